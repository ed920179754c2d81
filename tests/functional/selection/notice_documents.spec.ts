import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import nodeIcal, { type VEvent } from 'node-ical'
import { clock } from '#core/clock'
import { fullInstant } from '#core/dates'
import { PrintTimeout } from '#core/pdf/browser'
import { printerOfProcess } from '#core/pdf/printer_of_process'
import { createHostBody, createSite } from '#database/factories/hosts/host_body_factory'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import NoticeCorrection from '#selection/models/notice_correction'
import Seat from '#selection/models/seat'
import type SelectionNotice from '#selection/models/selection_notice'
import { createAccount } from '#tests/support/accounts'
import { forgetFiles, inspect } from '#tests/support/attestation_pdfs'
import { contentStreams, unmarkedPainting } from '#tests/support/pdf_content'

const pdfPath = (notice: SelectionNotice) => `${notice.path}/avviso.pdf`
const textOf = async (pdf: Uint8Array) =>
  (await inspect(pdf, 'pdftotext', '-layout', 'FILE', '-')).replace(/\s+/g, ' ')

test.group('A notice to keep', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.release())
  group.teardown(forgetFiles)

  test('is an accessible PDF with its positions, rules and term', async ({ assert, client }) => {
    const notice = await createNotice({
      reserves: [{ key: 'civile', label: 'Servizio civile', source: 'D.Lgs. 40/2017', seats: 1 }],
    })
    const host = await createHostBody({ name: 'Comune di Bellàno' })
    const position = await createPosition(notice, { host, seats: 2 })
    const other = await createSite(host, { name: 'Centro <anziani> & giovani' })
    await Seat.query().where({ positionId: position.id, number: 2 }).update({ siteId: other.id })
    const response = await client.get(pdfPath(notice))
    response.assertStatus(200)
    response.assertHeader('content-type', 'application/pdf')
    response.assertHeader(
      'content-disposition',
      `inline; filename="avviso-${notice.number}-2026.pdf"`
    )
    const pdf: Uint8Array = response.body()
    const text = await textOf(pdf)
    for (const words of [
      `Avviso pubblico di selezione ${notice.label}`,
      'Comune di Bellàno',
      position.code,
      position.title,
      'Centro <anziani> & giovani',
      '(1 posto)',
      '2 posti, 1 posizione in 1 ente',
      'Chi ha almeno 18 anni.',
      `a ${fullInstant(notice.closesAt!)}`,
      'Documento d’identità (obbligatorio).',
      'Permesso di soggiorno (obbligatorio per chi non è cittadino dell’Unione europea).',
      'Per essere idonei servono almeno 60 punti su 100.',
      'A parità di totale, il punteggio di',
      'Ancora a parità, l’età più giovane.',
      'Servizio civile: 1 posto di ogni posizione (D.Lgs. 40/2017).',
      'ha 3 giorni per accettarla',
      'Determina n. 12 del 2026',
    ])
      assert.include(text, words)
    const facts = await inspect(pdf, 'pdfinfo', 'FILE')
    assert.match(facts, /Tagged:\s+yes/)
    assert.include(facts, `Avviso pubblico di selezione ${notice.label}`)
    for (const stream of await contentStreams(pdf)) assert.deepEqual(unmarkedPainting(stream), [])
  })

  test('is printed once, and again after a correction', async ({ assert, client }) => {
    const notice = await createNotice()
    await createPosition(notice)
    const answers = await Promise.all([1, 2, 3].map(() => client.get(pdfPath(notice))))
    const [first, ...others] = answers.map((answer) => answer.body() as Buffer)
    for (const other of others) assert.isTrue(first.equals(other))
    const again = await client
      .get(pdfPath(notice))
      .header('If-None-Match', answers[0].header('etag')!)
    again.assertStatus(304)
    const { id: publishedBy } = await createAccount('coordinator')
    await NoticeCorrection.create({
      noticeId: notice.id,
      number: 1,
      reason: 'Un’indennità era sbagliata.',
      changes: [{ label: 'Indennità', before: '300 €', after: '400 €' }],
      publishedAt: clock.now(),
      publishedBy,
    })
    const corrected = await client.get(pdfPath(notice))
    const text = await textOf(corrected.body())
    assert.include(text, 'Un’indennità era sbagliata. Che cosa cambia Prima Adesso')
    assert.include(text, 'Indennità 300 € 400 €')
  })

  test('that cannot be printed asks to try again, and keeps nothing', async ({
    client,
    cleanup,
  }) => {
    const notice = await createNotice()
    await createPosition(notice)
    const printer = printerOfProcess()
    const print = printer.print
    cleanup(() => void (printer.print = print))
    printer.print = async () => {
      throw new PrintTimeout(30)
    }
    const refused = await client.get(pdfPath(notice))
    refused.assertStatus(503)
    printer.print = print
    const served = await client.get(pdfPath(notice))
    served.assertStatus(200)
  })

  test('may be kept by caches and carries nobody’s cookie', async ({ assert, client }) => {
    const notice = await createNotice()
    await createPosition(notice)
    for (const path of [pdfPath(notice), `${notice.path}/scadenza.ics`]) {
      const response = await client.get(path).loginAs(await createAccount('coordinator'))
      response.assertHeader('cache-control', 'public, max-age=300')
      assert.isUndefined(response.header('set-cookie'))
    }
  })

  test('exists while {$self}, deadline in a calendar included')
    .with(['published', 'closed', 'evaluated', 'concluded'] as const)
    .run(async ({ client }, state) => {
      const notice = await createNotice({
        state,
        opensAt: clock.now().minus({ days: 20 }),
        closesAt: clock.now().minus({ days: 3 }),
      })
      await createPosition(notice)
      for (const path of [pdfPath(notice), `${notice.path}/scadenza.ics`]) {
        const response = await client.get(path)
        response.assertStatus(200)
      }
    })

  test('does not exist while a draft, nor under a number that no notice bears', async ({
    client,
  }) => {
    const draft = await createNotice({ state: 'draft' })
    for (const path of [draft.path, '/avvisi/2026/99999', '/avvisi/abc/1', '/avvisi/2026/0x1']) {
      for (const file of ['avviso.pdf', 'scadenza.ics']) {
        const response = await client.get(`${path}/${file}`)
        response.assertStatus(404)
      }
    }
  })

  test('puts its deadline in a calendar', async ({ assert, client }) => {
    const notice = await createNotice({ title: 'Tirocini; in Comune, è ora' })
    const response = await client.get(`${notice.path}/scadenza.ics`)
    response.assertHeader('content-type', 'text/calendar; charset=utf-8')
    const read = Object.values(nodeIcal.sync.parseICS(response.text())).find(
      (component) => component?.type === 'VEVENT'
    ) as VEvent
    assert.equal(read.start.getTime(), notice.closesAt!.startOf('second').toMillis())
    assert.equal(read.summary, `Scadono le domande per l’avviso DoteComune ${notice.label}`)
    assert.include(read.description, 'Tirocini; in Comune, è ora.\nLe domande si presentano fino a')
    assert.match(String(read.url), new RegExp(`${notice.path}$`))
  })
})
