import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { clock } from '#core/clock'
import { createHostBody, createSite } from '#database/factories/hosts/host_body_factory'
import { createIntern, createInternship } from '#database/factories/internships/internship_factory'
import Agreement from '#hosts/models/agreement'
import HostTutor from '#hosts/models/host_tutor'
import ChecklistItem from '#internships/models/checklist_item'
import type Internship from '#internships/models/internship'
import RuleJustification from '#internships/models/rule_justification'
import TutorAssignment from '#internships/models/tutor_assignment'
import { checklistsOf } from '#internships/queries/checklist'
import { createAccount } from '#tests/support/accounts'
import { countQueries } from '#tests/support/queries'

const preparing = (values: Parameters<typeof createInternship>[0] = {}) =>
  createInternship({
    state: 'preparing',
    ruleSetId: null,
    startsOn: '2027-01-11',
    endsOn: '2027-07-10',
    ...values,
  })

async function linesOf({ id }: Internship) {
  const lists = await checklistsOf([id])
  return new Map(lists.get(id)!.map((line) => [line.key, line]))
}

test.group('The checklist before the start', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('puts what stands in the way first, and cites the act', async ({ assert }) => {
    const internship = await preparing()
    const lists = await checklistsOf([internship.id])
    const lines = lists.get(internship.id)!
    const firstDone = lines.findIndex(({ isDone }) => isDone)
    assert.isTrue(lines.slice(firstDone).every(({ isDone }) => isDone))
    const competences = lines.find(({ key }) => key === 'competences')!
    assert.isFalse(competences.isDone)
    assert.include(competences.rule!.act, '7763/2018')
  })

  test('takes a proof of the day of the start, not of the day after', async ({ assert }) => {
    const internship = await preparing()
    const { id: recordedBy } = await createAccount('coordinator')
    const did = await ChecklistItem.create({
      internshipId: internship.id,
      item: 'did',
      doneOn: '2027-01-11',
      proof: 'DID 4411',
      recordedBy,
      recordedAt: clock.now(),
    })
    assert.include((await linesOf(internship)).get('did'), { isDone: true, sentence: 'DID 4411' })
    await did.merge({ doneOn: '2027-01-12' }).save()
    const late = (await linesOf(internship)).get('did')!
    assert.isFalse(late.isDone)
    assert.include(late.sentence, 'dopo l’inizio')
  })

  test('wants an agreement in force on that day', async ({ assert }) => {
    const host = await createHostBody()
    const internship = await preparing({ host })
    const agreement = await Agreement.create({
      hostBodyId: host.id,
      signedOn: '2026-01-01',
      validFrom: '2026-01-01',
      validTo: '2027-01-10',
      createdAt: clock.now(),
    })
    assert.isFalse((await linesOf(internship)).get('agreement')!.isDone)
    await agreement.merge({ validTo: '2027-03-01' }).save()
    const line = (await linesOf(internship)).get('agreement')!
    assert.isTrue(line.isDone)
    assert.include(line.sentence, 'va rinnovata')
  })

  test('sees that the same person is elsewhere in those days', async ({ assert }) => {
    const intern = await createIntern()
    await createInternship({ internId: intern.id, startsOn: '2026-08-01', endsOn: '2027-01-11' })
    const internship = await preparing({ internId: intern.id })
    assert.isFalse((await linesOf(internship)).get('overlap')!.isDone)
    const later = await preparing({
      internId: intern.id,
      startsOn: '2027-09-01',
      endsOn: '2028-02-29',
    })
    const line = (await linesOf(later)).get('overlap')!
    assert.isTrue(line.isDone)
  })

  test('counts the interns of the host in those days, and takes a written reason', async ({
    assert,
  }) => {
    const host = await createHostBody({ permanentStaff: 5 })
    const site = await createSite(host)
    await createInternship({ host, site, startsOn: '2026-08-01', endsOn: '2027-01-31' })
    const internship = await preparing({ host, site })
    const full = (await linesOf(internship)).get('quota')!
    assert.isFalse(full.isDone)
    assert.equal(full.justifies, 'hostQuota')
    const { id: writtenBy } = await createAccount('coordinator')
    await RuleJustification.create({
      internshipId: internship.id,
      rule: 'hostQuota',
      text: 'Deroga concordata con la Regione.',
      writtenBy,
      writtenAt: clock.now(),
    })
    const covered = (await linesOf(internship)).get('quota')!
    assert.isTrue(covered.isDone)
    assert.include(covered.sentence, 'Deroga concordata')
  })

  test('misses a tutor, and one who left', async ({ assert }) => {
    const host = await createHostBody()
    const internship = await preparing({ host })
    assert.include(
      (await linesOf(internship)).get('tutors')!.sentence,
      'dell’ente e quello del promotore'
    )
    const tutor = await HostTutor.create({
      hostBodyId: host.id,
      firstName: 'Ettore',
      lastName: 'Valsecchi',
      level: 'Funzionario',
      experienceYears: 6,
      competences: 'Procedimento amministrativo',
      archivedAt: clock.now(),
      createdAt: clock.now(),
    })
    await TutorAssignment.create({
      internshipId: internship.id,
      kind: 'host',
      hostTutorId: tutor.id,
      fromOn: '2027-01-11',
    })
    assert.include((await linesOf(internship)).get('tutors')!.sentence, 'del promotore')
  })

  test('says that a region without rules cannot start anybody', async ({ assert }) => {
    const host = await createHostBody({ municipalityCode: '028060' })
    const site = await createSite(host)
    const internship = await preparing({ host, site })
    const line = (await linesOf(internship)).get('rules')!
    assert.isFalse(line.isDone)
    assert.include(line.sentence, 'non ci sono regole')
  })

  test('asks as many queries for ten as for one', async ({ assert }) => {
    const many: number[] = []
    for (let index = 0; index < 10; index++) many.push((await preparing()).id)
    const one = await countQueries(() => checklistsOf(many.slice(0, 1)))
    const ten = await countQueries(() => checklistsOf(many))
    assert.equal(ten, one)
  })
})
