import app from '@adonisjs/core/services/app'
import { isSecure } from '#config/app'
import { defineConfig } from '@adonisjs/shield'

/** In development Vite serves styles inline and its client over a socket; elsewhere nothing inline passes. */
const dev = app.inDev

export default defineConfig({
  csp: {
    enabled: true,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", ...(dev ? ["'unsafe-inline'"] : [])],
      styleSrc: ["'self'", ...(dev ? ["'unsafe-inline'"] : [])],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'", ...(dev ? ['ws:'] : [])],
      frameSrc: ["'self'"],
      frameAncestors: ["'self'"],
      formAction: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
    },
    reportOnly: false,
  },
  csrf: {
    enabled: true,
    /** They change nothing, and their body is read as it streams in, after this check. */
    exceptRoutes: ['/verifica/file', '/verifica/:code/file'],
    enableXsrfCookie: false,
    methods: ['POST', 'PUT', 'PATCH', 'DELETE'],
  },
  xFrame: { enabled: true, action: 'SAMEORIGIN' },
  hsts: { enabled: isSecure, maxAge: '180 days' },
  contentTypeSniffing: { enabled: true },
})
