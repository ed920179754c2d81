import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import { DateTime } from 'luxon'
import type Account from '#accounts/models/account'
import AuditEvent from '#audit/models/audit_event'
import { clock } from '#core/clock'
import {
  createHostBody,
  createOfficer,
  createSite,
} from '#database/factories/hosts/host_body_factory'
import { createInternship } from '#database/factories/internships/internship_factory'
import Competence from '#internships/models/competence'
import type Internship from '#internships/models/internship'
import InternshipDocument from '#internships/models/internship_document'
import TrainingPlan from '#internships/models/training_plan'
import { checklistsOf } from '#internships/queries/checklist'
import { planSummary } from '#internships/queries/plan_summary'
import { minutesAWeek } from '#internships/week_pattern'
import { createAccount } from '#tests/support/accounts'
import { faultsOf } from '#tests/support/hosts'
import { createPlan, planForm, preparedInternship } from '#tests/support/plans'

const urlOf = ({ id }: Internship) => `/tirocini/${id}/progetto`

const saveWith =
  (client: ApiClient, actor: Account) =>
  async (internship: Internship, values: Record<string, unknown> = {}) =>
    client
      .put(urlOf(internship))
      .loginAs(actor)
      .withCsrfToken()
      .redirects(0)
      .form(await planForm(internship, values))

const planOf = ({ id }: Internship) =>
  TrainingPlan.query()
    .where('internshipId', id)
    .preload('competences')
    .preload('sites')
    .firstOrFail()

test.group('The form of a training plan', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => {
    clock.freeze(DateTime.fromISO('2026-11-21T10:00:00Z'))
    return () => clock.release()
  })

  test('begins with the site, the hours and an ordinary week', async ({ client }) => {
    const { internship } = await preparedInternship()
    const page = await client.get(urlOf(internship)).loginAs(await createAccount('coordinator'))
    page.assertStatus(200)
    for (const words of ['9.00-13.00', '20 ore su 20', 'value="36"', 'value="480"']) {
      page.assertTextIncludes(words)
    }
    page.assertTextIncludes('In totale 516 ore')
    page.assertTextIncludes('il calendario ne conta 520')
    page.assertTextIncludes('EQF 4, da verificare')
  })

  test('begins with the hours of the programme where nobody wrote any', async ({ client }) => {
    const { internship } = await preparedInternship({
      ...{ months: 3, endsOn: '2027-04-10', classroomMinutes: 0, workMinutes: 0 },
    })
    const page = await client.get(urlOf(internship)).loginAs(await createAccount('admin'))
    page.assertTextIncludes('In totale 258 ore')
  })

  test('keeps the plan: hours, places, competences, week', async ({ client, assert }) => {
    const { internship, host } = await preparedInternship()
    const second = await createSite(host, { name: 'Municipio' })
    const save = saveWith(client, await createAccount('coordinator'))
    const answer = await save(internship, {
      'sedi[]': [String(internship.siteId), String(second.id)],
      ...{ giorno_1_1: '14 - 16', giorno_1_2: 'dalle 9 alle 11', mensa: '1' },
      ...{ ore_aula: '40', ore_lavoro: '470,5' },
    })
    answer.assertHeader('location', urlOf(internship))
    const plan = await planOf(internship)
    assert.equal(plan.revision, 1)
    assert.isTrue(plan.hasMeals)
    assert.deepEqual(plan.week[0], [
      { from: 540, to: 660 },
      { from: 840, to: 960 },
    ])
    assert.equal(minutesAWeek(plan.week), 1200)
    assert.sameMembers(
      plan.sites.map(({ id }) => id),
      [internship.siteId, second.id]
    )
    await internship.refresh()
    assert.equal(internship.classroomMinutes, 2400)
    assert.equal(internship.workMinutes, 28_230)
    assert.lengthOf(await AuditEvent.query().where('action', 'plan.written'), 1)
    const summary = await planSummary(internship)
    assert.equal(summary!.total, '510,5')
    assert.equal(summary!.days[0].text, '9.00-11.00 e 14.00-16.00')
  })

  test('a week that does not add up is told how far it is', async ({ client, assert }) => {
    const { internship } = await preparedInternship()
    const save = saveWith(client, await createAccount('coordinator'))
    const less = await save(internship, { giorno_5_1: '' })
    assert.include(faultsOf(less).orario[0], 'ne mancano 4')
    const more = await save(internship, { giorno_5_2: '14-14.30' })
    assert.include(faultsOf(more).orario[0], 'ne avanza 0,5')
    assert.isNull(await TrainingPlan.findBy('internshipId', internship.id))
  })

  test('a week that cannot be read is told beside its day', async ({ client, assert }) => {
    const { internship } = await preparedInternship()
    const save = saveWith(client, await createAccount('coordinator'))
    const answer = await save(internship, {
      ...{ giorno_1_1: 'mattina', giorno_2_1: '13-9', giorno_3_1: '9-25' },
    })
    const faults = faultsOf(answer)
    assert.include(faults.giorno_1_1[0], 'Lunedì')
    assert.include(faults.giorno_2_1[0], 'finisce prima di cominciare')
    assert.include(faults.giorno_3_1[0], '24.00')
    const twice = await save(internship, { giorno_4_2: '12-14' })
    assert.include(faultsOf(twice).giorno_4_2[0], 'si accavallano')
  })

  test('comes back with what was typed, and the sums of that', async ({ client }) => {
    const { internship } = await preparedInternship()
    const coordinator = await createAccount('coordinator')
    const page = await client
      .put(urlOf(internship))
      .loginAs(coordinator)
      .withCsrfToken()
      .header('referer', urlOf(internship))
      .form(await planForm(internship, { giorno_5_1: '9-12', obiettivi: 'Obiettivo di prova.' }))
    page.assertTextIncludes('Obiettivo di prova.')
    page.assertTextIncludes('19 ore su 20')
    page.assertTextIncludes('value="9-12"')
  })

  test('everything that is missing is told at once', async ({ client, assert }) => {
    const { internship } = await preparedInternship()
    const save = saveWith(client, await createAccount('coordinator'))
    const empty = await save(internship, {
      ...{ obiettivi: '', attivita: 'no', ore_aula: 'tante', ore_lavoro: '' },
    })
    assert.includeMembers(Object.keys(faultsOf(empty)), [
      'obiettivi',
      'attivita',
      'ore_aula',
      'ore_lavoro',
    ])
    const none = await save(internship, { 'competenze[]': [], 'sedi[]': [], 'area': '0' })
    assert.includeMembers(Object.keys(faultsOf(none)), ['competenze', 'sedi', 'area'])
    const zero = await save(internship, { ore_aula: '0', ore_lavoro: '0' })
    assert.include(faultsOf(zero).ore_lavoro[0], 'zero ore')
  })

  test('takes no site of another body and no archived one', async ({ client, assert }) => {
    const { internship, host } = await preparedInternship()
    const strange = await createSite(await createHostBody())
    const archived = await createSite(host, { name: 'Magazzino', archivedAt: clock.now() })
    const save = saveWith(client, await createAccount('coordinator'))
    for (const { id } of [strange, archived]) {
      const answer = await save(internship, { 'sedi[]': [String(internship.siteId), String(id)] })
      assert.include(faultsOf(answer).sedi[0], 'non è di questo ente')
    }
  })

  test('adds a competence to the catalogue together with the plan', async ({ client, assert }) => {
    const { internship } = await preparedInternship()
    const save = saveWith(client, await createAccount('coordinator'))
    const half = await save(internship, { nuovo_profilo: 'Archivista' })
    assert.properties(faultsOf(half), ['nuova_competenza', 'nuovo_livello'])
    const refused = await save(internship, {
      ...{ nuovo_profilo: 'Archivista', nuova_competenza: 'Riordinare un archivio' },
      ...{ nuovo_livello: '5', giorno_1_1: '' },
    })
    assert.property(faultsOf(refused), 'orario')
    assert.isNull(await Competence.findBy('profile', 'Archivista'))
    await save(internship, {
      ...{ nuovo_profilo: 'Archivista', nuova_competenza: 'Riordinare un archivio' },
      ...{ nuovo_livello: '5', nuovo_verificato: '1' },
    })
    const plan = await planOf(internship)
    const added = plan.competences.find(({ profile }) => profile === 'Archivista')!
    assert.include(added.serialize(), { eqfLevel: 5, isVerified: true })
    assert.lengthOf(plan.competences, 2)
  })

  test('is refused where the rules of the region do not allow it', async ({ client, assert }) => {
    const { internship } = await preparedInternship({ months: 12, endsOn: '2028-01-10' })
    const low = await Competence.create({
      ...{ profile: 'Usciere', name: 'Accogliere chi entra', eqfLevel: 2, isVerified: true },
    })
    const save = saveWith(client, await createAccount('coordinator'))
    const answer = await save(internship, { 'competenze[]': [String(low.id)] })
    assert.include(faultsOf(answer).competenze[0], 'EQF 4')
    assert.include(faultsOf(answer).competenze[0], '7763/2018')
  })

  test('says which rules the saved plan does not keep, with their act', async ({ client }) => {
    const { internship } = await preparedInternship({ monthlyCents: 20_000 })
    await createPlan(internship)
    const page = await client.get(urlOf(internship)).loginAs(await createAccount('coordinator'))
    page.assertTextIncludes('il minimo è 300')
    page.assertTextIncludes('7763/2018')
  })

  test('says so where no rules are in force', async ({ client, assert }) => {
    const host = await createHostBody({ municipalityCode: '058091' })
    const { internship } = await preparedInternship({ host })
    const coordinator = await createAccount('coordinator')
    const page = await client.get(urlOf(internship)).loginAs(coordinator)
    page.assertTextIncludes('non ci sono regole in vigore')
    const answer = await saveWith(client, coordinator)(internship)
    assert.deepEqual(faultsOf(answer), {})
  })
})

test.group('A training plan that changes', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('the second of two editors is told, and loses nothing', async ({ client, assert }) => {
    const { internship } = await preparedInternship()
    await createPlan(internship, { revision: 2, inailPosition: '999/1' })
    const coordinator = await createAccount('coordinator')
    const answer = await saveWith(client, coordinator)(internship, { revisione: '1' })
    assert.include(faultsOf(answer).revisione[0], 'Qualcun altro')
    assert.equal((await planOf(internship)).inailPosition, '999/1')
    const page = await client
      .put(urlOf(internship))
      .loginAs(coordinator)
      .withCsrfToken()
      .header('referer', urlOf(internship))
      .form(await planForm(internship, { revisione: '1', obiettivi: 'Quello che scrivo io.' }))
    page.assertTextIncludes('Quello che scrivo io.')
    page.assertTextIncludes('999/1')
    page.assertTextIncludes('name="revisione" value="2"')
  })

  test('needs a new document: the signed one stays with its signatures', async ({
    client,
    assert,
  }) => {
    const { internship } = await preparedInternship()
    await createPlan(internship)
    const coordinator = await createAccount('coordinator')
    const paper = await InternshipDocument.create({
      ...{ internshipId: internship.id, kind: 'plan', number: 1, frozen: {} },
      ...{ madeBy: coordinator.id, madeAt: clock.now(), supersededAt: null },
    })
    await paper.related('signatures').create({
      ...{ signatory: 'intern', method: 'paper', signedOn: '2026-11-20' },
      ...{ recordedBy: coordinator.id, recordedAt: clock.now() },
    })
    const page = await client.get(urlOf(internship)).loginAs(coordinator)
    page.assertTextIncludes('ha già delle firme')
    await saveWith(client, coordinator)(internship, { revisione: '1' })
    await paper.refresh()
    assert.isNotNull(paper.supersededAt)
    assert.lengthOf(await paper.related('signatures').query(), 1)
    const lines = (await checklistsOf([internship.id])).get(internship.id)!
    const line = lines.find(({ key }) => key === 'plan_signed')!
    assert.isFalse(line.isDone)
    assert.include(line.sentence, 'da produrre')
    const [event] = await AuditEvent.query().where('action', 'plan.changed')
    assert.equal(event.details!.supersededDocument, 1)
  })

  test('one that is saved as it was changes nothing', async ({ client, assert }) => {
    const { internship } = await preparedInternship()
    const save = saveWith(client, await createAccount('coordinator'))
    await save(internship)
    await save(internship, { revisione: '1' })
    assert.equal((await planOf(internship)).revision, 1)
    assert.lengthOf(await AuditEvent.query().where('action', 'plan.changed'), 0)
  })

  test('not once the internship is over', async ({ client, assert }) => {
    const internship = await createInternship({ state: 'completed' })
    await createPlan(internship)
    const coordinator = await createAccount('coordinator')
    const answer = await saveWith(client, coordinator)(internship, { revisione: '1' })
    answer.assertStatus(409)
    const page = await client.get(urlOf(internship)).loginAs(coordinator)
    page.assertStatus(409)
    assert.equal((await planOf(internship)).revision, 1)
  })

  for (const role of ['operator', 'regionalOfficer', 'tutor', 'citizen', 'intern'] as const) {
    test(`not by a ${role}`, async ({ client, assert }) => {
      const { internship } = await preparedInternship()
      const answer = await saveWith(client, await createAccount(role))(internship)
      answer.assertStatus(403)
      assert.isNull(await TrainingPlan.findBy('internshipId', internship.id))
    })
  }

  test('not by the host, and not where there is none', async ({ client }) => {
    const { internship, host } = await preparedInternship()
    const officer = await saveWith(client, await createOfficer(host))(internship)
    officer.assertStatus(403)
    const page = await client
      .get('/tirocini/999999/progetto')
      .loginAs(await createAccount('coordinator'))
    page.assertStatus(404)
  })
})
