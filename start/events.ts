/** The one map from what happened to who listens. */
import '@adonisjs/core/services/emitter'
