import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import { SubmitApplication } from '#selection/actions/submit_application'
import { StartApplication } from '#selection/actions/start_application'
import Application from '#selection/models/application'
import ApplicationDraft from '#selection/models/application_draft'
import SelectionNotice from '#selection/models/selection_notice'
import { createAccount } from '#tests/support/accounts'
import { createApplicationDraft } from '#tests/support/applications'

/** From what hangs to what it hangs from. */
const TABLES = [
  'messages',
  'application_attachments',
  'application_drafts',
  'applications',
  'wizard_drafts',
  'seats',
  'positions',
  'notice_criteria',
  'selection_notices',
  'sites',
  'host_bodies',
]

/** Committed for real: transactions run side by side where the database lets them. */
test.group('Applications that arrive together', (group) => {
  group.each.teardown(async () => {
    for (const table of TABLES) await db.from(table).delete()
  })

  test('a double click makes one', async ({ assert }) => {
    const position = await createPosition(await createNotice({ year: 2031 }))
    const citizen = await createAccount('citizen')
    const draft = await createApplicationDraft(citizen, position)
    const clicks = await Promise.all(
      Array.from({ length: 4 }, () => new SubmitApplication(citizen).handle(draft, clock.now()))
    )
    const ids = new Set(clicks.map((outcome) => outcome.ok && outcome.value.id))
    assert.lengthOf([...ids], 1)
    assert.lengthOf(await Application.findManyBy('draftId', draft.id), 1)
  })

  test('numbers run without gaps, and of two with one codice fiscale one is in', async ({
    assert,
  }) => {
    const notice = await createNotice({ year: 2032 })
    const position = await createPosition(notice)
    const people = await Promise.all(Array.from({ length: 12 }, () => createAccount('citizen')))
    const drafts = []
    for (const [place, person] of people.entries()) {
      const twin = place < 2 ? { 'dati-anagrafici': { codice_fiscale: 'RSSMRA89T13F205B' } } : {}
      drafts.push(await createApplicationDraft(person, position, { changes: twin }))
    }
    const outcomes = await Promise.all(
      drafts.map((draft, place) => new SubmitApplication(people[place]).handle(draft, clock.now()))
    )
    const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.error]))
    assert.deepEqual(refused, ['taken'])
    const sent = await Application.query().where('noticeId', notice.id).orderBy('protocolNumber')
    assert.deepEqual(
      sent.map(({ protocolNumber }) => protocolNumber),
      Array.from({ length: 11 }, (_, index) => index + 1)
    )
    const { lastProtocol } = await SelectionNotice.findOrFail(notice.id)
    assert.equal(lastProtocol, 11)
  })

  test('two tabs begin one draft', async ({ assert }) => {
    const notice = await createNotice({ year: 2033 })
    const citizen = await createAccount('citizen')
    const begin = () => new StartApplication(citizen).handle(notice, null)
    const [one, other] = await Promise.all([begin(), begin()])
    assert.equal(one.id, other.id)
    assert.lengthOf(await ApplicationDraft.findManyBy('accountId', citizen.id), 1)
  })
})
