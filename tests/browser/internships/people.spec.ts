import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import type { Page } from 'playwright'
import { clock } from '#core/clock'
import { createHostBody, createOfficer } from '#database/factories/hosts/host_body_factory'
import { createFollowUp } from '#database/factories/internships/follow_up_factory'
import { createIntern, createInternship } from '#database/factories/internships/internship_factory'
import HostTutor from '#hosts/models/host_tutor'
import TrainingPlan from '#internships/models/training_plan'
import TutorAssignment from '#internships/models/tutor_assignment'
import { ordinaryWeek } from '#internships/week_pattern'
import { createAccount } from '#tests/support/accounts'
import { draft, enqueue } from '#tests/support/outbox'
import { assertGoodOnScreens, PHONE } from '#tests/support/screens'

const inDays = (days: number) => clock.rome().plus({ days }).toISODate()!

/** A body with an intern who has yet to begin, one at work, one suspended and one who ended; the first has an account. */
async function world() {
  const host = await createHostBody({ name: 'Comune di Lecco', permanentStaff: 60 })
  const account = await createAccount('citizen')
  const intern = await createIntern({ accountId: account.id, codiceFiscale: '12345670017' })
  const mine = await createInternship({
    ...{ host, internId: intern.id, state: 'preparing', ruleSetId: null },
    startsOn: inDays(20),
  })
  await createInternship({ host, internId: intern.id, state: 'annulled', startsOn: inDays(-90) })
  const others = [
    await createInternship({ host, endsOn: inDays(12) }),
    await createInternship({ host, state: 'suspended' }),
    await createInternship({ host, state: 'completed' }),
  ]
  const tutorAccount = await createAccount('tutor')
  const tutor = await HostTutor.create({
    ...{ hostBodyId: host.id, firstName: 'Rosa', lastName: 'Colombo', email: tutorAccount.email },
    ...{ level: 'D', experienceYears: 5, competences: 'Biblioteche', createdAt: clock.now() },
  })
  for (const { id } of [mine, ...others]) {
    await TutorAssignment.create({
      ...{ internshipId: id, kind: 'host', hostTutorId: tutor.id, fromOn: inDays(-30) },
    })
  }
  await TrainingPlan.create({
    ...{ internshipId: mine.id, objectives: 'Imparare', activities: 'Prestito', hasMeals: false },
    ...{ week: ordinaryWeek(1200), revision: 1, updatedAt: clock.now() },
  })
  const to = { address: intern.email, name: intern.fullName }
  const cause = { type: 'internship', id: mine.id }
  await enqueue(draft({ cause, to, subject: 'Il Suo tirocinio comincia a dicembre' }))
  return { host, account, mine, tutorAccount, officer: await createOfficer(host) }
}

test.group('First pages of people, on a phone and on a desk', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('intern, tutor, host officer, coordinator', async ({ visit, browserContext, assert }) => {
    const { account, mine, tutorAccount, officer } = await world()
    await browserContext.loginAs(account)
    const page = await visit('/cruscotto')
    await page.setViewportSize(PHONE)
    await assertGoodOnScreens(page)
    await page.getByRole('link', { name: 'Il Suo tirocinio' }).click()
    await heading(page, 'Il mio tirocinio')
    const main = await page.textContent('main')
    assert.include(main, 'Dichiari che è disponibile a lavorare')
    assert.include(main, 'lunedì, 9.00-13.00')
    assert.include(main, 'Il Suo tirocinio comincia a dicembre')
    await assertGoodOnScreens(page)
    const rules = (await createInternship()).ruleSetId
    await mine.merge({ state: 'completed', ruleSetId: rules }).save()
    await createFollowUp(mine)
    await page.reload()
    await page.getByRole('link', { name: 'Rispondi' }).click()
    await heading(page, 'Come va dopo il tirocinio?')

    await browserContext.loginAs(tutorAccount)
    await page.goto('/cruscotto')
    await heading(page, 'I miei tirocinanti')
    assert.include(await page.textContent('main'), 'Finisce tra 12 giorni.')
    await assertGoodOnScreens(page)

    await browserContext.loginAs(officer)
    await page.goto('/cruscotto')
    await heading(page, 'Comune di Lecco')
    assert.include(await page.textContent('main'), '2 su 6')
    await assertGoodOnScreens(page)

    await browserContext.loginAs(await createAccount('coordinator'))
    await page.goto('/cruscotto')
    await page.getByRole('heading', { name: 'Oggi' }).waitFor()
    await assertGoodOnScreens(page)
  })

  test('nothing yet: citizen, tutor, host officer', async ({ visit, browserContext }) => {
    await browserContext.loginAs(await createAccount('citizen'))
    const page = await visit('/il-mio-tirocinio')
    await assertGoodOnScreens(page)
    await browserContext.loginAs(await createAccount('tutor'))
    await page.goto('/i-miei-tirocinanti')
    await assertGoodOnScreens(page)
    await browserContext.loginAs(await createOfficer(await createHostBody()))
    await page.goto('/il-mio-ente/tirocini')
    await assertGoodOnScreens(page)
  })
})

const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name }).waitFor()
