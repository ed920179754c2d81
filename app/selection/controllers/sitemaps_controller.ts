import type { HttpContext } from '@adonisjs/core/http'
import { sendShared } from '#core/shared_answer'
import { publicAddresses } from '#selection/queries/public_feed'

const STANDING = ['/', '/posizioni', '/avvisi', '/verifica']

/** What search engines should know of. */
export default class SitemapsController {
  async show(ctx: HttpContext) {
    const paths = [...STANDING, ...(await publicAddresses())]
    const body = await ctx.view.render('feeds/selection/sitemap', { paths })
    return sendShared(ctx, body, { type: 'application/xml; charset=utf-8', changedAt: null })
  }
}
