import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import { DateTime } from 'luxon'
import { PDFDocument } from 'pdf-lib'
import type Account from '#accounts/models/account'
import AuditEvent from '#audit/models/audit_event'
import { clock } from '#core/clock'
import { sha256, storage } from '#core/storage'
import { createHostBody, createOfficer } from '#database/factories/hosts/host_body_factory'
import { MakeDocument } from '#internships/actions/make_document'
import DocumentSignature from '#internships/models/document_signature'
import Extension from '#internships/models/extension'
import Intern from '#internships/models/intern'
import type Internship from '#internships/models/internship'
import InternshipDocument from '#internships/models/internship_document'
import TrainingPlan from '#internships/models/training_plan'
import type { PaperKind } from '#internships/papers/kinds'
import { checklistsOf } from '#internships/queries/checklist'
import { documents } from '#internships/queries/documents'
import { createAccount } from '#tests/support/accounts'
import { forgetFiles, inspect } from '#tests/support/attestation_pdfs'
import { binary } from '#tests/support/downloads'
import { createTutor, faultsOf } from '#tests/support/hosts'
import { createPlan, followedBy, preparedInternship } from '#tests/support/plans'
import { scratchFile } from '#tests/support/scratch_file'

const TODAY = DateTime.fromISO('2026-12-01T10:00:00Z')
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)

const frozenClock = () => {
  clock.freeze(TODAY)
  return () => clock.release()
}

async function withPlan(values: Parameters<typeof preparedInternship>[0] = {}) {
  const prepared = await preparedInternship(values)
  await createPlan(prepared.internship)
  return { ...prepared, coordinator: await createAccount('coordinator') }
}

/** A paper that was made on 1 December, its PDF three words: what it says is another test's matter. */
async function paperOf(
  { id }: Internship,
  madeBy: number,
  values: Partial<InternshipDocument> = {}
) {
  const content = Buffer.from('%PDF-1.7 prova')
  const fileKey = `internships/${id}/documents/prova-${values.kind ?? 'plan'}.pdf`
  await storage.put(fileKey, content)
  return InternshipDocument.create({
    ...{ internshipId: id, kind: 'plan', number: 1, frozen: {}, madeBy, madeAt: clock.now() },
    ...{ supersededAt: null, fileKey, fileSha256: sha256(content) },
    ...values,
  })
}

const make = (client: ApiClient, actor: Account, { id }: Internship, tipo: string) =>
  client
    .post(`/tirocini/${id}/documenti`)
    .loginAs(actor)
    .withCsrfToken()
    .redirects(0)
    .form({ tipo })

const urlOf = ({ id, internshipId }: InternshipDocument) =>
  `/tirocini/${internshipId}/documenti/${id}`

type Fields = Record<string, string | string[]>

async function sign(
  client: ApiClient,
  actor: Account,
  document: InternshipDocument,
  fields: Fields,
  file?: { content: Buffer; name: string }
) {
  const given: Fields = { modo: 'paper', firmato_il: '1/12/2026', ...fields }
  const request = client
    .post(`${urlOf(document)}/firme`)
    .loginAs(actor)
    .withCsrfToken()
    .redirects(0)
  for (const [name, value] of Object.entries(given)) {
    for (const one of [value].flat()) request.field(name, one)
  }
  if (file) request.file('file', await scratchFile(file.content, file.name))
  return request
}

const COPY = { content: PNG, name: 'firmato.png' }

async function pdf(): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.addPage()
  return Buffer.from(await document.save({ useObjectStreams: false }))
}

test.group('Papers of an internship', (group) => {
  group.teardown(forgetFiles)
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(frozenClock)

  test('the plan is frozen, printed, numbered, kept with its digest', async ({
    client,
    assert,
  }) => {
    const { internship, coordinator } = await withPlan()
    const answer = await make(client, coordinator, internship, 'plan')
    answer.assertHeader('location', `/tirocini/${internship.id}/documenti`)
    const document = await InternshipDocument.findByOrFail('internshipId', internship.id)
    assert.include(document.serialize(), { kind: 'plan', number: 1 })
    const content = await storage.read(document.fileKey!)
    assert.equal(sha256(content), document.fileSha256)
    const text = await inspect(content, 'pdftotext', '-layout', 'FILE', '-')
    const words = text.replace(/\s+/g, ' ')
    for (const expected of [
      'Progetto formativo individuale',
      'Łucja Brambilla',
      'Rosa Colombo',
      'Andrea Gatti',
      '9.00-13.00',
      '516 ore in tutto',
      'EQF',
      '(da verificare)',
      '12345678/90',
      'polizza 44/2027',
      '11 gennaio 2027',
      '7763/2018',
      '1 dicembre 2026',
    ]) {
      assert.include(words, expected)
    }
    assert.lengthOf(await AuditEvent.query().where('action', 'document.made'), 1)
  }).timeout(30_000)

  test('the agreement and the extension name what they are about', async ({ assert }) => {
    const { internship, coordinator } = await withPlan({ state: 'active' })
    await Extension.create({
      ...{ internshipId: internship.id, askedOn: '2026-12-01', months: 3 },
      ...{ previousEndsOn: '2027-07-10', endsOn: '2027-10-10', reason: 'Il servizio continua.' },
      ...{ recordedBy: coordinator.id, recordedAt: clock.now() },
    })
    await internship.merge({ months: 9, endsOn: '2027-10-10' }).save()
    const expected: Array<[PaperKind, string[]]> = [
      ['agreement', ['318/2026', '15 dicembre 2025', 'senza scadenza', '6 mesi']],
      ['extension', ['10 ottobre 2027', '3 mesi', 'Il servizio continua.', '6 mesi']],
    ]
    for (const [kind, sentences] of expected) {
      const made = await new MakeDocument(coordinator).handle(internship.id, kind)
      assert.isTrue(made.ok)
      const { fileKey } = await InternshipDocument.findByOrFail('kind', kind)
      const text = await inspect(await storage.read(fileKey!), 'pdftotext', 'FILE', '-')
      for (const sentence of sentences) assert.include(text.replace(/\s+/g, ' '), sentence)
    }
    const { toMake } = await documents(internship)
    assert.deepEqual(
      toMake.map(({ kind }) => kind),
      ['plan']
    )
  }).timeout(60_000)

  test('a new one takes the place of the earlier one, with the signatures on that', async ({
    client,
    assert,
  }) => {
    const { internship, coordinator } = await withPlan()
    const first = await paperOf(internship, coordinator.id)
    await sign(client, coordinator, first, { 'firmatari[]': ['intern'] }, COPY)
    await make(client, coordinator, internship, 'plan')
    await first.refresh()
    assert.isNotNull(first.supersededAt)
    const { present, earlier } = await documents(internship)
    assert.deepInclude(present[0], {
      number: 2,
      missing: ['tirocinante', 'ente ospitante', 'soggetto promotore'],
    })
    assert.lengthOf(earlier[0].signatures, 1)
    assert.equal(earlier[0].status.label, 'Sostituito')
    const again = await make(client, coordinator, internship, 'plan')
    assert.include(again.flashMessage('refusal'), 'non serve rifarlo')
    assert.lengthOf(await InternshipDocument.query().where('kind', 'plan'), 2)
  }).timeout(30_000)

  test('one whose facts changed is to be made again', async ({ client, assert }) => {
    const { internship, coordinator } = await withPlan()
    await make(client, coordinator, internship, 'plan')
    const before = await documents(internship)
    assert.notInclude(
      before.toMake.map(({ kind }) => kind),
      'plan'
    )
    await TrainingPlan.query().update({ inail_position: '999/1' })
    const { toMake } = await documents(internship)
    assert.deepInclude(toMake, {
      ...{ kind: 'plan', label: 'Progetto formativo', isAgain: true, obstacle: null },
    })
  }).timeout(30_000)

  for (const [kind, expected] of [
    ['plan', 'Prima si scrive il progetto'],
    ['extension', 'non ha proroghe'],
  ]) {
    test(`no ${kind} before there is something to print`, async ({ client, assert }) => {
      const { internship } = await preparedInternship()
      const answer = await make(client, await createAccount('admin'), internship, kind)
      assert.include(answer.flashMessage('refusal'), expected)
      assert.lengthOf(await InternshipDocument.all(), 0)
    })
  }

  test('no agreement without one in force, no plan without tutors', async ({ client, assert }) => {
    const { internship, coordinator } = await withPlan({
      startsOn: '2025-06-03',
      endsOn: '2025-12-02',
    })
    const agreement = await make(client, coordinator, internship, 'agreement')
    assert.include(agreement.flashMessage('success') ?? '', 'convenzione')
    await internship.related('tutors').query().delete()
    const plan = await make(client, coordinator, internship, 'plan')
    assert.include(plan.flashMessage('refusal'), 'i due tutor')
    await internship.merge({ startsOn: '2027-06-03', endsOn: '2027-12-02' }).save()
    await internship.load('hostBody')
    await internship.hostBody.related('agreements').query().update({ valid_to: '2026-12-31' })
    const expired = await make(client, coordinator, internship, 'agreement')
    assert.include(expired.flashMessage('refusal'), 'convenzione in vigore')
  }).timeout(30_000)

  test('not once it is over, and none of another kind', async ({ client, assert }) => {
    const { internship, coordinator } = await withPlan({ state: 'completed' })
    const over = await make(client, coordinator, internship, 'plan')
    over.assertStatus(409)
    const strange = await make(client, coordinator, internship, 'certificate')
    assert.property(faultsOf(strange), 'tipo')
    assert.lengthOf(await InternshipDocument.all(), 0)
  }).timeout(30_000)

  test('made by coordinators alone', async ({ client, assert }) => {
    const { internship, host } = await withPlan()
    const actors = [
      await createOfficer(host),
      await createAccount('tutor'),
      await createAccount('operator'),
    ]
    for (const actor of actors) {
      const answer = await make(client, actor, internship, 'plan')
      answer.assertStatus(403)
    }
    assert.lengthOf(await InternshipDocument.all(), 0)
  })
})

test.group('Signatures on a paper', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(frozenClock)

  test('on paper and electronic count the same, three clear the checklist', async ({
    client,
    assert,
  }) => {
    const { internship, coordinator } = await withPlan()
    const document = await paperOf(internship, coordinator.id)
    const two = await sign(
      client,
      coordinator,
      document,
      { 'firmatari[]': ['intern', 'host'] },
      COPY
    )
    two.assertHeader('location', `/tirocini/${internship.id}/documenti`)
    assert.include(two.flashMessage('success'), 'firmato da 2 su 3')
    const [first, second] = await DocumentSignature.query().orderBy('id')
    assert.equal(first.fileSha256, sha256(PNG))
    assert.equal(first.fileKey, second.fileKey)
    const line = async () =>
      (await checklistsOf([internship.id]))
        .get(internship.id)!
        .find(({ key }) => key === 'plan_signed')!
    assert.include((await line()).sentence, 'soggetto promotore')
    await sign(client, coordinator, document, { 'firmatari[]': ['promoter'], 'modo': 'electronic' })
    assert.isTrue((await line()).isDone)
    const { present } = await documents(internship)
    assert.equal(present[0].status.label, 'Firmato da tutti e tre')
    const full = await client.get(`${urlOf(document)}/firme`).loginAs(coordinator)
    full.assertStatus(409)
  })

  test('an officer brings that of the host alone', async ({ client, assert }) => {
    const { internship, host, coordinator } = await withPlan()
    const officer = await createOfficer(host)
    const document = await paperOf(internship, coordinator.id)
    const page = await client.get(`${urlOf(document)}/firme`).loginAs(officer)
    page.assertTextIncludes('Ente ospitante')
    assert.notInclude(page.text(), 'value="intern"')
    const other = await sign(client, officer, document, { 'firmatari[]': ['intern'] }, COPY)
    assert.property(faultsOf(other), 'firmatari')
    const own = await sign(client, officer, document, { 'firmatari[]': ['host'] }, COPY)
    assert.include(own.flashMessage('success'), 'firmato da 1 su 3')
    const stranger = await createOfficer(await createHostBody())
    const refused = await sign(client, stranger, document, { 'firmatari[]': ['host'] }, COPY)
    refused.assertStatus(404)
  })

  for (const role of ['tutor', 'operator', 'regionalOfficer', 'intern'] as const) {
    test(`not recorded by a ${role}`, async ({ client, assert }) => {
      const { internship, coordinator } = await withPlan()
      const document = await paperOf(internship, coordinator.id)
      const actor = await createAccount(role)
      const answer = await sign(client, actor, document, { 'firmatari[]': ['host'] }, COPY)
      answer.assertStatus(403)
      assert.lengthOf(await DocumentSignature.all(), 0)
    })
  }

  test('the copy is known by its content', async ({ client, assert }) => {
    const { internship, coordinator } = await withPlan()
    const document = await paperOf(internship, coordinator.id)
    const cases: Array<[Fields, { content: Buffer; name: string } | undefined, string]> = [
      [{}, undefined, 'Carichi la copia firmata'],
      [{}, { content: Buffer.from('Solo un testo.'), name: 'firmato.pdf' }, 'non è un PDF'],
      [{}, { content: Buffer.alloc(5 * 1024 * 1024 + 1), name: 'grande.pdf' }, '5 MB'],
      [{ modo: 'electronic' }, COPY, 'PDF firmato'],
    ]
    for (const [fields, file, expected] of cases) {
      const given = { 'firmatari[]': ['intern'], ...fields }
      const answer = await sign(client, coordinator, document, given, file)
      assert.include(faultsOf(answer).file[0], expected)
    }
    const signed = { content: await pdf(), name: '../firma digitale.PDF' }
    await sign(
      client,
      coordinator,
      document,
      { 'firmatari[]': ['intern'], 'modo': 'electronic' },
      signed
    )
    const kept = await DocumentSignature.firstOrFail()
    assert.equal(kept.fileName, 'firma digitale.pdf')
    assert.equal(kept.method, 'electronic')
  })

  test('the day and who signed are judged', async ({ client, assert }) => {
    const { internship, coordinator } = await withPlan()
    const document = await paperOf(internship, coordinator.id)
    const cases: Array<[Fields, string]> = [
      [{ 'firmatari[]': ['intern'], 'firmato_il': '2/12/2026' }, 'firmato_il'],
      [{ 'firmatari[]': ['intern'], 'firmato_il': '30/11/2026' }, 'firmato_il'],
      [{ 'firmatari[]': ['intern'], 'firmato_il': '31/2/2026' }, 'firmato_il'],
      [{}, 'firmatari'],
      [{ 'firmatari[]': ['mayor'] }, 'firmatari.0'],
      [{ 'firmatari[]': ['intern'], 'modo': 'fax' }, 'modo'],
    ]
    for (const [fields, field] of cases) {
      const answer = await sign(client, coordinator, document, fields, COPY)
      assert.include(Object.keys(faultsOf(answer)), field)
    }
    assert.lengthOf(await DocumentSignature.all(), 0)
  })

  test('an imported internship may have papers that are older than the portal’s', async ({
    client,
    assert,
  }) => {
    const { internship, coordinator } = await withPlan({
      ...{ state: 'active', startsOn: '2026-06-01', endsOn: '2027-05-31' },
    })
    const document = await paperOf(internship, coordinator.id)
    const fields = { 'firmatari[]': ['intern'], 'firmato_il': '28/5/2026' }
    await sign(client, coordinator, document, fields, COPY)
    assert.equal((await DocumentSignature.firstOrFail()).signedOn, '2026-05-28')
  })

  test('not twice, not on a paper that was replaced, not of an annulled one', async ({
    client,
    assert,
  }) => {
    const { internship, coordinator } = await withPlan()
    const document = await paperOf(internship, coordinator.id)
    const fields = { 'firmatari[]': ['intern'] }
    await sign(client, coordinator, document, fields, COPY)
    const again = await sign(client, coordinator, document, fields, COPY)
    assert.include(faultsOf(again).firmatari[0], 'già registrata')
    const other = { 'firmatari[]': ['host'] }
    await document.merge({ supersededAt: clock.now() }).save()
    const late = await sign(client, coordinator, document, other, COPY)
    late.assertStatus(409)
    await document.merge({ supersededAt: null }).save()
    await internship.merge({ state: 'annulled' }).save()
    const annulled = await sign(client, coordinator, document, other, COPY)
    annulled.assertStatus(409)
    assert.lengthOf(await DocumentSignature.all(), 1)
  })

  test('one recorded by mistake is undone, and that is written down', async ({
    client,
    assert,
  }) => {
    const { internship, host, coordinator } = await withPlan()
    const document = await paperOf(internship, coordinator.id)
    await sign(client, coordinator, document, { 'firmatari[]': ['intern', 'host'] }, COPY)
    const [first, second] = await DocumentSignature.query().orderBy('id')
    const undo = (actor: Account, id: number) =>
      client
        .delete(`${urlOf(document)}/firme/${id}`)
        .loginAs(actor)
        .withCsrfToken()
        .redirects(0)
    const officer = await undo(await createOfficer(host), first.id)
    officer.assertStatus(403)
    const page = await client
      .get(`${urlOf(document)}/firme/${first.id}/annullamento`)
      .loginAs(coordinator)
    page.assertTextIncludes('Annullare la firma?')
    await undo(coordinator, first.id)
    assert.isTrue(await storage.has(second.fileKey!))
    const gone = await undo(coordinator, first.id)
    gone.assertStatus(404)
    await undo(coordinator, second.id)
    assert.isFalse(await storage.has(second.fileKey!))
    const told = await AuditEvent.query().where('action', 'document.signature_undone')
    assert.lengthOf(told, 2)
    assert.equal(told[0].details!.sha256, sha256(PNG))
  })

  test('none is undone on a paper that was replaced', async ({ client, assert }) => {
    const { internship, coordinator } = await withPlan()
    const document = await paperOf(internship, coordinator.id)
    await sign(client, coordinator, document, { 'firmatari[]': ['intern'] }, COPY)
    const { id } = await DocumentSignature.firstOrFail()
    await document.merge({ supersededAt: clock.now() }).save()
    const answer = await client
      .delete(`${urlOf(document)}/firme/${id}`)
      .loginAs(coordinator)
      .withCsrfToken()
      .redirects(0)
    answer.assertStatus(409)
    assert.lengthOf(await DocumentSignature.all(), 1)
  })
})

test.group('Who opens the papers', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(frozenClock)

  async function opened() {
    const found = await withPlan()
    const document = await paperOf(found.internship, found.coordinator.id)
    const key = `internships/${found.internship.id}/signatures/prova.png`
    await storage.put(key, PNG)
    const signature = await document.related('signatures').create({
      ...{ signatory: 'intern', method: 'paper', signedOn: '2026-12-01' },
      ...{ fileKey: key, fileName: 'copia.png', fileSha256: sha256(PNG) },
      ...{ recordedBy: found.coordinator.id, recordedAt: clock.now() },
    })
    const url = urlOf(document)
    const urls = [`/tirocini/${found.internship.id}/documenti`, url, `${url}/firme/${signature.id}`]
    return { ...found, document, signature, urls }
  }

  test('coordinators, officers of the host, its tutors and the intern, each written down', async ({
    client,
    assert,
  }) => {
    const { internship, host, coordinator, document, urls } = await opened()
    const tutor = await createAccount('tutor')
    const hostTutor = await createTutor(host, { email: tutor.email })
    await internship.related('tutors').query().where('kind', 'host').delete()
    await followedBy(internship, { kind: 'host', hostTutorId: hostTutor.id })
    const intern = await createAccount('intern')
    await Intern.query().where('id', internship.internId).update({ account_id: intern.id })
    for (const actor of [coordinator, await createOfficer(host), tutor, intern]) {
      const page = await client.get(urls[0]).loginAs(actor)
      page.assertStatus(200)
      page.assertTextIncludes('Firmato da 1 su 3')
      const paper = await binary(client.get(urls[1]), actor)
      paper.assertStatus(200)
      assert.equal(sha256(paper.body()), document.fileSha256)
      assert.include(paper.header('content-disposition')!, 'progetto-formativo-T-')
      const copy = await binary(client.get(urls[2]), actor)
      assert.equal(copy.header('content-type'), 'image/png')
      assert.deepEqual(copy.body(), PNG)
    }
    assert.lengthOf(await AuditEvent.query().where('action', 'document.downloaded'), 8)
  })

  for (const role of ['operator', 'regionalOfficer'] as const) {
    test(`not a ${role}`, async ({ client }) => {
      const { urls } = await opened()
      const actor = await createAccount(role)
      for (const url of urls) {
        const answer = await client.get(url).loginAs(actor)
        answer.assertStatus(403)
      }
    })
  }

  test('for the others they do not exist', async ({ client, assert }) => {
    const { urls } = await opened()
    const strangers = [
      await createOfficer(await createHostBody()),
      await createAccount('tutor'),
      await createAccount('intern'),
      await createAccount('citizen'),
    ]
    for (const actor of strangers) {
      for (const url of urls) {
        const answer = await client.get(url).loginAs(actor)
        answer.assertStatus(404)
      }
    }
    assert.lengthOf(await AuditEvent.query().where('action', 'document.downloaded'), 0)
  })

  test('not through another internship, nor a signature without its copy', async ({ client }) => {
    const { coordinator, document, signature } = await opened()
    const { internship: other } = await preparedInternship()
    for (const path of ['', '/firme', `/firme/${signature.id}`]) {
      const answer = await client
        .get(`/tirocini/${other.id}/documenti/${document.id}${path}`)
        .loginAs(coordinator)
      answer.assertStatus(404)
    }
    await signature.merge({ fileKey: null }).save()
    const bare = await client.get(`${urlOf(document)}/firme/${signature.id}`).loginAs(coordinator)
    bare.assertStatus(404)
  })
})
