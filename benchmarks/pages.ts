import type { BenchContext } from './support/bench.js'
import { withServer } from './support/with_app.js'

const LEDGER_ROWS = 100_000
const PEOPLE = 50_000
const WARM_UP = 10
const VISITS = 100

/** The pages that people wait for: sign-in, the dashboard over a full ledger, step 2 over the largest file. */
export default async function pages(bench: BenchContext) {
  await withServer(async () => {
    const { fillDraft, fillLedger } = await import('./support/ledger.js')
    const { AccountFactory, FACTORY_PASSWORD } =
      await import('#database/factories/accounts/account_factory')
    const { seedMessageTemplates } = await import('#database/seeders/reference/message_templates')
    const { default: env } = await import('#start/env')
    const { Visitor } = await import('./support/visitor.js')
    await seedMessageTemplates()
    const coordinator = await AccountFactory.create()
    await fillLedger(LEDGER_ROWS)
    const draft = await fillDraft(coordinator, PEOPLE)
    const visitor = new Visitor(`http://${env.get('HOST')}:${env.get('PORT')}`)
    await measure(bench, 'login', () => visitor.get('/accesso'))
    await visitor.signIn(coordinator.email, FACTORY_PASSWORD)
    await measure(bench, 'dashboard', () => visitor.get('/cruscotto'))
    await measure(bench, 'people', () => visitor.get(`/attestati/genera/${draft.id}/persone`))
  })
}

async function measure({ emit }: BenchContext, page: string, visit: () => Promise<unknown>) {
  for (let time = 0; time < WARM_UP; time++) await visit()
  const queries = await queriesOf(visit)
  const times: number[] = []
  for (let time = 0; time < VISITS; time++) {
    const startedAt = performance.now()
    await visit()
    times.push(performance.now() - startedAt)
  }
  times.sort((a, b) => a - b)
  emit(`${page}_p50_ms`, rounded(times[VISITS / 2]), 'ms')
  emit(`${page}_p95_ms`, rounded(times[Math.floor(VISITS * 0.95)]), 'ms')
  emit(`${page}_queries`, queries, '')
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

const rounded = (value: number) => Math.round(value * 10) / 10
