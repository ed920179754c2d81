import { test } from '@japa/runner'
import { clock } from '#core/clock'
import Message from '#messaging/models/message'
import { disturbDatabase } from '#tests/support/disturbances'
import { draft, emptyOutbox, enqueue, tickTo } from '#tests/support/outbox'
import { LocalSmtpServer } from '#tests/support/smtp_server'

const MAILS = 60
const DISTURBED_AFTER = 15

test.group('A database that is disturbed in mid-tick', (group) => {
  let server: LocalSmtpServer
  group.each.setup(async () => {
    server = new LocalSmtpServer()
    await server.start()
    await emptyOutbox()
    return async () => {
      clock.release()
      await server.stop()
      await emptyOutbox()
    }
  })

  test('nobody is missed, and nobody gets it twice', async ({ assert }) => {
    await enqueue(...Array.from({ length: MAILS }, () => draft()))
    let disturbance: Promise<void> | undefined
    server.onMoment = () => {
      if (server.received.length >= DISTURBED_AFTER) disturbance ??= disturbDatabase()
    }
    await tickTo(server.port)
    await disturbance
    assert.isDefined(disturbance)

    clock.freeze(clock.now().plus({ hours: 1 }))
    await tickTo(server.port)
    const counts = server.counts()
    const messages = await Message.query()
    assert.lengthOf(messages, MAILS)
    for (const { messageId, state } of messages) {
      assert.include(['sent', 'uncertain'], state)
      assert.equal(counts.get(messageId), 1)
    }
  })
})
