import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import type Account from '#accounts/models/account'
import AuditEvent from '#audit/models/audit_event'
import { clock } from '#core/clock'
import { slashedDate } from '#core/values/italian_date'
import { createHostBody, createSite } from '#database/factories/hosts/host_body_factory'
import { createIntern, createInternship } from '#database/factories/internships/internship_factory'
import { seedAreas } from '#database/seeders/reference/areas'
import { seedRuleSets } from '#database/seeders/reference/rule_sets'
import type HostBody from '#hosts/models/host_body'
import { ConfirmInternshipImport } from '#internships/actions/confirm_internship_import'
import Intern from '#internships/models/intern'
import Internship from '#internships/models/internship'
import InternshipImport from '#internships/models/internship_import'
import MandatoryCommunication from '#internships/models/mandatory_communication'
import PromoterTutor from '#internships/models/promoter_tutor'
import TutorAssignment from '#internships/models/tutor_assignment'
import { lastDayOf } from '#internships/periods'
import { rulesInForce } from '#internships/rules/rule_sets'
import { createAccount } from '#tests/support/accounts'
import { binary } from '#tests/support/downloads'
import { createTutor, faultsOf, statementsOf } from '#tests/support/hosts'
import { internshipCells, internshipCsv, monthsFromNow } from '#tests/support/internship_files'
import { scratchFile } from '#tests/support/scratch_file'

async function upload(client: ApiClient, actor: Account, content: string | Buffer) {
  const file = await scratchFile(content, 'tirocini.csv')
  return client
    .post('/tirocini/importazione')
    .file('file', file)
    .loginAs(actor)
    .withCsrfToken()
    .redirects(0)
}

const lastImport = () => InternshipImport.query().orderBy('id', 'desc').firstOrFail()

const confirm = (client: ApiClient, actor: Account, id: number) =>
  client.post(`/tirocini/importazione/${id}/conferma`).loginAs(actor).withCsrfToken().redirects(0)

const findingsOf = async (id: number) => {
  const rows = await db
    .from('internship_import_findings')
    .where('import_id', id)
    .orderBy('row')
    .orderBy('id')
  return rows.map(({ row, column, severity, code }) => `${row} ${column} ${severity} ${code}`)
}

/** A body with one site, in a region with rules. */
async function ready(values: Partial<HostBody> = {}) {
  await seedAreas()
  await seedRuleSets()
  const host = await createHostBody(values)
  await createSite(host)
  return host
}

test.group('Import of internships already running', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a dry run writes nothing; the confirmation writes everything once, with the rules of the start', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const host = await ready()
    const tutor = await createTutor(host, { email: 'rosa@ente.example' })
    const promoter = await PromoterTutor.create({
      fullName: 'Nives Sala',
      email: 'nives@promotore.example',
    })
    const tutors = { tutor_ente: 'COLOMBO Rosa', tutor_promotore: promoter.email }
    const begun = monthsFromNow(-9)
    const over = {
      ...{ inizio: slashedDate(begun), fine: slashedDate(lastDayOf(begun, 6)) },
      stato: 'concluso',
    }
    const file = internshipCsv([
      internshipCells(host, 1, tutors),
      internshipCells(host, 2, { ...over, numero_cob: '', data_cob: '' }),
    ])
    const sent = await upload(client, coordinator, file)
    const { id, report } = await lastImport()
    sent.assertHeader('location', `/tirocini/importazione/${id}`)
    assert.deepEqual(await findingsOf(id), [])
    assert.include(report, { read: 2, good: 2, faulty: 0, created: 2, newPeople: 2 })
    assert.lengthOf(await Internship.all(), 0)
    const page = await client.get(`/tirocini/importazione/${id}`).loginAs(coordinator)
    page.assertTextIncludes('2 righe su 2 sono pronte')

    await confirm(client, coordinator, id)
    await confirm(client, coordinator, id)
    const [active, completed] = await Internship.query().orderBy('id').preload('intern')
    assert.lengthOf(await Internship.all(), 2)
    assert.deepEqual((await lastImport()).rows, [])
    const rules = await rulesInForce('03', active.startsOn)
    assert.include(active.serialize(), {
      ...{ state: 'active', months: 6, weeklyMinutes: 1200, monthlyCents: 40_000 },
      ...{ classroomMinutes: 36 * 60, workMinutes: 480 * 60, ruleSetId: rules!.set.id },
      ...{ endsOn: lastDayOf(active.startsOn, 6), plannedEndsOn: active.endsOn, offerId: null },
    })
    assert.equal(active.intern.mobile, '+393471234567')
    assert.equal(completed.state, 'completed')
    assert.isNotNull(completed.endedAt)
    const assigned = await TutorAssignment.query().orderBy('id')
    assert.deepEqual(
      assigned.map(({ kind, hostTutorId, promoterTutorId }) => [
        kind,
        hostTutorId,
        promoterTutorId,
      ]),
      [
        ['host', tutor.id, null],
        ['promoter', null, promoter.id],
      ]
    )
    const [cob] = await MandatoryCommunication.all()
    assert.include(cob.serialize(), { internshipId: active.id, kind: 'start', number: '160971' })
    const byHer = { actorId: coordinator.id }
    assert.lengthOf(await AuditEvent.query().where({ ...byHer, action: 'internships.imported' }), 1)
    assert.lengthOf(await AuditEvent.query().where({ ...byHer, action: 'internship.imported' }), 2)
    const done = await client.get(`/tirocini/importazione/${id}`).loginAs(coordinator)
    done.assertTextIncludes('2 tirocini sono stati importati')

    await upload(client, coordinator, file)
    const again = await lastImport()
    assert.include(again.report, { created: 0, changed: 0, unchanged: 2, newPeople: 0 })
    await confirm(client, coordinator, again.id)
    assert.lengthOf(await Internship.all(), 2)
    assert.lengthOf(await Intern.all(), 2)
    assert.lengthOf(await TutorAssignment.all(), 2)
    assert.equal((await active.refresh()).revision, 1)
  })

  test('every fault keeps its row out, and says where', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const host = await ready()
    const nowhere = await createHostBody({ municipalityCode: '001272', name: 'Comune senza norme' })
    await createSite(nowhere, { municipalityCode: '001272' })
    const twoSites = await createHostBody({ name: 'Comune con due sedi' })
    await createSite(twoSites, { name: 'A', address: 'via Uno 1' })
    await createSite(twoSites, { name: 'B', address: 'via Due 2' })
    const tomorrow = slashedDate(monthsFromNow(2))
    const rows = [
      internshipCells(host, 0, { fine: slashedDate(monthsFromNow(-3)) }),
      internshipCells(host, 1),
      internshipCells(host, 1, { inizio: slashedDate(monthsFromNow(-1)) }),
      internshipCells(host, 2, { ente: 'Comune di Nessuno' }),
      internshipCells(host, 3, { sede: 'Palazzo che non c’è' }),
      internshipCells(twoSites, 4),
      internshipCells(host, 5, { area: 'Astronomia' }),
      internshipCells(nowhere, 6),
      internshipCells(host, 7, { ore_settimanali: '200' }),
      internshipCells(host, 8, { ore_settimanali: '60' }),
      internshipCells(host, 9, { stato: 'concluso' }),
      internshipCells(host, 10, { inizio: tomorrow, mesi: '1' }),
      internshipCells(host, 11, { codice_fiscale: 'BRMLCU80C45F011X' }),
      internshipCells(host, 12, { stato: 'sospeso', mesi: 'molti', indennita: 'poco' }),
      internshipCells(host, 13, { data_nascita: slashedDate(monthsFromNow(1)) }),
      internshipCells(host, 1, { nome: 'Altra', inizio: slashedDate(monthsFromNow(-40)) }),
    ]
    await upload(client, coordinator, internshipCsv(rows))
    const { id, report } = await lastImport()
    const faults = (await findingsOf(id)).filter((one) => one.includes('fault'))
    assert.deepEqual(faults, [
      '2 fine fault order',
      '4 inizio fault overlap',
      '5 ente fault host',
      '6 sede fault site',
      '7 sede fault site',
      '8 area fault area',
      '9 inizio fault no_rules',
      '10 ore_settimanali fault hours',
      '11 ore_settimanali fault hours',
      '12 fine fault not_over',
      '13 inizio fault not_begun',
      '14 codice_fiscale fault code',
      '15 mesi fault months',
      '15 indennita fault money',
      '15 stato fault state',
      '16 data_nascita fault birth',
      '17 codice_fiscale fault contradiction',
    ])
    assert.include(report, { read: 16, good: 1, faulty: 15 })
    const list = await client.get(`/tirocini/importazione/${id}/errori.csv`).loginAs(coordinator)
    assert.include(list.text(), 'riga;colonna;valore letto;esito;che cosa fare')
    assert.include(list.text(), '2;fine;')
  })

  test('what is odd is told and goes on', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const host = await ready()
    const calabria = await createHostBody({ municipalityCode: '079023' })
    await createSite(calabria)
    const rows = [
      internshipCells(host, 1, { data_nascita: '06/03/1980' }),
      internshipCells(host, 2, { cognome: 'Đorđević' }),
      internshipCells(host, 3, { mesi: '9' }),
      internshipCells(host, 4, { indennita: '100' }),
      internshipCells(calabria, 5, { indennita: '100' }),
      internshipCells(host, 6, { tutor_ente: 'Nessuno', tutor_promotore: 'x@nessuno.example' }),
      internshipCells(host, 7, { data_cob: '' }),
      internshipCells(host, 8, { cellulare: '0341 123456' }),
    ]
    await upload(client, coordinator, internshipCsv(rows))
    const { id, report } = await lastImport()
    assert.deepEqual(await findingsOf(id), [
      '2 codice_fiscale warning birth_date',
      '3 codice_fiscale warning name',
      '4 mesi warning months',
      '5 indennita warning indemnity',
      '6 indennita warning indemnity',
      '7 tutor_ente warning host_tutor',
      '7 tutor_promotore warning promoter_tutor',
      '8 numero_cob warning cob_day',
      '9 cellulare warning mobile',
    ])
    assert.include(report, { good: 8, faulty: 0 })
    const page = await client.get(`/tirocini/importazione/${id}`).loginAs(coordinator)
    page.assertTextIncludes('Da verificare.')
  })

  test('an internship of the portal is never touched, and nobody has two at once', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const host = await ready()
    const [own, other] = [internshipCells(host, 1), internshipCells(host, 2)]
    const people = await Promise.all(
      [own, other].map((cells) => createIntern({ codiceFiscale: cells[2], bornOn: '1980-03-05' }))
    )
    const site = await host.related('sites').query().firstOrFail()
    const startsOn = monthsFromNow(-2)
    const kept = await createInternship({
      ...{ host, site, internId: people[0].id, startsOn, endsOn: lastDayOf(startsOn, 6) },
    })
    await createInternship({
      ...{ host, site, internId: people[1].id, startsOn: monthsFromNow(-1) },
    })
    await upload(client, coordinator, internshipCsv([own, other]))
    const { id, report } = await lastImport()
    assert.deepEqual(await findingsOf(id), ['2 inizio warning kept', '3 inizio fault overlap'])
    assert.include(report, { good: 1, kept: 1, created: 0, faulty: 1 })
    await confirm(client, coordinator, id)
    assert.equal((await kept.refresh()).title, 'Accoglienza e prestito in biblioteca')
    assert.lengthOf(await Internship.all(), 2)
  })

  test('an imported one takes what a new file says, until somebody changes it in the portal', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const host = await ready()
    const send = async (changes: Record<string, string> = {}) => {
      await upload(client, coordinator, internshipCsv([internshipCells(host, 1, changes)]))
      const { id, report } = await lastImport()
      await confirm(client, coordinator, id)
      return report
    }
    await send()
    assert.include(await send({ titolo: 'Archivio storico' }), { changed: 1 })
    const internship = await Internship.query().firstOrFail()
    assert.include(internship.serialize(), { title: 'Archivio storico', revision: 2 })
    await internship.merge({ revision: 3 }).save()
    assert.include(await send({ titolo: 'Anagrafe' }), { changed: 0, kept: 1 })
    assert.equal((await internship.refresh()).title, 'Archivio storico')
    assert.lengthOf(await AuditEvent.query().where('action', 'internship.reimported'), 1)
  })

  test('what others wrote after the dry run counts', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const host = await ready()
    await upload(client, coordinator, internshipCsv([internshipCells(host, 1)]))
    const { id } = await lastImport()
    const person = await createIntern({ codiceFiscale: internshipCells(host, 1)[2] })
    await createInternship({ internId: person.id, startsOn: monthsFromNow(-1) })
    await confirm(client, coordinator, id)
    assert.include((await lastImport()).outcome!, { created: 0, leftOut: 1 })
    const page = await client.get(`/tirocini/importazione/${id}`).loginAs(coordinator)
    page.assertTextIncludes('Una riga è rimasta fuori')
  })

  test('a file that is refused is refused whole: {0}')
    .with([
      ['', 'vuoto'],
      ['nome;cognome\r\nAnna;Rossi', 'Mancano le colonne'],
      ['%PDF-1.7 ...', 'È un PDF'],
    ])
    .run(async ({ client, assert }, [content, sentence]) => {
      const sent = await upload(client, await createAccount('coordinator'), content)
      assert.include(faultsOf(sent).file[0], sentence)
      assert.lengthOf(await InternshipImport.all(), 0)
    })

  test('nobody sends a file without a file, nor without the right', async ({ client, assert }) => {
    const none = await client
      .post('/tirocini/importazione')
      .loginAs(await createAccount('admin'))
      .withCsrfToken()
      .redirects(0)
    assert.include(faultsOf(none).file[0], 'Scelga il file')
    for (const role of ['operator', 'regionalOfficer', 'hostOfficer', 'tutor', 'intern'] as const) {
      const actor = await createAccount(role)
      const sent = await upload(client, actor, 'nome')
      sent.assertStatus(403)
      const confirmed = await confirm(client, actor, 1)
      confirmed.assertStatus(403)
    }
  })

  test('an upload is its author’s alone, and a new one takes its place', async ({
    client,
    assert,
  }) => {
    const [author, other] = [await createAccount('coordinator'), await createAccount('coordinator')]
    const host = await ready()
    const file = internshipCsv([internshipCells(host, 1)])
    await upload(client, author, file)
    const { id } = await lastImport()
    for (const path of ['', '/errori.csv']) {
      const page = await client.get(`/tirocini/importazione/${id}${path}`).loginAs(other)
      page.assertStatus(404)
    }
    const stolen = await confirm(client, other, id)
    stolen.assertStatus(404)
    const start = await client.get('/tirocini/importazione').loginAs(author)
    start.assertTextIncludes('non l’ha confermato')
    await upload(client, author, file)
    assert.isNull(await InternshipImport.find(id))
    const again = await lastImport()
    await upload(client, other, file)
    assert.isNotNull(await InternshipImport.find(again.id))
    await again.merge({ createdAt: clock.now().minus({ days: 31 }) }).save()
    await upload(client, other, file)
    assert.isNull(await InternshipImport.find(again.id))
  })

  test('the layout comes back in as it goes out', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const host = await ready({ name: 'Comune di Esempio' })
    await createSite(host, { name: 'Biblioteca civica' })
    for (const format of ['csv', 'xlsx']) {
      const path = `/tirocini/importazione/tracciato.${format}`
      const layout = await binary(client.get(path), coordinator)
      await upload(client, coordinator, layout.body())
      const { id, report } = await lastImport()
      assert.deepEqual(await findingsOf(id), [
        '2 tutor_ente warning host_tutor',
        '2 tutor_promotore warning promoter_tutor',
      ])
      assert.include(report, { read: 1, good: 1 })
      assert.deepEqual(report.ignoredColumns, [])
    }
  })

  test('650 internships take as many statements as chunks, not as rows', async ({
    client,
    assert,
  }) => {
    const coordinator = await createAccount('coordinator')
    const host = await ready()
    const counted: Record<number, { dry: number; write: number }> = {}
    let first = 0
    for (const size of [20, 650]) {
      const rows = Array.from({ length: size }, (_, at) => internshipCells(host, first + at))
      first += size
      const dry = await statementsOf(() => upload(client, coordinator, internshipCsv(rows)))
      const made = await lastImport()
      assert.include(made.report, { read: size, good: size, created: size })
      const write = await statementsOf(() => new ConfirmInternshipImport(coordinator).handle(made))
      counted[size] = { dry, write }
      await upload(client, coordinator, internshipCsv(rows))
      assert.include((await lastImport()).report, { created: 0, unchanged: size })
    }
    assert.lengthOf(await Internship.all(), 670)
    const extraChunks = Math.ceil(650 / 300) - 1
    assert.isAtMost(counted[650].dry - counted[20].dry, 6 * extraChunks)
    assert.isAtMost(counted[650].write - counted[20].write, 14 * extraChunks)
  }).timeout(60_000)
})
