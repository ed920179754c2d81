import { defineConfig, drivers } from '@adonisjs/core/hash'
import env from '#start/env'

/** OWASP's scrypt floor (N=2^17, r=8, p=1); tests use a cheap cost so that they do not wait. */
const cost = env.get('NODE_ENV') === 'test' ? 1024 : 131_072

export default defineConfig({
  default: 'scrypt',
  list: {
    scrypt: drivers.scrypt({
      cost,
      blockSize: 8,
      parallelization: 1,
      maxMemory: 256 * 1024 * 1024,
    }),
  },
})
