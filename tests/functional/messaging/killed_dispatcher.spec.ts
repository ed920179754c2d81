import { randomInt } from 'node:crypto'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import Message from '#messaging/models/message'
import { startDispatcher } from '#tests/support/dispatcher_process'
import { draft, emptyOutbox, enqueue, stateCounts, storedFile } from '#tests/support/outbox'
import { LocalSmtpServer, type Moment } from '#tests/support/smtp_server'

const BATCH = 500
const KILLS = 20
const MOMENTS: Moment[] = ['connection', 'recipient', 'content', 'mail']

/** Runs a dispatcher and kills it at a random moment of its conversation with the server. */
async function runAndKill(server: LocalSmtpServer) {
  const moment = MOMENTS[randomInt(MOMENTS.length)]
  let left = moment === 'connection' ? randomInt(1, 4) : randomInt(1, 20)
  const dispatcher = startDispatcher(server.port)
  server.onMoment = (reached) => {
    if (reached === moment && --left === 0) dispatcher.kill()
  }
  const { code } = await dispatcher.ended
  server.onMoment = () => {}
  return code === null
}

/** What two minutes without a heartbeat do: the leases of the dead run out. */
const letLeasesRunOut = () =>
  db
    .from('messages')
    .where('state', 'sending')
    .update({ leased_until: toDb(clock.now().minus({ seconds: 1 })) })

test.group('A dispatcher that is killed', (group) => {
  group.each.setup(async () => {
    await emptyOutbox()
    return emptyOutbox
  })

  test('over a batch of 500, nobody is missed and nobody gets it twice', async ({
    assert,
    cleanup,
  }) => {
    const server = new LocalSmtpServer()
    await server.start()
    cleanup(() => server.stop())
    const attachment = await storedFile()
    await enqueue(...Array.from({ length: BATCH }, () => draft({ attachment })))

    let kills = 0
    for (let run = 0; run < KILLS; run++) {
      if (await runAndKill(server)) kills++
      await letLeasesRunOut()
    }
    const last = await startDispatcher(server.port).ended

    assert.equal(last.code, 0, last.output)
    assert.equal(kills, KILLS)
    const counts = server.counts()
    const { sent, uncertain = 0, ...others } = await stateCounts()
    assert.deepEqual(others, {}, 'nothing is left waiting or lost')
    assert.equal(sent + uncertain, BATCH, 'the account balances')
    for (const { messageId, state } of await Message.all()) {
      const times = counts.get(messageId) ?? 0
      if (state === 'sent') assert.equal(times, 1, `${messageId} is sent`)
      else assert.isAtMost(times, 1, `${messageId} is uncertain and was not sent again`)
    }
    assert.isAtMost(uncertain, KILLS * 4, 'only what travelled at a kill is uncertain')
  }).timeout(180_000)

  test('one that is asked to end leaves nothing half done', async ({ assert, cleanup }) => {
    const server = new LocalSmtpServer()
    await server.start()
    cleanup(() => server.stop())
    await enqueue(...Array.from({ length: 100 }, () => draft()))
    const dispatcher = startDispatcher(server.port)
    let left = 5
    server.onMoment = (moment) => {
      if (moment === 'mail' && --left === 0) dispatcher.terminate()
    }
    await dispatcher.ended
    const { sent, waiting } = await stateCounts()
    assert.equal(sent, server.received.length)
    assert.equal(sent + waiting, 100)
  }).timeout(60_000)
})
