import type { BenchContext } from './support/bench.js'
import { pageTimes } from './support/page_times.js'
import { withServer } from './support/with_app.js'

const POSITIONS = 5000
const FEED_VISITS = 10

/** The public pages with 5,000 positions open at once, far more than any year has had; of all or of the named ones. */
export default async function positions(bench: BenchContext) {
  await withServer(async () => {
    const { fillNetwork } = await import('./support/network.js')
    const { default: env } = await import('#start/env')
    const { Visitor } = await import('./support/visitor.js')
    const [notice] = await fillNetwork(POSITIONS)
    const visitor = new Visitor(`http://${env.get('HOST')}:${env.get('PORT')}`)
    const visits = {
      front: '/',
      search: '/posizioni',
      filtered: '/posizioni?provincia=LC&mesi=6&mesi=12&da=400',
      words: '/posizioni?testo=biblioteca%20lecco',
      last_page: '/posizioni?pagina=250&ordine=indennita',
      provinces: '/posizioni?vista=province',
      nothing: '/posizioni?testo=notturno&provincia=SO',
      notices: '/avvisi',
      notice: notice.path,
      position: `${notice.path}/posizioni/P0`,
    }
    for (const [page, path] of Object.entries(visits)) {
      const isWanted = bench.args.length === 0 || bench.args.includes(page)
      if (isWanted) await pageTimes(bench, page, () => visitor.get(path))
    }
    await pageTimes(bench, 'feed', () => visitor.get('/avvisi.json'), FEED_VISITS)
  })
}
