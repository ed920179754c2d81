import { Env } from '@adonisjs/core/env'

/**
 * The environment the portal reads. `docs/operations.md` explains each name; `ENV_PATH` names the folder
 * of `.env` when the portal runs from its build.
 */
export default await Env.create(
  process.env.ENV_PATH
    ? new URL(`file://${process.env.ENV_PATH}/`)
    : new URL('../', import.meta.url),
  {
    NODE_ENV: Env.schema.enum(['development', 'production', 'test'] as const),
    TZ: Env.schema.string.optional(),
    PORT: Env.schema.number(),
    HOST: Env.schema.string({ format: 'host' }),
    APP_KEY: Env.schema.string(),
    APP_URL: Env.schema.string.optional({ format: 'url', tld: false }),
    TRUSTED_PROXIES: Env.schema.string.optional(),
    PORTAL_OWNER: Env.schema.string.optional(),
    CONTACT_EMAIL: Env.schema.string.optional({ format: 'email' }),
    ACCESSIBILITY_STATEMENT_URL: Env.schema.string.optional({ format: 'url' }),
    SOURCE_URL: Env.schema.string.optional({ format: 'url' }),
    LOG_LEVEL: Env.schema.string.optional(),
    SESSION_DRIVER: Env.schema.enum.optional(['database', 'memory'] as const),
    LIMITER_STORE: Env.schema.enum.optional(['database', 'memory'] as const),

    DB_CONNECTION: Env.schema.enum.optional(['sqlite', 'pg'] as const),
    DB_FILE: Env.schema.string.optional(),
    DATABASE_URL: Env.schema.string.optional(),
    DB_POOL: Env.schema.number.optional(),
    STORAGE_PATH: Env.schema.string.optional(),

    DEMO: Env.schema.boolean.optional(),
    DEMO_PASSWORD: Env.schema.string.optional(),

    SMTP_HOST: Env.schema.string.optional(),
    SMTP_PORT: Env.schema.number.optional(),
    SMTP_SECURE: Env.schema.boolean.optional(),
    SMTP_USERNAME: Env.schema.string.optional(),
    SMTP_PASSWORD: Env.schema.string.optional(),
    SMTP_CONNECTIONS: Env.schema.number.optional(),
    MAIL_FROM: Env.schema.string.optional(),

    CHROMIUM_PATH: Env.schema.string.optional(),
    SEAL_KEY_FILE: Env.schema.string.optional(),
    SEAL_CERT_FILE: Env.schema.string.optional(),
    ISSUER_NAME: Env.schema.string.optional(),
  }
)
