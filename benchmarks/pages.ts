import type { BenchContext } from './support/bench.js'
import { pageTimes } from './support/page_times.js'
import { withServer } from './support/with_app.js'

const LEDGER_ROWS = 100_000
const PEOPLE = 50_000

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
    await pageTimes(bench, 'login', () => visitor.get('/accesso'))
    await visitor.signIn(coordinator.email, FACTORY_PASSWORD)
    await pageTimes(bench, 'dashboard', () => visitor.get('/cruscotto'))
    await pageTimes(bench, 'people', () => visitor.get(`/attestati/genera/${draft.id}/persone`))
  })
}
