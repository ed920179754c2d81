import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { clock, ROME } from '#core/clock'
import { isPostgres } from '#core/database'
import { createEnded, createFollowUp } from '#database/factories/internships/follow_up_factory'
import { followFormerInterns } from '#internships/jobs/follow_former_interns'
import FollowUp from '#internships/models/follow_up'
import { surveyToken } from '#internships/surveys/token'
import Message from '#messaging/models/message'

/** From what hangs to what it hangs from. */
const TABLES = ['messages', 'follow_ups', 'internships', 'interns', 'sites', 'host_bodies']

const at = (day: string) => clock.freeze(DateTime.fromISO(`${day}T10:00`, { zone: ROME }))

/** Committed for real: each hand has a connection of its own where the database gives one. */
test.group('Questions after the end, by several hands at once', (group) => {
  group.each.setup(() => limiter.clear())
  group.each.teardown(async () => {
    clock.release()
    for (const table of TABLES) await db.from(table).delete()
  })

  test('several machines ask and remind: one mail each', async ({ assert }) => {
    const many = isPostgres() ? 12 : 3
    at('2026-11-21')
    for (let made = 0; made < many; made++) await createEnded('2026-05-21')
    const machines = () => [1, 2, 3].map(() => followFormerInterns())
    const asked = await Promise.all(machines())
    assert.equal(total(asked, 'asked'), many)
    at('2026-12-05')
    const reminded = await Promise.all(machines())
    assert.equal(total(reminded, 'reminded'), many)
    assert.equal(total(reminded, 'asked'), 0)
    assert.lengthOf(await FollowUp.query().where('monthsAfter', 6), many)
    assert.lengthOf(await Message.query().where('recipientKey', 'ask'), many)
    assert.lengthOf(await Message.query().where('recipientKey', 'reminder'), many)
  })

  test('two answers at once: one whole answer stands', async ({ client, assert }) => {
    const followUp = await createFollowUp(await createEnded('2026-05-21'))
    const path = `/dopo-il-tirocinio/${surveyToken(followUp.id)}`
    const send = (form: object) => client.post(path).form(form).withCsrfToken().redirects(0)
    const answers = await Promise.all([
      send({ lavoro: 'permanent', come: 'host', merito: 'yes' }),
      send({ lavoro: 'searching' }),
    ])
    for (const answer of answers) answer.assertHeader('location', `${path}/grazie`)
    await followUp.refresh()
    const { employment, foundThrough, thanksToInternship } = followUp
    const whole = employment === 'permanent' ? ['host', 'yes'] : [null, null]
    assert.deepEqual([foundThrough, thanksToInternship], whole)
  })
})

type Done = Awaited<ReturnType<typeof followFormerInterns>>

const total = (runs: Done[], key: keyof Done) => runs.reduce((sum, run) => sum + run[key], 0)
