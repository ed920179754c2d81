import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import limiter from '@adonisjs/limiter/services/main'

/** Enough for a library whose people all type at once behind one address; kept in memory, as nothing hangs on it. */
const LIMIT = { requests: 300, duration: '1 minute' }

/** Lets an address ask for so many suggestions a minute; the field works without them. */
export async function throttleSuggestions({ request }: HttpContext, next: NextFn) {
  await limiter.use('memory', LIMIT).consume(`municipalities:${request.ip()}`)
  return next()
}
