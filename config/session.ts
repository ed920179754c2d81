import env from '#start/env'
import { isSecure } from '#config/app'
import { defineConfig, stores } from '@adonisjs/session'

export default defineConfig({
  enabled: true,
  cookieName: 'dotecomune',
  clearWithBrowser: true,
  age: '8h',
  cookie: { path: '/', httpOnly: true, secure: isSecure, sameSite: 'lax' },
  store: env.get('SESSION_DRIVER', 'database'),
  stores: { database: stores.database({ tableName: 'sessions' }) },
})
