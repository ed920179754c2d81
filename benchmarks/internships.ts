import type { BenchContext } from './support/bench.js'
import { pageTimes } from './support/page_times.js'
import { withServer } from './support/with_app.js'

const INTERNSHIPS = 10_000
const TO_START = 400

/** The board, a search and the start of many at once over 10,000 internships; `[internships] [to start]` for fewer. */
export default async function internships(bench: BenchContext) {
  const [total = INTERNSHIPS, ready = TO_START] = bench.args.map(Number)
  await withServer(async () => {
    const { fillInternships } = await import('./support/internships.js')
    const { AccountFactory, FACTORY_PASSWORD } =
      await import('#database/factories/accounts/account_factory')
    const { AskBulk } = await import('#internships/actions/ask_bulk')
    const { BulkWork } = await import('#internships/jobs/bulk_work')
    const { bulkFigures } = await import('#internships/queries/bulk_runs')
    const { default: env } = await import('#start/env')
    const { Visitor } = await import('./support/visitor.js')
    const coordinator = await AccountFactory.create()
    const ids = await fillInternships(total, ready, coordinator)
    const visitor = new Visitor(`http://${env.get('HOST')}:${env.get('PORT')}`)
    await visitor.signIn(coordinator.email, FACTORY_PASSWORD)
    await pageTimes(bench, 'board', () => visitor.get('/tirocini'))
    await pageTimes(bench, 'search', () => visitor.get('/tirocini?cerca=lucja%20brambilla'))

    const asked = { requestKey: 'benchmark', promoterTutorId: null, fromOn: null, reason: null }
    const startedAt = performance.now()
    const run = await new AskBulk(coordinator).handle({ ...asked, kind: 'start' }, ids)
    await new BulkWork('benchmark').drain()
    const seconds = (performance.now() - startedAt) / 1000
    const { done, ...others } = await bulkFigures(run.id)
    if (done !== ids.length) throw new Error(`Not all started: ${JSON.stringify(others)}`)
    bench.emit('bulk_start_per_s', Math.round((done / seconds) * 10) / 10, '/s')
  })
}
