import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import Commission from '#selection/models/commission'
import Commissioner from '#selection/models/commissioner'
import { createAccount } from '#tests/support/accounts'
import { createEvaluation, createSitting } from '#tests/support/evaluation'
import { postAs } from '#tests/support/rankings'

const ACT = { atto: 'Determina n. 214 del 12.11.2026', data: '12/11/2026' }

const pathOf = ({ id }: { id: number }, rest = '') =>
  `/valutazione/posizioni/${id}/commissione${rest}`

test.group('Appointing a commission', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('one a host and notice, whose act can be corrected', async ({ client, assert, db }) => {
    const { position, officer, notice, host } = await createEvaluation()
    const response = await postAs(client, officer, pathOf(position), ACT)
    response.assertHeader('location', pathOf(position))
    await postAs(client, officer, pathOf(position), { ...ACT, atto: 'Determina n. 215' })
    const commissions = await Commission.query().where({ noticeId: notice.id, hostBodyId: host.id })
    assert.lengthOf(commissions, 1)
    assert.equal(commissions[0].appointedBy, 'Determina n. 215')
    assert.equal(commissions[0].appointedOn, '2026-11-12')
    await db.assertHas('audit_events', { action: 'commission.appointed', actor_id: officer.id })
    await db.assertHas('audit_events', { action: 'commission.changed' })
  })

  test('not while the notice is {state}: 409')
    .with([{ state: 'published' }, { state: 'concluded' }] as const)
    .run(async ({ client, assert }, { state }) => {
      const { position, officer } = await createEvaluation({ state })
      const response = await postAs(client, officer, pathOf(position), ACT)
      response.assertStatus(409)
      assert.isNull(await Commission.findBy('noticeId', position.noticeId))
    })

  test('with what is wrong beside its field: {why}')
    .with([
      { why: 'nothing', form: { atto: '', data: '' }, fields: ['atto', 'data'] },
      { why: 'no date', form: { ...ACT, data: '31/02/2026' }, fields: ['data'] },
      { why: 'tomorrow', form: { ...ACT, data: '2099-01-01' }, fields: ['data'] },
      { why: 'too long', form: { ...ACT, atto: 'x'.repeat(201) }, fields: ['atto'] },
    ])
    .run(async ({ client, assert }, { form, fields }) => {
      const { position, officer } = await createEvaluation()
      const response = await postAs(client, officer, pathOf(position), form)
      assert.sameMembers(Object.keys(response.flashMessage('inputErrorsBag')), fields)
      assert.isNull(await Commission.findBy('noticeId', position.noticeId))
    })
})

test.group('Commissioners', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const seat = { nome_completo: 'Dario Negri', incarico: 'member' }

  test('join', async ({ client, assert, db }) => {
    const { position, officer, commission } = await createSitting()
    await postAs(client, officer, pathOf(position, '/componenti'), seat)
    const joined = await Commissioner.findByOrFail('fullName', 'Dario Negri')
    assert.equal(joined.commissionId, commission.id)
    await db.assertHas('audit_events', { action: 'commissioner.added', subject_id: commission.id })
  })

  test('leave, keep what they did, and may come back', async ({ client, assert, db }) => {
    const { position, officer, member } = await createSitting()
    const path = pathOf(position, `/componenti/${member.id}`)
    const response = await client.delete(path).loginAs(officer).withCsrfToken().redirects(0)
    response.assertHeader('location', pathOf(position))
    assert.isNotNull((await member.refresh()).removedAt)
    await db.assertHas('audit_events', { action: 'commissioner.removed' })
    const again = await client.delete(path).loginAs(officer).withCsrfToken()
    again.assertStatus(409)
    const back = { nome_completo: 'andrea gatti', incarico: 'member' }
    await postAs(client, officer, pathOf(position, '/componenti'), back)
    assert.isNull((await member.refresh()).removedAt)
  })

  test('one president and one secretary, nobody twice: {why}')
    .with([
      { why: 'president', form: { ...seat, incarico: 'president' }, field: 'incarico' },
      { why: 'secretary', form: { ...seat, incarico: 'secretary' }, field: 'incarico' },
      { why: 'twice', form: { ...seat, nome_completo: 'ROSA COLOMBO' }, field: 'nome_completo' },
      { why: 'no name', form: { ...seat, nome_completo: '' }, field: 'nome_completo' },
      { why: 'no role', form: { ...seat, incarico: 'amico' }, field: 'incarico' },
    ])
    .run(async ({ client, assert }, { form, field }) => {
      const { position, officer } = await createSitting()
      const response = await postAs(client, officer, pathOf(position, '/componenti'), form)
      assert.property(response.flashMessage('inputErrorsBag'), field)
      assert.isNull(await Commissioner.findBy('fullName', 'Dario Negri'))
    })

  test('only once there is a commission: 404', async ({ client }) => {
    const { position, officer } = await createEvaluation()
    const response = await postAs(client, officer, pathOf(position, '/componenti'), seat)
    response.assertStatus(404)
  })

  test('not once everything is concluded: 409', async ({ client, assert }) => {
    const { position, officer, member } = await createSitting({ state: 'concluded' })
    const joined = await postAs(client, officer, pathOf(position, '/componenti'), seat)
    joined.assertStatus(409)
    const path = pathOf(position, `/componenti/${member.id}`)
    const left = await client.delete(path).loginAs(officer).withCsrfToken()
    left.assertStatus(409)
    assert.isNull((await member.refresh()).removedAt)
  })

  test('those of another host are not found, and an operator is refused', async ({
    client,
    assert,
  }) => {
    const { position, officer } = await createSitting()
    const other = await createSitting()
    const path = pathOf(position, `/componenti/${other.member.id}`)
    const response = await client.delete(path).loginAs(officer).withCsrfToken()
    response.assertStatus(404)
    const own = pathOf(position, `/componenti/${other.member.id}`)
    const operator = await createAccount('operator')
    const refused = await client.delete(own).loginAs(operator).withCsrfToken()
    refused.assertStatus(403)
    assert.isNull((await other.member.refresh()).removedAt)
  })
})
