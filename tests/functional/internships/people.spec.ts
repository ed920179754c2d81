import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { ROLE_NAMES } from '#accounts/roles'
import { clock } from '#core/clock'
import { createFollowUp } from '#database/factories/internships/follow_up_factory'
import { createHostBody, createOfficer } from '#database/factories/hosts/host_body_factory'
import { createIntern, createInternship } from '#database/factories/internships/internship_factory'
import ChecklistItem from '#internships/models/checklist_item'
import InternshipDocument from '#internships/models/internship_document'
import PromoterTutor from '#internships/models/promoter_tutor'
import TutorAssignment from '#internships/models/tutor_assignment'
import { followedInterns } from '#internships/queries/followed_interns'
import HostTutor from '#hosts/models/host_tutor'
import { createAccount } from '#tests/support/accounts'
import { draft, enqueue } from '#tests/support/outbox'
import { mainOf } from '#tests/support/pages'
import { countQueries } from '#tests/support/queries'

const MINE = '/il-mio-tirocinio'
const FOLLOWED = '/i-miei-tirocinanti'
const HOST = '/il-mio-ente/tirocini'

const inDays = (days: number) => clock.rome().plus({ days }).toISODate()!

type Values = Parameters<typeof createInternship>[0]

/** An account of a person with an internship. */
async function createMine(values: Values = {}, person: Parameters<typeof createIntern>[0] = {}) {
  const account = await createAccount('citizen')
  const intern = await createIntern({ accountId: account.id, ...person })
  const internship = await createInternship({ internId: intern.id, ...values })
  return { account, intern, internship }
}

const preparing = (values: Values = {}): Values => ({
  state: 'preparing',
  ruleSetId: null,
  startsOn: inDays(20),
  ...values,
})

test.group('The page of the intern', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('{$self} opens it as the policy says')
    .with(ROLE_NAMES)
    .run(async ({ client }, role) => {
      const page = await client.get(MINE).loginAs(await createAccount(role))
      page.assertStatus(['intern', 'citizen'].includes(role) ? 200 : 403)
    })

  test('whoever has no internship reads what to do', async ({ client }) => {
    await createMine()
    const page = await client.get(MINE).loginAs(await createAccount('citizen'))
    page.assertTextIncludes('Non ha ancora un tirocinio')
    page.assertTextIncludes('href="/domande"')
  })

  test('before the start it says what is theirs to do, and nothing of others', async ({
    client,
    assert,
  }) => {
    const { account, internship } = await createMine(preparing())
    const page = mainOf((await client.get(MINE).loginAs(account)).text())
    assert.include(page, 'Dichiari che è disponibile a lavorare (DID)')
    assert.include(page, 'Segua la giornata sulla sicurezza')
    assert.notInclude(page, 'Firmi il progetto formativo')
    assert.match(page, /Ci sono ancora \d+ passi che fanno/)
    const { id: recordedBy } = await createAccount('coordinator')
    for (const item of ['did', 'safety']) {
      await ChecklistItem.create({
        internshipId: internship.id,
        item,
        doneOn: inDays(-1),
        proof: 'visto',
        recordedBy,
        recordedAt: clock.now(),
      })
    }
    const done = mainOf((await client.get(MINE).loginAs(account)).text())
    assert.notInclude(done, 'DID')
    assert.include(done, 'Per ora nulla.')
  })

  test('a plan that is ready waits for their signature', async ({ client }) => {
    const { account, internship } = await createMine(preparing())
    await InternshipDocument.create({
      internshipId: internship.id,
      kind: 'plan',
      fileKey: 'papers/probe.pdf',
      number: 1,
      frozen: {} as never,
      madeBy: (await createAccount('coordinator')).id,
      madeAt: clock.now(),
    })
    const page = await client.get(MINE).loginAs(account)
    page.assertTextIncludes('Firmi il progetto formativo')
    page.assertTextIncludes('Progetto formativo n. 1')
    page.assertTextIncludes('Da firmare')
    page.assertTextIncludes('ancora da nominare')
  })

  test('a provisional codice fiscale is to be replaced, until the end', async ({
    client,
    assert,
  }) => {
    const { account, internship } = await createMine({}, { codiceFiscale: '12345670017' })
    const page = await client.get(MINE).loginAs(account)
    page.assertTextIncludes('Sostituisca il codice fiscale provvisorio')
    await internship.merge({ state: 'completed' }).save()
    const over = await client.get(MINE).loginAs(account)
    assert.notInclude(over.text(), 'codice fiscale provvisorio')
  })

  test('the one going on stands first; the annulled one is told below', async ({ client }) => {
    const { account, intern } = await createMine({ state: 'active' })
    const host = await createHostBody({ name: 'Comune di Annullo' })
    await createInternship({ ...preparing({ state: 'annulled' }), internId: intern.id, host })
    const page = await client.get(MINE).loginAs(account)
    page.assertTextIncludes('È in corso')
    page.assertTextIncludes('Altri tirocini')
    page.assertTextIncludes('Comune di Annullo')
  })

  test('nobody reads another person’s: {$self}')
    .with(['citizen', 'intern'] as const)
    .run(async ({ client, assert }, role) => {
      const { internship } = await createMine()
      const page = await client.get(MINE).loginAs(await createAccount(role))
      assert.notInclude(page.text(), internship.code)
    })

  test('tutors come with the address of their work', async ({ client, assert }) => {
    const { account, internship } = await createMine()
    const tutor = await followedBy(internship.id, 'rosa.colombo@comune.example')
    await tutor.merge({ mobile: '+393330000001' }).save()
    const page = await client.get(MINE).loginAs(account)
    page.assertTextIncludes('Rosa Colombo')
    page.assertTextIncludes('mailto:rosa.colombo@comune.example')
    assert.notInclude(page.text(), '0000001', 'a private number stays private')
  })

  test('messages are those sent to them about the internship', async ({ client, assert }) => {
    const { account, intern, internship } = await createMine()
    const cause = { type: 'internship', id: internship.id }
    const to = { address: intern.email, name: intern.fullName }
    await enqueue(draft({ cause, to, subject: 'Il tirocinio comincia' }))
    const host = { address: 'ente@comune.example', name: 'Ente' }
    await enqueue(draft({ cause, recipientKey: 'host', to: host, subject: 'COB da inviare' }))
    await enqueue(draft({ cause: { ...cause, id: internship.id + 1 }, to, subject: 'Di un altro' }))
    const suspension = await internship.related('suspensions').create({
      kind: 'host_closure',
      startsOn: inDays(1),
      endsOn: inDays(20),
      recordedBy: account.id,
      recordedAt: clock.now(),
    })
    const fact = { type: 'suspension', id: suspension.id }
    await enqueue(draft({ cause: fact, to, subject: 'Il tirocinio è sospeso' }))
    const page = await client.get(MINE).loginAs(account)
    page.assertTextIncludes('Il tirocinio comincia')
    page.assertTextIncludes('Il tirocinio è sospeso')
    assert.notInclude(page.text(), 'COB da inviare')
    assert.notInclude(page.text(), 'Di un altro')
  })

  test('after the end the questions wait for an answer', async ({ client, assert }) => {
    const { account, internship } = await createMine({ state: 'completed' })
    const followUp = await createFollowUp(internship)
    const page = await client.get(MINE).loginAs(account)
    page.assertTextIncludes('href="/dopo-il-tirocinio/')
    await followUp.merge({ answeredAt: clock.now(), employment: 'searching' }).save()
    const answered = await client.get(MINE).loginAs(account)
    assert.notInclude(answered.text(), '/dopo-il-tirocinio/')
  })

  test('every state has its words: {$self}')
    .with([
      ['ready', 'È tutto pronto'],
      ['suspended', 'È sospeso'],
      ['completed', 'Si è concluso'],
      ['terminated', 'È finito prima'],
      ['annulled', 'È stato annullato'],
    ] as const)
    .run(async ({ client }, [state, words]) => {
      const { account } = await createMine({ state })
      const page = await client.get(MINE).loginAs(account)
      page.assertTextIncludes(words)
    })
})

/** A tutor of the host with this e-mail, put in charge of an internship. */
async function followedBy(internshipId: number, email: string): Promise<HostTutor> {
  const host = await createHostBody()
  const tutor = await HostTutor.create({
    hostBodyId: host.id,
    firstName: 'Rosa',
    lastName: 'Colombo',
    email,
    level: 'D',
    experienceYears: 5,
    competences: 'Biblioteche',
    createdAt: clock.now(),
  })
  await TutorAssignment.create({
    internshipId,
    kind: 'host',
    hostTutorId: tutor.id,
    fromOn: inDays(-30),
  })
  return tutor
}

test.group('The interns of a tutor', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('{$self} opens them as the policy says')
    .with(ROLE_NAMES)
    .run(async ({ client }, role) => {
      const page = await client.get(FOLLOWED).loginAs(await createAccount(role))
      page.assertStatus(role === 'tutor' ? 200 : 403)
    })

  test('a host tutor sees their own, and what each waits for', async ({ client, assert }) => {
    const account = await createAccount('tutor')
    const internship = await createInternship(preparing())
    await followedBy(internship.id, account.email)
    const other = await createInternship()
    const page = await client.get(FOLLOWED).loginAs(account)
    page.assertTextIncludes(`href="/tirocini/${internship.id}"`)
    page.assertTextIncludes('Prima dell’inizio manca: ')
    assert.notInclude(page.text(), `/tirocini/${other.id}"`)
    assert.notInclude(page.text(), internship.code.concat('x'))
    const detail = await client.get(`/tirocini/${internship.id}`).loginAs(account)
    detail.assertStatus(200)
    const hidden = await client.get(`/tirocini/${other.id}`).loginAs(account)
    hidden.assertStatus(404)
  })

  test('a promoter tutor does, by their account', async ({ client }) => {
    const account = await createAccount('tutor')
    const tutor = await PromoterTutor.create({
      accountId: account.id,
      fullName: account.fullName,
      email: account.email,
    })
    const internship = await createInternship({ endsOn: inDays(10) })
    await TutorAssignment.create({
      internshipId: internship.id,
      kind: 'promoter',
      promoterTutorId: tutor.id,
      fromOn: inDays(-30),
    })
    const page = await client.get(FOLLOWED).loginAs(account)
    page.assertTextIncludes('Finisce tra 10 giorni.')
  })

  test('a suspended one says nothing of why', async ({ client, assert }) => {
    const account = await createAccount('tutor')
    const internship = await createInternship({ state: 'suspended' })
    await followedBy(internship.id, account.email)
    await internship.related('suspensions').create({
      kind: 'illness',
      startsOn: inDays(-3),
      endsOn: inDays(40),
      recordedBy: account.id,
      recordedAt: clock.now(),
    })
    const page = await client.get(FOLLOWED).loginAs(account)
    page.assertTextIncludes('Sospeso')
    assert.notMatch(mainOf(page.text()), /malattia|maternità|infortunio|disabil/i)
  })

  test('asks the database as much for six as for two', async ({ assert }) => {
    const account = await createAccount('tutor')
    const two = async () => {
      await followedBy((await createInternship(preparing())).id, account.email)
      await followedBy((await createInternship({ state: 'completed' })).id, account.email)
    }
    await two()
    const few = await countQueries(() => followedInterns(account, FOLLOWED, 1))
    await two()
    await two()
    assert.equal(await countQueries(() => followedInterns(account, FOLLOWED, 1)), few)
  })
})

test.group('The interns of a host', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('{$self} opens them as the policy says')
    .with(ROLE_NAMES)
    .run(async ({ client }, role) => {
      const page = await client.get(HOST).loginAs(await createAccount(role))
      page.assertStatus(role === 'hostOfficer' ? 200 : 403)
    })

  test('an officer sees the interns of their body alone, and the quota', async ({
    client,
    assert,
  }) => {
    const host = await createHostBody({ permanentStaff: 60 })
    const officer = await createOfficer(host)
    const own = await createInternship({ host })
    await createInternship({ host, state: 'suspended' })
    await createInternship({ host, state: 'completed' })
    const other = await createInternship()
    const page = await client.get(HOST).loginAs(officer)
    page.assertTextIncludes(`href="/tirocini/${own.id}"`)
    page.assertTextIncludes('2 su 6')
    page.assertTextIncludes('non c’è una convenzione in vigore')
    page.assertTextIncludes('Finiti o annullati')
    assert.notInclude(page.text(), `/tirocini/${other.id}"`)
  })

  test('without the figure of its staff the quota is asked for', async ({ client }) => {
    const officer = await createOfficer(await createHostBody({ permanentStaff: null }))
    const page = await client.get(HOST).loginAs(officer)
    page.assertTextIncludes('serve il numero dei dipendenti')
  })

  test('an officer without a body is told what to do', async ({ client }) => {
    const page = await client.get(HOST).loginAs(await createAccount('hostOfficer'))
    page.assertTextIncludes('non è ancora collegato a un ente')
  })
})
