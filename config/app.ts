import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/core/http'

/** Public address of the portal, without a trailing slash: it goes into mails, QR codes and links. */
export const appUrl = (
  env.get('APP_URL') ?? `http://${env.get('HOST')}:${env.get('PORT')}`
).replace(/\/$/, '')

/** Cookies travel only over TLS when the portal's public address says so. */
export const isSecure = appUrl.startsWith('https://')

export const http = defineConfig({
  generateRequestId: true,
  allowMethodSpoofing: true,
  useAsyncLocalStorage: false,
  trustProxy: (address) =>
    (env.get('TRUSTED_PROXIES') ?? '').split(',').some((proxy) => proxy.trim() === address),
  cookie: {
    domain: '',
    path: '/',
    maxAge: '2h',
    httpOnly: true,
    secure: isSecure,
    sameSite: 'lax',
  },
})

export const isProduction = app.inProduction
