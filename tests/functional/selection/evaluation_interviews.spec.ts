import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { DateTime } from 'luxon'
import { clock } from '#core/clock'
import { sha256, storage } from '#core/storage'
import { composeMail } from '#messaging/mail/compose'
import Message from '#messaging/models/message'
import Interview from '#selection/models/interview'
import InterviewSlot from '#selection/models/interview_slot'
import Score from '#selection/models/score'
import { myInterview } from '#selection/queries/my_interview'
import { createAccount } from '#tests/support/accounts'
import {
  createChecked,
  createConvoked,
  createEvaluation,
  createSitting,
  createSlot,
  publishEmptyRanking,
} from '#tests/support/evaluation'
import { postAs } from '#tests/support/rankings'

const NOW = DateTime.fromISO('2026-12-14T08:00:00Z')

const DAY = {
  giorno: '2026-12-17',
  dalle: '09:00',
  alle: '10:05',
  minuti: '20',
  luogo: 'Sala giunta',
}

const slotsPath = ({ id }: { id: number }) => `/valutazione/posizioni/${id}/colloqui`
const convokePath = ({ id }: { id: number }) => `/valutazione/domande/${id}/convocazione`
const presencePath = ({ id }: { id: number }) => `/valutazione/domande/${id}/presenza`

const mailOf = ({ id }: Interview) =>
  Message.query().where({ causeType: 'interview', causeId: id }).firstOrFail()

const standing = (applicationId: number) =>
  Interview.query().where({ applicationId }).whereNot('state', 'moved').firstOrFail()

test.group('Slots for interviews', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => clock.freeze(NOW))
  group.each.teardown(() => clock.release())

  test('a stretch of a day is cut into as many as fit', async ({ client, assert, db }) => {
    const { position, officer, commission } = await createSitting()
    await postAs(client, officer, slotsPath(position), DAY)
    const slots = await InterviewSlot.query()
      .where('commissionId', commission.id)
      .orderBy('startsAt')
    assert.deepEqual(
      slots.map(({ startsAt, endsAt }) => [startsAt.toISO(), endsAt.toISO()]),
      [
        ['2026-12-17T08:00:00.000Z', '2026-12-17T08:20:00.000Z'],
        ['2026-12-17T08:20:00.000Z', '2026-12-17T08:40:00.000Z'],
        ['2026-12-17T08:40:00.000Z', '2026-12-17T09:00:00.000Z'],
      ]
    )
    await db.assertHas('audit_events', { action: 'interview_slots.created' })
  })

  test('that overlap are refused, neighbours are not', async ({ client, assert }) => {
    const { position, officer, commission } = await createSitting()
    await postAs(client, officer, slotsPath(position), DAY)
    const over = { ...DAY, dalle: '09:50', alle: '10:30', luogo: 'Altra sala' }
    const response = await postAs(client, officer, slotsPath(position), over)
    const faults = response.flashMessage('inputErrorsBag') as Record<string, string[]>
    assert.equal(
      faults.dalle[0],
      'La commissione è già impegnata nell’orario 9.40–10.00: scelga altre ore.'
    )
    await postAs(client, officer, slotsPath(position), { ...DAY, dalle: '10:00', alle: '10:20' })
    assert.lengthOf(await InterviewSlot.query().where('commissionId', commission.id), 4)
  })

  test('are refused when they cannot be: {why}')
    .with([
      { why: 'nothing', form: {}, field: 'giorno' },
      { why: 'past', form: { ...DAY, giorno: '2026-12-14', dalle: '08:59' }, field: 'giorno' },
      { why: 'no date', form: { ...DAY, giorno: '31/11/2026' }, field: 'giorno' },
      { why: 'no hour', form: { ...DAY, dalle: 'nove' }, field: 'dalle' },
      { why: 'backwards', form: { ...DAY, alle: '08:00' }, field: 'alle' },
      { why: 'too short', form: { ...DAY, alle: '09:10' }, field: 'alle' },
      { why: 'no minutes', form: { ...DAY, minuti: '0' }, field: 'minuti' },
      { why: 'half minutes', form: { ...DAY, minuti: '7,5' }, field: 'minuti' },
      { why: 'too many', form: { ...DAY, alle: '20:00', minuti: '5' }, field: 'minuti' },
      { why: 'nowhere', form: { ...DAY, luogo: '' }, field: 'luogo' },
      {
        why: 'skipped hour',
        form: { ...DAY, giorno: '2027-03-28', dalle: '02:30' },
        field: 'dalle',
      },
    ])
    .run(async ({ client, assert }, { form, field }) => {
      const { position, officer, commission } = await createSitting()
      const fields = form as Record<string, string>
      const response = await postAs(client, officer, slotsPath(position), fields)
      assert.property(response.flashMessage('inputErrorsBag'), field)
      assert.lengthOf(await InterviewSlot.query().where('commissionId', commission.id), 0)
    })

  test('want a commission, and a notice that is not concluded', async ({ client }) => {
    const none = await createEvaluation()
    const missing = await postAs(client, none.officer, slotsPath(none.position), DAY)
    missing.assertStatus(404)
    const over = await createSitting({ state: 'concluded' })
    const refused = await postAs(client, over.officer, slotsPath(over.position), DAY)
    refused.assertStatus(409)
  })

  test('are taken away while nobody was convoked to them', async ({ client, assert }) => {
    const { position, officer, commission } = await createSitting()
    const free = await createSlot(commission)
    const { slot } = await createConvoked(position, commission)
    const remove = (id: number, account = officer) =>
      client
        .delete(`${slotsPath(position)}/orari/${id}`)
        .loginAs(account)
        .withCsrfToken()
        .redirects(0)
    const refused = await remove(free.id, await createAccount('operator'))
    refused.assertStatus(403)
    const removed = await remove(free.id)
    removed.assertHeader('location', slotsPath(position))
    assert.isNull(await InterviewSlot.find(free.id))
    const kept = await remove(slot.id)
    kept.assertStatus(409)
    const gone = await remove(free.id)
    gone.assertStatus(404)
    const other = await createSitting()
    const foreign = await createSlot(other.commission)
    const stranger = await remove(foreign.id)
    stranger.assertStatus(404)
  })
})

test.group('Convoking everybody', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => clock.freeze(NOW))
  group.each.teardown(() => clock.release())

  test('goes by {ordine} and fills the first free slots')
    .with([
      { ordine: 'cognome', expected: [1, 2, 0] },
      { ordine: 'protocollo', expected: [0, 1, 2] },
    ])
    .run(async ({ client, assert }, { ordine, expected }) => {
      const { position, officer, commission } = await createSitting()
      const people = []
      for (const lastName of ['Zanetti', 'Àbate', 'Brambilla']) {
        const one = await createChecked(position, 'admitted')
        people.push(await one.merge({ lastName }).save())
      }
      await createSlot(commission, NOW.minus({ hours: 2 }))
      for (const hours of [50, 48, 49]) await createSlot(commission, NOW.plus({ hours }))
      await postAs(client, officer, `/valutazione/posizioni/${position.id}/convocazioni`, {
        ordine,
      })
      const slots = await InterviewSlot.query()
        .where('commissionId', commission.id)
        .where('id', '>', 0)
        .orderBy('startsAt')
      const times = slots.slice(1).map(({ id }) => id)
      const interviews: Interview[] = []
      for (const { id } of people) interviews.push(await standing(id))
      assert.deepEqual(
        expected.map((person) => interviews[person].slotId),
        times
      )
      for (const one of people) assert.equal((await one.refresh()).state, 'convoked')
      assert.lengthOf(await Message.query().where('causeType', 'interview'), 3)
    })

  test('says who finds no slot', async ({ client, assert }) => {
    const { position, officer, commission } = await createSitting()
    const [first, second] = [
      await createChecked(position, 'admitted'),
      await createChecked(position, 'admitted'),
    ]
    await createSlot(commission)
    const path = `/valutazione/posizioni/${position.id}/convocazioni`
    const response = await postAs(client, officer, path, { ordine: 'protocollo' })
    response.assertFlashMessage(
      'notice',
      'Convocata 1 persona. Per 1 persona non c’è un orario libero: ne aggiunga altri.'
    )
    assert.equal((await first.refresh()).state, 'convoked')
    assert.equal((await second.refresh()).state, 'admitted')
  })

  test('wants an order, a commission, and no ranking', async ({ client, assert }) => {
    const none = await createEvaluation()
    const path = ({ id }: { id: number }) => `/valutazione/posizioni/${id}/convocazioni`
    const early = await postAs(client, none.officer, path(none.position), { ordine: 'cognome' })
    early.assertStatus(409)
    const { position, officer } = await createSitting()
    const odd = await postAs(client, officer, path(position), { ordine: 'simpatia' })
    assert.property(odd.flashMessage('inputErrorsBag'), 'ordine')
    await publishEmptyRanking(position, officer)
    const late = await postAs(client, officer, path(position), { ordine: 'cognome' })
    late.assertStatus(409)
  })
})

test.group('Convoking one', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => clock.freeze(NOW))
  group.each.teardown(() => clock.release())

  test('sends a mail with a calendar file, and the applicant finds the appointment', async ({
    client,
    assert,
    db,
  }) => {
    const { position, officer, commission } = await createSitting()
    const application = await createChecked(position, 'admitted')
    const slot = await createSlot(commission)
    await postAs(client, officer, convokePath(application), { orario: slot.id })
    assert.equal((await application.refresh()).state, 'convoked')
    const interview = await standing(application.id)
    const message = await mailOf(interview)
    assert.equal(message.recipientKey, 'sequence-0')
    assert.include(message.body, 'giovedì 17 dicembre 2026, ore 9.00')
    const calendar = await storage.read(message.attachmentKey!)
    assert.equal(sha256(calendar), message.attachmentSha256)
    const text = calendar.toString().replace(/\r\n /g, '')
    assert.include(text, 'METHOD:REQUEST')
    assert.include(text, 'SEQUENCE:0')
    assert.include(text, 'DTSTART:20261217T080000Z')
    assert.include(text, application.email)
    const { raw } = await composeMail({
      to: { name: message.toName, address: message.toAddress },
      subject: message.subject,
      text: message.body,
      messageId: message.messageId,
      attachment: { name: message.attachmentName!, content: calendar },
    })
    assert.match(String(raw), /Content-Type: text\/calendar;\s+charset=utf-8;\s+method=REQUEST/)
    const mine = await myInterview(application.id)
    assert.equal(mine!.place, slot.place)
    assert.isFalse(mine!.isMoved)
    await db.assertHas('audit_events', { action: 'interview.convoked', actor_id: officer.id })
  })

  test('moving keeps the old row, grows the sequence and stops the mail that waits', async ({
    client,
    assert,
  }) => {
    const { position, officer, commission } = await createSitting()
    const application = await createChecked(position, 'admitted')
    const [first, second] = [
      await createSlot(commission),
      await createSlot(commission, NOW.plus({ days: 4 })),
    ]
    await postAs(client, officer, convokePath(application), { orario: first.id })
    const before = await standing(application.id)
    const form = { orario: second.id, motivo: 'Sala occupata' }
    await postAs(client, officer, convokePath(application), form)
    const after = await standing(application.id)
    assert.equal((await before.refresh()).state, 'moved')
    assert.equal(before.movedWhy, 'Sala occupata')
    assert.equal(after.sequence, 1)
    const earlier = await mailOf(before)
    assert.equal(earlier.state, 'cancelled')
    const message = await mailOf(after)
    assert.equal(message.recipientKey, 'sequence-1')
    assert.include(message.body, 'è spostato')
    const uid = async (key: string) => /UID:(\S+)/.exec(String(await storage.read(key)))![1]
    assert.equal(await uid(earlier.attachmentKey!), await uid(message.attachmentKey!))
    const other = await createChecked(position, 'admitted')
    await postAs(client, officer, convokePath(other), { orario: first.id })
    assert.equal((await other.refresh()).state, 'convoked')
  })

  test('an absence that was justified is convoked again, with its reason', async ({
    client,
    assert,
  }) => {
    const { position, officer, commission } = await createSitting()
    const { application } = await createConvoked(position, commission)
    await postAs(client, officer, presencePath(application), { esito: 'assente' })
    const slot = await createSlot(commission)
    const silent = await postAs(client, officer, convokePath(application), { orario: slot.id })
    assert.property(silent.flashMessage('inputErrorsBag'), 'motivo')
    assert.equal((await application.refresh()).state, 'absent')
    const form = { orario: slot.id, motivo: 'Treno soppresso' }
    await postAs(client, officer, convokePath(application), form)
    assert.equal((await application.refresh()).state, 'convoked')
    assert.equal((await standing(application.id)).sequence, 1)
  })

  test('not to a slot that is {why}')
    .with([{ why: 'taken' }, { why: 'past' }, { why: 'of another commission' }, { why: 'none' }])
    .run(async ({ client, assert }, { why }) => {
      const { position, officer, commission } = await createSitting()
      const other = await createSitting()
      const slots: Record<string, () => Promise<number | string>> = {
        'taken': async () =>
          (await createConvoked(position, commission, NOW.plus({ days: 2 }))).slot.id,
        'past': async () => (await createSlot(commission, NOW)).id,
        'of another commission': async () => (await createSlot(other.commission)).id,
        'none': async () => '',
      }
      const application = await createChecked(position, 'admitted')
      const orario = await slots[why]()
      const response = await postAs(client, officer, convokePath(application), { orario })
      assert.property(response.flashMessage('inputErrorsBag'), 'orario')
      assert.equal((await application.refresh()).state, 'admitted')
    })

  test('not while {state}: 409')
    .with([{ state: 'submitted' }, { state: 'excluded' }, { state: 'interviewed' }] as const)
    .run(async ({ client, assert }, { state }) => {
      const { position, officer, commission } = await createSitting()
      const application = await createChecked(position, state)
      const slot = await createSlot(commission)
      const response = await postAs(client, officer, convokePath(application), { orario: slot.id })
      response.assertStatus(409)
      assert.equal((await application.refresh()).state, state)
    })
})

test.group('Present or absent', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => clock.freeze(NOW))
  group.each.teardown(() => clock.release())

  test('{esito} is recorded from the hour on')
    .with([
      { esito: 'presente', state: 'interviewed', interview: 'present' },
      { esito: 'assente', state: 'absent', interview: 'absent' },
    ])
    .run(async ({ client, assert, db }, { esito, state, interview }) => {
      const { position, officer, commission } = await createSitting()
      const convoked = await createConvoked(position, commission, NOW.plus({ milliseconds: 1 }))
      const early = await postAs(client, officer, presencePath(convoked.application), { esito })
      early.assertStatus(409)
      early.assertTextIncludes('presenza e assenza si registrano da quel momento')
      assert.equal((await convoked.application.refresh()).state, 'convoked')
      clock.freeze(NOW.plus({ milliseconds: 1 }))
      await postAs(client, officer, presencePath(convoked.application), { esito })
      assert.equal((await convoked.application.refresh()).state, state)
      const row = await convoked.interview.refresh()
      assert.equal(row.state, interview)
      assert.equal(row.recordedBy, officer.id)
      await db.assertHas('audit_events', { action: `interview.${interview}` })
    })

  test('a slip is mended, but not over points already given', async ({ client, assert }) => {
    const { notice, position, officer, commission, president } = await createSitting()
    const { application } = await createConvoked(position, commission)
    await postAs(client, officer, presencePath(application), { esito: 'assente' })
    await postAs(client, officer, presencePath(application), { esito: 'presente' })
    assert.equal((await application.refresh()).state, 'interviewed')
    await Score.create({
      applicationId: application.id,
      criterionId: notice.criteria[2].id,
      maxHundredths: notice.criteria[2].maxHundredths,
      hundredths: 4000,
      commissionerId: president.id,
      recordedBy: officer.id,
      recordedAt: clock.now(),
    })
    const response = await postAs(client, officer, presencePath(application), { esito: 'assente' })
    response.assertStatus(409)
    assert.equal((await application.refresh()).state, 'interviewed')
  })

  test('wants one of the two', async ({ client, assert }) => {
    const { position, officer, commission } = await createSitting()
    const { application } = await createConvoked(position, commission)
    const response = await postAs(client, officer, presencePath(application), { esito: 'forse' })
    assert.property(response.flashMessage('inputErrorsBag'), 'esito')
    assert.equal((await application.refresh()).state, 'convoked')
  })

  test('not of somebody who was not convoked: 409', async ({ client }) => {
    const { position, officer } = await createSitting()
    const application = await createChecked(position, 'admitted')
    const response = await postAs(client, officer, presencePath(application), { esito: 'presente' })
    response.assertStatus(409)
  })

  test('the list of the day names who is expected, and other days are not found', async ({
    client,
  }) => {
    const { position, officer, commission } = await createSitting()
    const { application } = await createConvoked(position, commission, NOW.plus({ days: 3 }))
    const page = await client.get(`${slotsPath(position)}/2026-12-17`).loginAs(officer)
    page.assertTextIncludes(application.lastName)
    page.assertTextIncludes('giovedì 17 dicembre 2026')
    for (const day of ['2026-12-18', 'ieri']) {
      const none = await client.get(`${slotsPath(position)}/${day}`).loginAs(officer)
      none.assertStatus(404)
    }
  })
})
