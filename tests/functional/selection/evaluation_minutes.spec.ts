import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { clock } from '#core/clock'
import { sha256, storage } from '#core/storage'
import CommissionMinute from '#selection/models/commission_minute'
import type { MinutesFacts } from '#selection/minutes_facts'
import { missingForRanking } from '#selection/queries/evaluation_state'
import { createAccount } from '#tests/support/accounts'
import {
  createChecked,
  createConvoked,
  createEvaluation,
  createSitting,
} from '#tests/support/evaluation'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import { countQueries } from '#tests/support/queries'
import { postAs, score } from '#tests/support/rankings'

const WORDS = {
  data: '2026-11-20',
  testo: 'La commissione si riunisce alle 9.00 e chiude alle 11.30.',
}

const pathOf = ({ id }: { id: number }) => `/valutazione/posizioni/${id}/verbali`

test.group('Minutes', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('freeze who sat, who came and the points, as a PDF that does not change', async ({
    client,
    assert,
    db,
  }) => {
    const { position, officer, president } = await createSitting()
    const scored = await createChecked(position, 'interviewed')
    await score(scored, [18, 26, 44])
    await createChecked(position, 'excluded')
    const response = await postAs(client, officer, pathOf(position), WORDS)
    response.assertHeader('location', pathOf(position))
    const minute = await CommissionMinute.findByOrFail('positionId', position.id)
    assert.equal(minute.number, 1)
    const facts = minute.frozen as unknown as MinutesFacts
    const [first] = facts.commission.members
    assert.deepEqual(first, { fullName: president.fullName, role: 'Presidente' })
    assert.deepEqual(
      facts.applications.map(({ code, state, total }) => [code, state, total]),
      [
        ['D-00001', 'Colloquio svolto', '88,00'],
        ['D-00002', 'Non ammessa', null],
      ]
    )
    assert.notInclude(JSON.stringify(facts), scored.codiceFiscale)
    const pdf = await storage.read(minute.fileKey!)
    assert.equal(sha256(pdf), minute.fileSha256)
    assert.isTrue(pdf.subarray(0, 5).toString() === '%PDF-')
    await db.assertHas('audit_events', { action: 'minutes.signed', actor_id: officer.id })
    const file = await client.get(`${pathOf(position)}/${minute.id}`).loginAs(officer)
    file.assertStatus(200)
    file.assertHeader('content-type', 'application/pdf')
    file.assertHeader('x-content-type-options', 'nosniff')
    await db.assertHas('audit_events', { action: 'minutes.downloaded' })
    await postAs(client, officer, pathOf(position), WORDS)
    const [, second] = await CommissionMinute.query()
      .where('positionId', position.id)
      .orderBy('number')
    assert.equal(second.number, 2)
  }).timeout(60_000)

  test('want a date that has come and some words: {why}')
    .with([
      { why: 'nothing', form: {}, fields: ['data', 'testo'] },
      { why: 'tomorrow', form: { ...WORDS, data: '2099-01-01' }, fields: ['data'] },
      { why: 'too short', form: { ...WORDS, testo: 'Fatto.' }, fields: ['testo'] },
    ])
    .run(async ({ client, assert }, { form, fields }) => {
      const { position, officer } = await createSitting()
      const response = await postAs(client, officer, pathOf(position), form as typeof WORDS)
      assert.sameMembers(Object.keys(response.flashMessage('inputErrorsBag')), fields)
      assert.isNull(await CommissionMinute.findBy('positionId', position.id))
    })

  test('want a president, and a notice that is closed: 409', async ({ client, assert }) => {
    const none = await createEvaluation()
    const alone = await postAs(client, none.officer, pathOf(none.position), WORDS)
    alone.assertStatus(409)
    const open = await createSitting({ state: 'published' })
    const early = await postAs(client, open.officer, pathOf(open.position), WORDS)
    early.assertStatus(409)
    assert.lengthOf(await CommissionMinute.all(), 0)
  })

  test('are read by those who may: others find nothing', async ({ client }) => {
    const { position, officer, commission } = await createSitting()
    const minute = await CommissionMinute.create({
      commissionId: commission.id,
      positionId: position.id,
      number: 1,
      heldOn: '2026-11-20',
      text: WORDS.testo,
      frozen: {},
      fileKey: `selection/minutes/prova-${position.id}.pdf`,
      fileSha256: '0'.repeat(64),
      signedBy: officer.id,
      signedAt: clock.now(),
    })
    await storage.put(minute.fileKey!, Buffer.from('%PDF-1.7'))
    const other = await createSitting()
    const path = `${pathOf(position)}/${minute.id}`
    for (const [account, status] of [
      [officer, 200],
      [await createAccount('coordinator'), 200],
      [other.officer, 404],
      [await createAccount('operator'), 403],
    ] as const) {
      const response = await client.get(path).loginAs(account)
      response.assertStatus(status)
    }
    const elsewhere = await client
      .get(`${pathOf(other.position)}/${minute.id}`)
      .loginAs(other.officer)
    elsewhere.assertStatus(404)
  })
})

test.group('What is missing for a ranking', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is told by application', async ({ assert }) => {
    const { position, commission } = await createSitting()
    await createChecked(position, 'submitted')
    await createChecked(position, 'incomplete')
    await createChecked(position, 'admitted')
    const { application: convoked } = await createConvoked(position, commission)
    await score(convoked, [10, 10])
    const interviewed = await createChecked(position, 'interviewed')
    await score(interviewed, [10, 10])
    for (const state of ['excluded', 'absent', 'retracted'] as const) {
      await createChecked(position, state)
    }
    const missing = await missingForRanking(position.id)
    assert.deepEqual(
      missing.map(({ code, what }) => [code, what]),
      [
        ['D-00001', 'L’ammissione è da decidere'],
        ['D-00002', 'L’integrazione chiesta non è ancora arrivata'],
        ['D-00003', 'Il colloquio è da fissare'],
        ['D-00003', 'Mancano i punti di «Titoli di studio»'],
        ['D-00003', 'Mancano i punti di «Esperienze attinenti»'],
        ['D-00003', 'Mancano i punti di «Colloquio e motivazione»'],
        ['D-00004', 'La presenza al colloquio è da registrare'],
        ['D-00004', 'Mancano i punti di «Colloquio e motivazione»'],
        ['D-00005', 'Mancano i punti di «Colloquio e motivazione»'],
      ]
    )
  })

  test('is nothing when all is there, or nobody applied', async ({ assert }) => {
    const { position } = await createSitting()
    await score(await createChecked(position, 'interviewed'), [10, 10, 10])
    assert.deepEqual(await missingForRanking(position.id), [])
    const empty = await createPosition(await createNotice())
    assert.deepEqual(await missingForRanking(empty.id), [])
  })

  test('asks as many queries for many as for few', async ({ assert }) => {
    const { position } = await createSitting()
    await createChecked(position, 'interviewed')
    const few = await countQueries(() => missingForRanking(position.id))
    for (let made = 0; made < 10; made += 1) await createChecked(position, 'interviewed')
    assert.equal(await countQueries(() => missingForRanking(position.id)), few)
  })
})
