import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import limiter from '@adonisjs/limiter/services/main'

/** Enough for an office that checks a pile of papers, too little for somebody who harvests. */
const LIMIT = { requests: 60, duration: '1 minute' }

/** Lets an address verify so many times a minute; beyond that it gets the page of 429. */
export async function throttleVerification({ request }: HttpContext, next: NextFn) {
  await limiter.use(LIMIT).consume(`verification:${request.ip()}`)
  return next()
}
