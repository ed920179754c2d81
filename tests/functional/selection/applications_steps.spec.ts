import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import type { ApiClient } from '@japa/api-client'
import limiter from '@adonisjs/limiter/services/main'
import { DateTime } from 'luxon'
import { countAttempt } from '#accounts/attempts'
import { clock } from '#core/clock'
import WizardDraft from '#core/wizard/draft'
import type Account from '#accounts/models/account'
import { createApplication } from '#database/factories/selection/application_factory'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import { formOf, revisionOf, type StepKey } from '#selection/application/answers'
import ApplicationDraft from '#selection/models/application_draft'
import type Position from '#selection/models/position'
import type SelectionNotice from '#selection/models/selection_notice'
import { USUAL_ELIGIBILITY } from '#selection/notice_rules'
import { createAccount } from '#tests/support/accounts'
import {
  createApplicationDraft,
  typedSteps,
  type StepInput,
  type TypedChanges,
} from '#tests/support/applications'

test.group('Beginning an application', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.release())

  test('makes one draft a person and notice, and takes it up again', async ({ client, assert }) => {
    const { notice, position } = await open()
    const citizen = await createAccount('citizen')
    const path = `/domande/nuova/${notice.year}/${notice.number}?posizione=${position.code}`
    const first = await client.get(path).loginAs(citizen).redirects(0)
    const link = await ApplicationDraft.findByOrFail('accountId', citizen.id)
    first.assertHeader('location', `/domande/bozze/${link.draftId}/dati-anagrafici`)
    const again = await client.get(path).loginAs(citizen).redirects(0)
    assert.equal(again.header('location'), first.header('location'))
    assert.lengthOf(await ApplicationDraft.findManyBy('accountId', citizen.id), 1)
    const draft = await WizardDraft.findOrFail(link.draftId)
    assert.equal(formOf(draft, 'posizione').fields.posizione, position.code)
  })

  test('another position keeps the rest', async ({ client, assert }) => {
    const { notice, position } = await open()
    const other = await createPosition(notice)
    const citizen = await createAccount('citizen')
    const draft = await createApplicationDraft(citizen, position)
    await client
      .get(`/domande/nuova/${notice.year}/${notice.number}?posizione=${other.code}`)
      .loginAs(citizen)
      .redirects(0)
    await draft.refresh()
    assert.equal(formOf(draft, 'posizione').fields.posizione, other.code)
    assert.equal(formOf(draft, 'contatti').fields.comune, 'Lecco (LC)')
  })

  test('asks to sign in first, and comes back here', async ({ client, assert }) => {
    const { notice } = await open()
    const path = `/domande/nuova/${notice.year}/${notice.number}`
    const response = await client.get(path).redirects(0)
    response.assertHeader('location', '/accesso')
    assert.equal(response.session().intended_url, path)
  })

  test('a closed notice says when it closed', async ({ client }) => {
    const { notice } = await open()
    clock.freeze(notice.closesAt!)
    const response = await client
      .get(`/domande/nuova/${notice.year}/${notice.number}`)
      .loginAs(await createAccount('citizen'))
    response.assertStatus(409)
    response.assertTextIncludes('L’avviso si è chiuso')
  })

  test('whoever has sent one is shown that', async ({ client }) => {
    const { notice, position } = await open()
    const citizen = await createAccount('citizen')
    const sent = await createApplication(position, { accountId: citizen.id })
    const response = await client
      .get(`/domande/nuova/${notice.year}/${notice.number}`)
      .loginAs(citizen)
      .redirects(0)
    response.assertHeader('location', `/domande/${sent.id}`)
  })

  test('a notice that is a draft, or is not, is nowhere', async ({ client }) => {
    const hidden = await createNotice({ state: 'draft' })
    const citizen = await createAccount('citizen')
    for (const path of [`${hidden.year}/${hidden.number}`, '2026/999', 'x/y']) {
      const response = await client.get(`/domande/nuova/${path}`).loginAs(citizen)
      response.assertStatus(404)
    }
  })
})

test.group('The steps of an application', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.release())

  test('each leads to the next, and a step too far leads back', async ({ client }) => {
    const { citizen, draft, position } = await begun('dati-anagrafici')
    const typed = typedSteps(position)
    const order = ['contatti', 'requisiti', 'titoli', 'posizione', 'allegati'] as const
    let current: StepKey = 'dati-anagrafici'
    for (const next of order) {
      const response = await send(client, citizen, draft, current, typed[current])
      response.assertHeader('location', `/domande/bozze/${draft.id}/${next}`)
      current = next
    }
    const far = await client
      .get(`/domande/bozze/${draft.id}/riepilogo`)
      .loginAs(citizen)
      .redirects(0)
    far.assertHeader('location', `/domande/bozze/${draft.id}/allegati`)
  })

  test('what is wrong is told beside its field, what is right is kept', async ({
    client,
    assert,
  }) => {
    const { citizen, draft, position } = await begun('titoli')
    const response = await client
      .post(`/domande/bozze/${draft.id}/titoli`)
      .header('referer', `/domande/bozze/${draft.id}/titoli`)
      .loginAs(citizen)
      .withCsrfToken()
      .form({
        ...typedSteps(position).titoli,
        revisione: '0',
        anno: '12',
        esperienza_1_dal: '09/2019',
        esperienza_1_al: '06/2018',
        motivazione: 'x'.repeat(496),
      })
    response.assertTextIncludes('Scriva l’anno con quattro cifre, per esempio 2012.')
    response.assertTextIncludes(
      'Qui c’è giugno 2018, ma l’inizio è settembre 2019. Controlli le due date.'
    )
    response.assertTextIncludes(
      'Il testo è di 496 caratteri: ne tolga 46. Non perderà quello che ha scritto.'
    )
    response.assertTextIncludes('Errore: ')
    response.assertTextIncludes('Diploma di ragioniere')
    await draft.refresh()
    assert.equal(
      formOf(draft, 'titoli').fields.titolo,
      'Diploma di ragioniere e perito commerciale'
    )
    assert.equal(formOf(draft, 'titoli').fields.motivazione.length, 496)
  })

  test('rows are added and taken away without JavaScript', async ({ client, assert }) => {
    const { citizen, draft, position } = await begun('titoli')
    const typed = typedSteps(position).titoli
    const more = await send(client, citizen, draft, 'titoli', {
      ...typed,
      azione: 'aggiungi:esperienza',
    })
    more.assertHeader('location', `/domande/bozze/${draft.id}/titoli#esperienza_2`)
    await draft.refresh()
    assert.lengthOf(formOf(draft, 'titoli').rows.esperienza, 2)
    await send(client, citizen, draft, 'titoli', {
      ...typed,
      esperienza_2_cosa: 'Volontaria',
      azione: 'togli:esperienza:1',
      revisione: String(revisionOf(draft, 'titoli')),
    })
    await draft.refresh()
    assert.deepEqual(
      formOf(draft, 'titoli').rows.esperienza.map(({ cosa }) => cosa),
      ['Volontaria']
    )
  })

  for (const [what, input, sentence] of [
    ['a wrong check character', { codice_fiscale: 'RSSMRA89T13F205A' }, 'l’ultimo non torna'],
    ['a short code', { codice_fiscale: 'RSSMRA89' }, 'ha 16 caratteri, o 11 cifre'],
    ['a birthday to come', { nato_il: '1/1/2030' }, 'non può essere giusta'],
    ['no day', { nato_il: '31/2/1990' }, 'Scriva la data di nascita'],
    ['a formula for a name', { nome: '=1+1' }, 'comincia con un segno'],
    [
      'a place of two provinces',
      { stato_nascita: 'IT', luogo_nascita: 'Nessun Comune' },
      'Scriva la sigla della provincia di nascita',
    ],
  ] as [string, StepInput, string][]) {
    test(`${what} is refused`, async ({ client }) => {
      const { citizen, draft, position } = await begun('dati-anagrafici')
      const response = await client
        .post(`/domande/bozze/${draft.id}/dati-anagrafici`)
        .header('referer', `/domande/bozze/${draft.id}/dati-anagrafici`)
        .loginAs(citizen)
        .withCsrfToken()
        .form({ ...typedSteps(position)['dati-anagrafici'], ...input })
      response.assertTextIncludes(sentence)
    })
  }

  for (const code of ['80050050154', 'RSSMRA89T13F20RW']) {
    test(`the code ${code} is taken`, async ({ client, assert }) => {
      const { citizen, draft, position } = await begun('dati-anagrafici')
      const form = { ...typedSteps(position)['dati-anagrafici'], codice_fiscale: code }
      const response = await send(client, citizen, draft, 'dati-anagrafici', form)
      const isWarned = response.header('location')!.includes('#codice_fiscale')
      assert.equal(isWarned, code.length === 16)
    })
  }

  test('a code that differs from the data warns once, and never blocks', async ({ client }) => {
    const { citizen, draft, position } = await begun('dati-anagrafici')
    const form = { ...typedSteps(position)['dati-anagrafici'], codice_fiscale: 'RSSMRA89T13F205B' }
    const path = `/domande/bozze/${draft.id}/dati-anagrafici`
    const warned = await send(client, citizen, draft, 'dati-anagrafici', form)
    warned.assertHeader('location', `${path}#codice_fiscale`)
    const page = await client.get(path).loginAs(citizen)
    page.assertTextIncludes(
      'Il codice fiscale non corrisponde a: nome e cognome, sesso, data di nascita'
    )
    const seen = /name="avviso_visto" value="([^"]+)"/.exec(page.text())![1]
    const revisione = /name="revisione" value="(\d+)"/.exec(page.text())![1]
    const onward = await send(client, citizen, draft, 'dati-anagrafici', {
      ...form,
      revisione,
      avviso_visto: seen,
    })
    onward.assertHeader('location', `/domande/bozze/${draft.id}/contatti`)
  })

  test('a code that applied already is told at its step', async ({ client }) => {
    const { citizen, draft, position } = await begun('dati-anagrafici')
    const other = await createApplication(position)
    const response = await client
      .post(`/domande/bozze/${draft.id}/dati-anagrafici`)
      .header('referer', `/domande/bozze/${draft.id}/dati-anagrafici`)
      .loginAs(citizen)
      .withCsrfToken()
      .form({
        ...typedSteps(position)['dati-anagrafici'],
        codice_fiscale: other.codiceFiscale,
      })
    response.assertTextIncludes('è già stata presentata una domanda per questo avviso')
  })

  test('nobody tries code after code to learn who applies', async ({ client }) => {
    const { citizen, draft, position } = await begun('dati-anagrafici')
    await limiter.clear()
    for (let time = 0; time < 30; time++) await countAttempt('codiceFiscale', citizen.id)
    const form = typedSteps(position)['dati-anagrafici']
    const response = await send(client, citizen, draft, 'dati-anagrafici', form)
    response.assertStatus(429)
    await limiter.clear()
  })

  for (const [what, eligibility, changes, sentence] of [
    ['too young', { minAge: 40 }, {}, 'L’avviso chiede almeno 40 anni: Lei oggi ne ha 36.'],
    ['too old', { maxAge: 30 }, {}, 'L’avviso ammette fino a 30 anni: Lei ne ha 36.'],
    [
      'lives elsewhere',
      {},
      { contatti: { comune: 'Roma (RM)', cap: '00100' } },
      'L’avviso è per chi ha la residenza o il domicilio in Lombardia: Lei ha indicato Roma.',
    ],
    ['has a pension', {}, { requisiti: { pensione: 'si' } }, 'non ammette chi riceve una pensione'],
    ['works', {}, { requisiti: { condizione: 'employed' } }, 'L’avviso è per chi è senza lavoro'],
    [
      'did it all already',
      {},
      {
        requisiti: {
          tirocinio_1_ente: 'Comune di Bergamo',
          tirocinio_1_dal: '1/2020',
          tirocinio_1_al: '12/2020',
          tirocinio_1_mesi: '12',
        },
      },
      'Ha già svolto 12 mesi: l’avviso ne ammette 12 in tutto.',
    ],
    [
      'needs a permit that the notice does not admit',
      { admitsNonEu: false },
      {
        'dati-anagrafici': { cittadinanza: 'MA' },
        'requisiti': {
          permesso_tipo: 'lavoro',
          permesso_numero: 'I123',
          permesso_scadenza: '1/1/2030',
        },
      },
      'L’avviso è per i cittadini italiani o dell’Unione europea.',
    ],
  ] as const) {
    test(`whoever ${what} is told at the requirements, and may go back`, async ({ client }) => {
      clock.freeze(DateTime.fromISO('2026-11-21T12:00:00Z'))
      const { notice, position } = await open({ ...USUAL_ELIGIBILITY, ...eligibility })
      const citizen = await createAccount('citizen')
      const draft = await createApplicationDraft(citizen, position, {
        changes: changes as TypedChanges,
      })
      const onward = await client
        .get(`/domande/bozze/${draft.id}/titoli`)
        .loginAs(citizen)
        .redirects(0)
      onward.assertHeader('location', `/domande/bozze/${draft.id}/requisiti`)
      const page = await client.get(`/domande/bozze/${draft.id}/requisiti`).loginAs(citizen)
      page.assertTextIncludes(sentence)
      page.assertTextIncludes('Se un dato è sbagliato, lo corregga.')
      page.assertTextIncludes(notice.label)
    })
  }

  test('a domicile in the territory is enough where the notice says so', async ({ client }) => {
    const { position } = await open()
    const citizen = await createAccount('citizen')
    const draft = await createApplicationDraft(citizen, position, {
      changes: {
        contatti: {
          comune: 'Roma',
          cap: '00100',
          domicilio: 'altrove',
          domicilio_indirizzo: 'via Volta 2',
          domicilio_cap: '22100',
          domicilio_comune: 'Como',
        },
      },
    })
    const page = await client.get(`/domande/bozze/${draft.id}/riepilogo`).loginAs(citizen)
    page.assertTextIncludes('via Volta 2, 22100 Como (CO)')
  })

  test('months already done bar only the positions that are too long', async ({ client }) => {
    const { notice, position } = await open()
    const short = await createPosition(notice, { months: 6 })
    const citizen = await createAccount('citizen')
    const requisiti = {
      tirocinio_1_ente: 'Comune di Bergamo',
      tirocinio_1_dal: '1/2020',
      tirocinio_1_al: '6/2020',
      tirocinio_1_mesi: '6',
    }
    const draft = await createApplicationDraft(citizen, position, { changes: { requisiti } })
    const page = await client.get(`/domande/bozze/${draft.id}/riepilogo`).loginAs(citizen)
    page.assertTextIncludes('ne scelga una di 6 mesi o meno')
    const revisione = String(revisionOf(draft, 'posizione'))
    const form = { posizione: short.code, revisione }
    const onward = await send(client, citizen, draft, 'posizione', form)
    onward.assertHeader('location', `/domande/bozze/${draft.id}/allegati`)
  })

  test('a permit that ends too early warns, or bars, as the notice says', async ({ client }) => {
    for (const rule of ['warn', 'block'] as const) {
      const { position } = await open({ ...USUAL_ELIGIBILITY, permitMustCoverEnd: rule })
      const citizen = await createAccount('citizen')
      const draft = await createApplicationDraft(citizen, position, {
        changes: {
          'dati-anagrafici': { cittadinanza: 'MA' },
          'requisiti': {
            permesso_tipo: 'lavoro',
            permesso_numero: 'I123',
            permesso_scadenza: '1/2/2027',
          },
        },
      })
      const page = await client.get(`/domande/bozze/${draft.id}/riepilogo`).loginAs(citizen)
      page.assertTextIncludes('prima della fine prevista del tirocinio')
      page.assertTextIncludes(
        rule === 'warn' ? 'Dovrà rinnovarlo in tempo.' : 'lo copra per intero'
      )
    }
  })

  test('positions are searched within the notice', async ({ client, assert }) => {
    const { citizen, draft, position } = await begun('posizione')
    const other = await createPosition(await createNotice())
    const path = `/domande/bozze/${draft.id}/posizione`
    const page = await client.get(`${path}?cerca=biblioteca`).loginAs(citizen)
    page.assertTextIncludes(position.code)
    assert.notInclude(page.text(), other.code)
    const none = await client.get(`${path}?cerca=zzz`).loginAs(citizen)
    none.assertTextIncludes('Nessuna posizione corrisponde')
  })

  test('after the deadline the draft is read and kept, and cannot be sent', async ({
    client,
    assert,
  }) => {
    const { citizen, draft, notice, position } = await begun('titoli')
    clock.freeze(notice.closesAt!)
    const form = typedSteps(position).titoli
    await send(client, citizen, draft, 'titoli', form)
    await draft.refresh()
    assert.equal(formOf(draft, 'titoli').fields.anno, '2012')
    const page = await client.get(`/domande/bozze/${draft.id}/titoli`).loginAs(citizen)
    page.assertTextIncludes('la domanda non si può più inviare. La bozza resta Sua.')
  })

  test('nobody opens, changes or deletes the draft of another', async ({ client }) => {
    const { draft } = await begun('contatti')
    const other = await createAccount('citizen')
    const path = `/domande/bozze/${draft.id}`
    for (const url of [path, `${path}/contatti`, `${path}/eliminazione`, `${path}/allegati/1`]) {
      const response = await client.get(url).loginAs(other)
      response.assertStatus(404)
    }
    const posted = await send(client, other, draft, 'contatti', {})
    posted.assertStatus(404)
    const deleted = await client.delete(path).loginAs(other).withCsrfToken()
    deleted.assertStatus(404)
  })

  test('a draft is deleted with its files, after being asked', async ({ client, db }) => {
    const { position } = await open()
    const citizen = await createAccount('citizen')
    const draft = await createApplicationDraft(citizen, position)
    const asked = await client.get(`/domande/bozze/${draft.id}/eliminazione`).loginAs(citizen)
    asked.assertTextIncludes('Eliminare la bozza?')
    const response = await client
      .delete(`/domande/bozze/${draft.id}`)
      .loginAs(citizen)
      .withCsrfToken()
      .redirects(0)
    response.assertHeader('location', '/domande')
    await db.assertMissing('wizard_drafts', { id: draft.id })
    await db.assertMissing('application_attachments', { draft_id: draft.id })
    const again = await client.delete(`/domande/bozze/${draft.id}`).loginAs(citizen).withCsrfToken()
    again.assertStatus(404)
  })
})

async function open(eligibility = USUAL_ELIGIBILITY) {
  const notice = await createNotice({ eligibility })
  return { notice, position: await createPosition(notice) }
}

async function begun(upTo: StepKey): Promise<{
  citizen: Account
  draft: WizardDraft
  notice: SelectionNotice
  position: Position
}> {
  const { notice, position } = await open()
  const citizen = await createAccount('citizen')
  return {
    citizen,
    notice,
    position,
    draft: await createApplicationDraft(citizen, position, { upTo }),
  }
}

const send = (
  client: ApiClient,
  account: Account,
  { id }: WizardDraft,
  step: StepKey,
  form: StepInput
) =>
  client
    .post(`/domande/bozze/${id}/${step}`)
    .loginAs(account)
    .withCsrfToken()
    .form({ revisione: '0', ...form })
    .redirects(0)
