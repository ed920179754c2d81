import router from '@adonisjs/core/services/router'
import { isPublic } from '#accounts/access'
import { controllers } from '#generated/controllers'

const { selection } = controllers

/** Notices and positions for everybody: pages, and the same for programs. */
export const publicPagesRoutes = () => {
  router
    .group(() => {
      router.get('avvisi', [selection.PublicNotices, 'index'])
      router.get('avvisi.json', [selection.NoticeFeeds, 'index'])
      router.get('avvisi.rss', [selection.NoticeFeeds, 'rss'])
      router.get('sitemap.xml', [selection.Sitemaps, 'show'])
      router.get('avvisi/:year/:number', [selection.PublicNotices, 'show'])
      router.get('avvisi/:year/:number/avviso.pdf', [selection.NoticeDocuments, 'pdf'])
      router.get('avvisi/:year/:number/scadenza.ics', [selection.NoticeDocuments, 'calendar'])
      router.get('avvisi/:year/:number/posizioni/:code', [selection.PublicPositions, 'show'])
      router.get('posizioni', [selection.PublicPositions, 'index'])
    })
    .use(isPublic())
}
