import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { defineConfig, syncDestination, targets } from '@adonisjs/core/logger'
import type { InferLoggers } from '@adonisjs/core/types'
import { loggableError, redact } from '#core/redaction'

const loggerConfig = defineConfig({
  default: 'app',
  loggers: {
    app: {
      enabled: true,
      name: 'dotecomune',
      level: env.get('LOG_LEVEL', 'info'),
      destination: app.inDev ? await syncDestination() : undefined,
      transport: { targets: [targets.file({ destination: 1 })] },
      serializers: { err: loggableError, error: loggableError },
      redact: { paths: secretFields(), censor: '[omesso]' },
      hooks: {
        /** Words may quote what somebody typed: messages of errors, most of all. */
        logMethod(args, method) {
          const words = args.map((arg) => (typeof arg === 'string' ? redact(arg) : arg))
          method.apply(this, words as typeof args)
        },
      },
    },
  },
})

export default loggerConfig

declare module '@adonisjs/core/types' {
  export interface LoggersList extends InferLoggers<typeof loggerConfig> {}
}

/** Fields that no line of the log shows, at the top or one level down. */
function secretFields() {
  const names = ['password', 'token', 'email', 'to', 'address', 'codiceFiscale', 'mobile']
  return names.flatMap((name) => [name, `*.${name}`])
}
