import type { BenchContext } from './support/bench.js'
import { withServer } from './support/with_app.js'

const POSITIONS = 100
const APPLICATIONS = 50
const WARM_UP = 10
const VISITS = 300

/** A notice of 100 positions and 5,000 applications: every ranking computed and published, then read by the public. */
export default async function rankings({ emit }: BenchContext) {
  await withServer(async () => {
    const { fillRankable } = await import('./support/rankable.js')
    const { AccountFactory } = await import('#database/factories/accounts/account_factory')
    const { PublishRanking } = await import('#selection/actions/publish_ranking')
    const { default: env } = await import('#start/env')
    const { Visitor } = await import('./support/visitor.js')
    const coordinator = await AccountFactory.merge({ role: 'coordinator' }).create()
    const { notice, positions } = await fillRankable(POSITIONS, APPLICATIONS)

    const startedAt = performance.now()
    for (const { id } of positions) {
      const outcome = await new PublishRanking(coordinator).handle(id, { offers: true })
      if (!outcome.ok) throw new Error(`Not published: ${outcome.error.kind}`)
    }
    emit('compute_s', rounded((performance.now() - startedAt) / 1000), 's')

    const visitor = new Visitor(`http://${env.get('HOST')}:${env.get('PORT')}`)
    const paths = positions.map(
      ({ code }) => `/graduatorie/${notice.year}/${notice.number}/${code}`
    )
    for (let time = 0; time < WARM_UP; time++) await visitor.get(paths[time])
    const times: number[] = []
    for (let time = 0; time < VISITS; time++) {
      const from = performance.now()
      await visitor.get(paths[time % POSITIONS])
      times.push(performance.now() - from)
    }
    times.sort((a, b) => a - b)
    emit('page_p50_ms', rounded(times[VISITS / 2]), 'ms')
    emit('page_p95_ms', rounded(times[Math.floor(VISITS * 0.95)]), 'ms')
    emit('page_queries', await queriesOf(() => visitor.get(paths[0])), '')
  })
}

async function queriesOf(visit: () => Promise<unknown>) {
  const { default: db } = await import('@adonisjs/lucid/services/db')
  const knex = db.connection().getWriteClient()
  let queries = 0
  const count = () => queries++
  knex.on('query', count)
  await visit()
  knex.off('query', count)
  return queries
}

const rounded = (value: number) => Math.round(value * 100) / 100
