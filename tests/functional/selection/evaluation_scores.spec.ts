import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import AuditEvent from '#audit/models/audit_event'
import Score from '#selection/models/score'
import Ranking from '#selection/models/ranking'
import { clock } from '#core/clock'
import {
  createChecked,
  createEvaluation,
  createSitting,
  publishEmptyRanking,
} from '#tests/support/evaluation'
import { postAs } from '#tests/support/rankings'

type Scene = Awaited<ReturnType<typeof createSitting>>

const sheetPath = ({ id }: { id: number }) => `/valutazione/posizioni/${id}/punteggi`

/** Names of the boxes of an application, one for each criterion. */
const boxes = ({ notice }: Scene, { id }: { id: number }) =>
  notice.criteria.map((criterion) => ({
    points: `punti_${id}_${criterion.id}`,
    seen: `visti_${id}_${criterion.id}`,
  }))

/** A form that fills in the boxes of one application as they come. */
const filled = (scene: Scene, application: { id: number }, values: string[], seen: string[] = []) =>
  Object.fromEntries(
    boxes(scene, application).flatMap(({ points, seen: name }, index) =>
      values[index] === undefined
        ? []
        : [
            [points, values[index]],
            [name, seen[index] ?? ''],
          ]
    )
  )

const pointsOf = async ({ id }: { id: number }) => {
  const scores = await Score.query().where('applicationId', id).orderBy('criterionId')
  return scores.map(({ hundredths }) => hundredths)
}

test.group('Points', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const scene = async () => {
    const sitting = await createSitting()
    const application = await createChecked(sitting.position, 'interviewed')
    return { ...sitting, application, commissario: sitting.president.id }
  }

  test('of many at once, by a named commissioner, with commas or points', async ({
    client,
    assert,
  }) => {
    const it = await scene()
    const other = await createChecked(it.position, 'interviewed')
    await postAs(client, it.officer, sheetPath(it.position), {
      commissario: it.member.id,
      ...filled(it, it.application, ['18', '26,5', '44.25']),
      ...filled(it, other, ['0', '30']),
    })
    assert.deepEqual(await pointsOf(it.application), [1800, 2650, 4425])
    assert.deepEqual(await pointsOf(other), [0, 3000])
    const scores = await Score.query().where('applicationId', it.application.id)
    assert.isTrue(scores.every(({ commissionerId }) => commissionerId === it.member.id))
    const page = await client.get(sheetPath(it.position)).loginAs(it.officer)
    page.assertTextIncludes('88,75')
    page.assertTextIncludes('ne manca 1')
  })

  test('of one alone', async ({ client, assert }) => {
    const it = await scene()
    const path = `/valutazione/domande/${it.application.id}/punteggi`
    const form = { commissario: it.commissario, ...filled(it, it.application, ['12,25']) }
    const response = await postAs(client, it.officer, path, form)
    response.assertHeader('location', `/valutazione/domande/${it.application.id}`)
    assert.deepEqual(await pointsOf(it.application), [1225])
  })

  test('that cannot be are told beside their box, and nothing is saved: {why}')
    .with([
      { why: 'above the maximum', typed: '20,01', words: 'al massimo 20' },
      { why: 'a third decimal', typed: '1,005', words: 'due decimali' },
      { why: 'negative', typed: '-1', words: 'in cifre' },
      { why: 'words', typed: 'dodici', words: 'in cifre' },
      { why: 'two numbers', typed: '12 e 1/2', words: 'in cifre' },
    ])
    .run(async ({ client, assert }, { typed, words }) => {
      const it = await scene()
      const form = { commissario: it.commissario, ...filled(it, it.application, [typed, '10']) }
      const response = await postAs(client, it.officer, sheetPath(it.position), form)
      const faults = response.flashMessage('inputErrorsBag') as Record<string, string[]>
      const [box] = boxes(it, it.application)
      assert.include(faults[box.points][0], words)
      assert.lengthOf(Object.keys(faults), 1)
      assert.equal(response.flashMessage(box.points), typed)
      assert.deepEqual(await pointsOf(it.application), [])
    })

  test('of the interview only after it', async ({ client, assert }) => {
    const it = await scene()
    const convoked = await createChecked(it.position, 'convoked')
    const form = { commissario: it.commissario, ...filled(it, convoked, ['10', '10', '10']) }
    const response = await postAs(client, it.officer, sheetPath(it.position), form)
    const faults = response.flashMessage('inputErrorsBag') as Record<string, string[]>
    assert.deepEqual(Object.keys(faults), [boxes(it, convoked)[2].points])
    const early = { commissario: it.commissario, ...filled(it, convoked, ['10', '10']) }
    await postAs(client, it.officer, sheetPath(it.position), early)
    assert.deepEqual(await pointsOf(convoked), [1000, 1000])
  })

  test('not of an application that is {state}')
    .with([{ state: 'submitted' }, { state: 'excluded' }, { state: 'absent' }] as const)
    .run(async ({ client, assert }, { state }) => {
      const it = await scene()
      const other = await createChecked(it.position, state)
      const path = `/valutazione/domande/${other.id}/punteggi`
      const form = { commissario: it.commissario, ...filled(it, other, ['10']) }
      const response = await postAs(client, it.officer, path, form)
      assert.property(response.flashMessage('inputErrorsBag'), boxes(it, other)[0].points)
      assert.deepEqual(await pointsOf(other), [])
    })

  test('by nobody but who sits and votes: {why}')
    .with([
      { why: 'the secretary' },
      { why: 'one who left' },
      { why: 'one of another commission' },
      { why: 'nobody' },
    ])
    .run(async ({ client, assert }, { why }) => {
      const it = await scene()
      const other = await createSitting()
      await it.member.merge({ removedAt: clock.now() }).save()
      const ids: Record<string, number | string> = {
        'the secretary': it.secretary.id,
        'one who left': it.member.id,
        'one of another commission': other.president.id,
        'nobody': '',
      }
      const form = { commissario: ids[why], ...filled(it, it.application, ['10']) }
      const response = await postAs(client, it.officer, sheetPath(it.position), form)
      assert.property(response.flashMessage('inputErrorsBag'), 'commissario')
      assert.deepEqual(await pointsOf(it.application), [])
    })

  test('not without a commission that has a president: 409', async ({ client, assert }) => {
    const none = await createEvaluation()
    const application = await createChecked(none.position, 'interviewed')
    const early = await postAs(client, none.officer, sheetPath(none.position), { commissario: 1 })
    early.assertStatus(409)
    const it = await scene()
    await it.president.merge({ removedAt: clock.now() }).save()
    const form = { commissario: it.member.id, ...filled(it, it.application, ['10']) }
    const response = await postAs(client, it.officer, sheetPath(it.position), form)
    response.assertStatus(409)
    assert.deepEqual(await pointsOf(application), [])
    assert.deepEqual(await pointsOf(it.application), [])
  })

  test('change with old and new on record, and an empty box takes them away', async ({
    client,
    assert,
  }) => {
    const it = await scene()
    const save = (values: string[], seen: string[]) =>
      postAs(client, it.officer, sheetPath(it.position), {
        commissario: it.commissario,
        ...filled(it, it.application, values, seen),
      })
    await save(['18', '20'], [])
    await save(['18', '26,5'], ['18', '20'])
    await save(['', '26,5'], ['18', '26,5'])
    assert.deepEqual(await pointsOf(it.application), [2650])
    const events = await AuditEvent.query().where('action', 'scores.changed').orderBy('id')
    const [titles, experience] = it.notice.criteria
    assert.deepEqual(
      events.map(({ details }) => (details as { points: unknown }).points),
      [
        [
          { criterion: titles.name, before: null, after: '18' },
          { criterion: experience.name, before: null, after: '20' },
        ],
        [{ criterion: experience.name, before: '20', after: '26,5' }],
        [{ criterion: titles.name, before: '18', after: null }],
      ]
    )
  })

  test('that somebody else saved meanwhile are not overwritten unseen', async ({
    client,
    assert,
  }) => {
    const it = await scene()
    const coordinator = it.officer
    const save = (value: string, seen: string) =>
      postAs(client, coordinator, sheetPath(it.position), {
        commissario: it.commissario,
        ...filled(it, it.application, [value], [seen]),
      })
    await save('18', '')
    const second = await save('12', '')
    const [box] = boxes(it, it.application)
    const faults = second.flashMessage('inputErrorsBag') as Record<string, string[]>
    assert.include(faults[box.points][0], `Nel frattempo ${it.officer.fullName} ha salvato 18.`)
    assert.equal(second.flashMessage(box.points), '12')
    assert.deepEqual(await pointsOf(it.application), [1800])
    await save('12', '18')
    assert.deepEqual(await pointsOf(it.application), [1200])
    const same = await save('12', '18')
    assert.isUndefined(same.flashMessages().inputErrorsBag)
  })

  test('a page opened before changes only the boxes that were typed in', async ({
    client,
    assert,
  }) => {
    const it = await scene()
    const save = (values: string[], seen: string[]) =>
      postAs(client, it.officer, sheetPath(it.position), {
        commissario: it.commissario,
        ...filled(it, it.application, values, seen),
      })
    await save(['18', ''], ['', ''])
    await save(['', '25'], ['', ''])
    assert.deepEqual(await pointsOf(it.application), [1800, 2500])
  })

  test('not once the ranking stands, and again when it is reopened', async ({ client, assert }) => {
    const it = await scene()
    const ranking = await publishEmptyRanking(it.position, it.officer)
    const form = { commissario: it.commissario, ...filled(it, it.application, ['10']) }
    const refused = await postAs(client, it.officer, sheetPath(it.position), form)
    refused.assertStatus(409)
    assert.deepEqual(await pointsOf(it.application), [])
    await Ranking.query()
      .where('id', ranking.id)
      .update({ superseded_at: '2026-12-20 08:00:00.000Z' })
    await it.application.merge({ state: 'suitable' }).save()
    await postAs(client, it.officer, sheetPath(it.position), form)
    assert.deepEqual(await pointsOf(it.application), [1000])
  })

  test('of another position are not written through this one', async ({ client, assert }) => {
    const it = await scene()
    const other = await scene()
    const form = { commissario: it.commissario, ...filled(other, other.application, ['10']) }
    await postAs(client, it.officer, sheetPath(it.position), form)
    assert.deepEqual(await pointsOf(other.application), [])
  })
})
