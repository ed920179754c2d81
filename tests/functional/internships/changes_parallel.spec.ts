import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { isPostgres } from '#core/database'
import { FollowDays } from '#internships/actions/follow_days'
import { RemindCommunications } from '#internships/actions/remind_communications'
import MandatoryCommunication from '#internships/models/mandatory_communication'
import Suspension from '#internships/models/suspension'
import { createAccount } from '#tests/support/accounts'
import { createRunning, planOf, setDay, suspensionIn } from '#tests/support/internship_changes'
import { postAs } from '#tests/support/rankings'

/** From what hangs to what it hangs from. */
const TABLES = [
  'messages',
  'mandatory_communications',
  'terminations',
  'extensions',
  'suspensions',
  'plan_competences',
  'training_plans',
  'competences',
  'internships',
  'interns',
  'agreements',
  'sites',
  'host_bodies',
]

const DAYS = { tipo: 'illness', dal: '2027-03-01', al: '2027-03-30', revisione: 1 }

/** Committed for real: each request has a connection of its own where the database gives one. */
test.group('Changes of an internship, by several hands at once', (group) => {
  group.each.setup(() => setDay('2027-03-10'))
  group.each.teardown(async () => {
    clock.release()
    for (const table of TABLES) await db.from(table).delete()
  })

  test('two coordinators record at once: one wins, the other is told', async ({
    client,
    assert,
  }) => {
    const internship = await createRunning()
    const path = `/tirocini/${internship.id}`
    const [one, other] = [await createAccount('coordinator'), await createAccount('coordinator')]
    const answers = await Promise.all([
      postAs(client, one, `${path}/sospensioni`, DAYS),
      postAs(client, other, `${path}/sospensioni`, { ...DAYS, al: '2027-04-15' }),
    ])
    const goals = answers.map((answer) => answer.header('location')).sort()
    assert.deepEqual(goals, [path, `${path}/sospensioni/nuova`])
    const [suspension, ...rest] = await Suspension.all()
    assert.lengthOf(rest, 0)
    await internship.refresh()
    const end = suspension.endsOn === '2027-03-30' ? '2027-08-09' : '2027-08-25'
    assert.include(internship.$attributes, { endsOn: end, revision: 2 })
  })

  test('a suspension, an extension and an early end at once: one counts', async ({
    client,
    assert,
  }) => {
    const internship = await createRunning()
    await planOf(internship, 4)
    const path = `/tirocini/${internship.id}`
    const coordinator = await createAccount('coordinator')
    const motivo = 'Per un motivo scritto'
    const more = { chiesta_il: '2027-03-10', mesi: 3, motivo, revisione: 1 }
    const end = { chi: 'host', ultimo_giorno: '2027-03-31', motivo, revisione: 1 }
    const answers = await Promise.all([
      postAs(client, coordinator, `${path}/sospensioni`, DAYS),
      postAs(client, coordinator, `${path}/proroghe`, more),
      postAs(client, coordinator, `${path}/interruzione`, end),
    ])
    const recorded = answers.filter((answer) => answer.header('location') === path)
    assert.lengthOf(recorded, 1)
    assert.lengthOf(await MandatoryCommunication.all(), 1)
    await internship.refresh()
    assert.equal(internship.revision, 2)
  })

  test('several machines follow the day and remind: each thing happens once', async ({
    assert,
  }) => {
    const many = isPostgres() ? 12 : 3
    for (let made = 0; made < many; made++) {
      const internship = await createRunning()
      const { id: causeId } = await suspensionIn(internship)
      await MandatoryCommunication.create({
        ...{ internshipId: internship.id, kind: 'suspension', causeId },
        ...{ factOn: '2027-03-01', dueOn: '2027-03-06' },
      })
    }
    const [first, second, told, toldAgain] = await Promise.all([
      new FollowDays().handle(),
      new FollowDays().handle(),
      new RemindCommunications().handle(),
      new RemindCommunications().handle(),
    ])
    assert.equal(first + second, many)
    assert.equal(told + toldAgain, many)
    assert.lengthOf(await db.from('messages').select('id'), many)
  })
})
