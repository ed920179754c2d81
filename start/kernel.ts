import router from '@adonisjs/core/services/router'
import server from '@adonisjs/core/services/server'

server.errorHandler(() => import('#core/exception_handler'))

server.use([
  () => import('#core/middleware/container_bindings_middleware'),
  () => import('@adonisjs/static/static_middleware'),
  () => import('@adonisjs/vite/vite_middleware'),
  () => import('#home/middleware/health_middleware'),
  () => import('#core/middleware/request_log_middleware'),
  () => import('#core/middleware/shared_answers_middleware'),
])

router.use([
  () => import('@adonisjs/core/bodyparser_middleware'),
  () => import('#core/middleware/arrival_middleware'),
  () => import('#core/middleware/discard_uploads_middleware'),
  () => import('@adonisjs/session/session_middleware'),
  () => import('@adonisjs/shield/shield_middleware'),
  () => import('@adonisjs/auth/initialize_auth_middleware'),
  () => import('#accounts/middleware/initialize_policies_middleware'),
])

export const middleware = router.named({
  guest: () => import('#accounts/middleware/guest_middleware'),
})
