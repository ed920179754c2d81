import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import { DateTime } from 'luxon'
import { clock } from '#core/clock'
import WizardDraft from '#core/wizard/draft'
import type Account from '#accounts/models/account'
import AuditEvent from '#audit/models/audit_event'
import Message from '#messaging/models/message'
import { createApplication } from '#database/factories/selection/application_factory'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import Application from '#selection/models/application'
import ApplicationAttachment from '#selection/models/application_attachment'
import ApplicationDraft from '#selection/models/application_draft'
import type Position from '#selection/models/position'
import SelectionNotice from '#selection/models/selection_notice'
import { verifyFrozen } from '#selection/queries/verify_frozen'
import { createAccount } from '#tests/support/accounts'
import { createApplicationDraft, type TypedChanges } from '#tests/support/applications'

const CLOSES = DateTime.fromISO('2026-12-10T12:00:00.000', { zone: 'Europe/Rome' })
const OUT =
  'L’avviso si è chiuso giovedì 10 dicembre 2026 alle 12.00: la domanda non si può più inviare. La bozza resta Sua.'

test.group('Sending an application', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.release())

  test('freezes it, numbers it, moves its files and puts the receipt in the outbox', async ({
    client,
    assert,
  }) => {
    const { citizen, draft, position } = await ready()
    const response = await confirm(client, citizen, draft)
    const application = await Application.findByOrFail('draftId', draft.id)
    response.assertHeader('location', `/domande/${application.id}`)
    assert.equal(application.state, 'submitted')
    assert.equal(application.protocolNumber, 1)
    assert.equal(application.positionId, position.id)
    assert.equal(application.accountId, citizen.id)
    assert.isTrue((await verifyFrozen(application, { files: true })).isIntact)
    const frozen = JSON.parse(application.frozen)
    assert.equal(frozen.person.firstName, 'Łucja')
    assert.equal(frozen.titles.experiences[0].from, '2018-09')
    assert.deepEqual(Object.keys(frozen), Object.keys(frozen).sort())
    assert.lengthOf(frozen.attachments, 2)

    const files = await ApplicationAttachment.findManyBy('applicationId', application.id)
    assert.deepEqual(
      files.map(({ kind, draftId }) => [kind, draftId]),
      [
        ['identita', null],
        ['curriculum', null],
      ]
    )
    assert.isNull(await ApplicationDraft.findBy('draftId', draft.id))
    const mail = await Message.findByOrFail({
      causeType: 'application_receipt',
      causeId: application.id,
    })
    assert.isNull(mail.readyAt)
    assert.match(mail.body, /Il numero di protocollo è 2026\/\d+-00001\./)
    assert.equal(mail.toAddress, application.email)
    const event = await AuditEvent.findByOrFail({
      action: 'application.submitted',
      subjectId: application.id,
    })
    assert.equal(event.actorId, citizen.id)
    assert.equal(event.details!.sha256, application.frozenSha256)
  })

  test('a second click finds the same application', async ({ client, assert }) => {
    const { citizen, draft } = await ready()
    const first = await confirm(client, citizen, draft)
    const second = await confirm(client, citizen, draft)
    assert.equal(second.header('location'), first.header('location'))
    assert.lengthOf(await Application.findManyBy('draftId', draft.id), 1)
  })

  test('one millisecond before the deadline it is in', async ({ client, assert }) => {
    const { citizen, draft } = await ready()
    const at = CLOSES.minus({ milliseconds: 1 })
    clock.freeze(at)
    await confirm(client, citizen, draft)
    const application = await Application.findByOrFail('draftId', draft.id)
    assert.equal(application.submittedAt.toMillis(), at.toMillis())
  })

  for (const late of [0, 1]) {
    test(`${late} ms after the deadline it is out, and the draft stays`, async ({
      client,
      assert,
    }) => {
      const { citizen, draft, position } = await ready()
      clock.freeze(CLOSES.plus({ milliseconds: late }))
      const response = await confirm(client, citizen, draft)
      response.assertStatus(409)
      response.assertTextIncludes(OUT)
      assert.isNull(await Application.findBy('draftId', draft.id))
      assert.isNull((await WizardDraft.findOrFail(draft.id)).confirmedAt)
      const notice = await SelectionNotice.findOrFail(position.noticeId)
      assert.equal(notice.lastProtocol, 0)
    })
  }

  test('in time is in time, even if the notice was marked closed while it arrived', async ({
    client,
    assert,
  }) => {
    const { citizen, draft, position } = await ready()
    await SelectionNotice.query().where('id', position.noticeId).update({ state: 'closed' })
    clock.freeze(CLOSES.minus({ milliseconds: 1 }))
    await confirm(client, citizen, draft)
    assert.isNotNull(await Application.findBy('draftId', draft.id))
  })

  test('numbers have no gaps, whatever is refused in between', async ({ client, assert }) => {
    const one = await ready()
    await confirm(client, one.citizen, one.draft)
    const code = (await Application.findByOrFail('draftId', one.draft.id)).codiceFiscale
    const twice = await ready(one.position, { 'dati-anagrafici': { codice_fiscale: code } })
    const refused = await confirm(client, twice.citizen, twice.draft)
    refused.assertHeader('location', `/domande/bozze/${twice.draft.id}/dati-anagrafici`)
    const other = await ready(one.position)
    await confirm(client, other.citizen, other.draft)
    const sent = await Application.findByOrFail('draftId', other.draft.id)
    assert.equal(sent.protocolNumber, 2)
    assert.isNull(await Application.findBy('draftId', twice.draft.id))
  })

  test('a codice fiscale that applied already is told, and nothing of the other application', async ({
    client,
    assert,
  }) => {
    const position = await createPosition(await createNotice({ closesAt: CLOSES }))
    const other = await createApplication(position, { firstName: 'Ermenegilda' })
    const { citizen, draft } = await ready(position, {
      'dati-anagrafici': { codice_fiscale: other.codiceFiscale },
    })
    const response = await client
      .post(`/domande/bozze/${draft.id}/riepilogo`)
      .loginAs(citizen)
      .withCsrfToken()
    response.assertTextIncludes('è già stata presentata una domanda per questo avviso')
    assert.notInclude(response.text(), 'Ermenegilda')
    assert.notInclude(response.text(), other.email)
  })

  test('something missing since the summary leads back to its step', async ({ client, assert }) => {
    const { citizen, draft } = await ready()
    await ApplicationAttachment.query().where({ draftId: draft.id, kind: 'curriculum' }).delete()
    const response = await confirm(client, citizen, draft)
    response.assertHeader('location', `/domande/bozze/${draft.id}/allegati`)
    assert.isNull(await Application.findBy('draftId', draft.id))
  })

  test('nobody sends the draft of another, staff does not apply', async ({ client }) => {
    const { draft } = await ready()
    const other = await confirm(client, await createAccount('citizen'), draft)
    other.assertStatus(404)
    const staff = await confirm(client, await createAccount('coordinator'), draft)
    staff.assertStatus(403)
  })

  test('an intern may apply again', async ({ client, assert }) => {
    const position = await createPosition(await createNotice({ closesAt: CLOSES }))
    const intern = await createAccount('intern')
    const draft = await createApplicationDraft(intern, position)
    await confirm(client, intern, draft)
    assert.isNotNull(await Application.findBy('draftId', draft.id))
  })
})

test.group('The bytes that were sent', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a changed word, or file, shows', async ({ client, assert }) => {
    const { citizen, draft } = await ready()
    await confirm(client, citizen, draft)
    const application = await Application.findByOrFail('draftId', draft.id)
    const file = await ApplicationAttachment.findByOrFail('applicationId', application.id)
    await file.merge({ storageKey: 'applications/gone' }).save()
    const report = await verifyFrozen(application, { files: true })
    assert.deepEqual(report.alteredFiles, ['identita.pdf'])
    assert.isFalse(report.isIntact)
    application.frozen = application.frozen.replace('Cracovia', 'Varsavia')
    assert.isFalse((await verifyFrozen(application)).isIntact)
  })
})

async function ready(
  position?: Position,
  changes: TypedChanges = {}
): Promise<{ citizen: Account; draft: WizardDraft; position: Position }> {
  const chosen = position ?? (await createPosition(await createNotice({ closesAt: CLOSES })))
  const citizen = await createAccount('citizen')
  return {
    citizen,
    position: chosen,
    draft: await createApplicationDraft(citizen, chosen, { changes }),
  }
}

const confirm = (client: ApiClient, account: Account, { id }: WizardDraft) =>
  client.post(`/domande/bozze/${id}/riepilogo`).loginAs(account).withCsrfToken().redirects(0)
