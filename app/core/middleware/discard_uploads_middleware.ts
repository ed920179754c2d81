import { rm } from 'node:fs/promises'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/**
 * Removes what a form uploaded from the folder where it was received, once the request is answered: a document sent
 * to a page that asked to sign in first, or under a name that nobody reads, would stay there for good.
 */
export default class DiscardUploadsMiddleware {
  async handle({ request }: HttpContext, next: NextFn) {
    try {
      return await next()
    } finally {
      for (const file of Object.values(request.allFiles()).flat()) {
        if (file.tmpPath) await rm(file.tmpPath, { force: true })
      }
    }
  }
}
