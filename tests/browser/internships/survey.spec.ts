import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { DateTime } from 'luxon'
import { clock } from '#core/clock'
import { createAnswers, createEnded } from '#database/factories/internships/follow_up_factory'
import { createHostBody, createSite } from '#database/factories/hosts/host_body_factory'
import { createIntern } from '#database/factories/internships/internship_factory'
import { followFormerInterns } from '#internships/jobs/follow_former_interns'
import FollowUp from '#internships/models/follow_up'
import { createAccount } from '#tests/support/accounts'
import { linkIn } from '#tests/support/mail_text'
import { tickTo } from '#tests/support/outbox'
import { assertGoodOnScreens, PHONE } from '#tests/support/screens'
import { LocalSmtpServer } from '#tests/support/smtp_server'

const PATH = '/dopo-il-tirocinio'

test.group('After the internship, on a phone, with a real mail server', (group) => {
  let server: LocalSmtpServer

  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => limiter.clear())
  group.each.setup(async () => {
    server = new LocalSmtpServer()
    await server.start()
    return async () => {
      clock.release()
      await server.stop()
    }
  })

  test('from the mail to the answers, and to their change', async ({ visit, assert }) => {
    const intern = await createIntern({ firstName: 'Chiara', email: 'chiara@posta.example' })
    const ended = clock.rome().minus({ months: 6 }).toISODate()!
    const host = await createHostBody({ name: 'Comune di Lecco' })
    const internship = await createEnded(ended, { internId: intern.id, host })
    await followFormerInterns()
    await tickTo(server.port)
    assert.lengthOf(server.received, 1)
    assert.equal(server.received[0].to, intern.email)

    const page = await visit(await linkIn(server.received[0].raw, PATH))
    await page.setViewportSize(PHONE)
    assert.equal(await page.title(), 'Come va dopo il tirocinio? · DoteComune')
    assert.include(await page.textContent('main'), 'Comune di Lecco')
    await assertGoodOnScreens(page)

    await page.getByLabel('Sì, con un contratto a termine').check()
    await page.getByRole('button', { name: 'Invia le risposte' }).click()
    await page.locator('[data-error-summary]').waitFor()
    assert.match(await page.title(), /^Errore: /)
    assert.isTrue(await page.getByLabel('Sì, con un contratto a termine').isChecked())
    await assertGoodOnScreens(page)

    await page.getByLabel('Con un concorso pubblico').check()
    await page.getByLabel('In parte').check()
    await page.getByRole('button', { name: 'Invia le risposte' }).click()
    await page.getByRole('heading', { name: 'Grazie' }).waitFor()
    await assertGoodOnScreens(page)
    const asked = { internshipId: internship.id, monthsAfter: 6 }
    const followUp = await FollowUp.findByOrFail(asked)
    assert.equal(followUp.employment, 'fixed_term')
    assert.equal(followUp.thanksToInternship, 'partly')

    await page.getByRole('link', { name: 'Cambia le risposte' }).click()
    await page.getByText('Ha già risposto: grazie.').waitFor()
    assert.isTrue(await page.getByLabel('In parte').isChecked())
    await page.getByLabel('No, cerco lavoro').check()
    await page.getByRole('button', { name: 'Invia le risposte' }).click()
    await page.getByRole('heading', { name: 'Grazie' }).waitFor()
    await followUp.refresh()
    assert.equal(followUp.employment, 'searching')
    assert.isNull(followUp.foundThrough)

    await page.goto(`${PATH}/niente`)
    assert.equal(await page.textContent('h1'), 'Il link non vale più')
    await assertGoodOnScreens(page)
  })

  test('whoever says nothing gets one reminder, whose link opens the same questions', async ({
    visit,
    assert,
  }) => {
    await createEnded(clock.rome().minus({ months: 6 }).toISODate()!)
    await followFormerInterns()
    await tickTo(server.port)
    const first = await linkIn(server.received[0].raw, PATH)
    for (const days of [14, 1, 7]) {
      clock.freeze(clock.now().plus({ days }))
      await followFormerInterns()
      await tickTo(server.port)
    }
    assert.lengthOf(server.received, 2)
    assert.equal(await linkIn(server.received[1].raw, PATH), first)
    const page = await visit(first)
    assert.equal(await page.textContent('h1'), 'Come va dopo il tirocinio?')
  })

  test('outcomes, empty and full, on a desk and on a phone', async ({
    visit,
    browserContext,
    assert,
  }) => {
    await browserContext.loginAs(await createAccount('regionalOfficer'))
    const page = await visit('/gestione/esiti')
    await assertGoodOnScreens(page)
    clock.freeze(DateTime.utc(2026, 11, 21, 9))
    const lecco = await createHostBody()
    const answers = [...Array(4).fill('fixed_term'), ...Array(6).fill('searching'), null, null]
    await createAnswers('2025-11-10', answers, { host: lecco })
    await createAnswers('2026-03-10', [...answers, ...Array(3).fill('permanent')], { host: lecco })
    const milan = await createHostBody({ municipalityCode: '015146' })
    const site = await createSite(milan, { provinceCode: 'MI' })
    await createAnswers('2026-04-10', [...Array(7).fill('training'), 'permanent'], {
      host: milan,
      site,
    })
    await page.goto('/gestione/esiti')
    assert.include(await page.textContent('main'), 'Milano')
    assert.include(await page.textContent('main'), '1° semestre 2026')
    await assertGoodOnScreens(page)
    await page.getByLabel('Regione').selectOption({ label: 'Sicilia' })
    await page.getByRole('button', { name: 'Mostra' }).click()
    await page.waitForURL('**/gestione/esiti?*regione=19*')
    assert.include(await page.textContent('main'), 'Nessuno, con questi filtri')
  })
})
