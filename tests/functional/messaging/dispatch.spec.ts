import { test } from '@japa/runner'
import { clock } from '#core/clock'
import { storage } from '#core/storage'
import { MAX_TRIES } from '#messaging/dispatch/retry_schedule'
import Message from '#messaging/models/message'
import MessageAttempt from '#messaging/models/message_attempt'
import DispatchRun from '#messaging/models/dispatch_run'
import { DispatchDueMessages } from '#messaging/actions/dispatch_due_messages'
import {
  draft,
  emptyOutbox,
  enqueue,
  localSmtp,
  stateCounts,
  storedFile,
  tickTo,
} from '#tests/support/outbox'
import { LocalSmtpServer, type Manner } from '#tests/support/smtp_server'

let server: LocalSmtpServer

const theOnly = () => Message.query().firstOrFail()

async function sendOne(manner: Manner, overrides = {}) {
  server.mannerFor = () => manner
  await enqueue(draft(overrides))
  const report = await tickTo(server.port)
  return { report, message: await theOnly() }
}

test.group('Dispatching due messages', (group) => {
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

  test('an accepted message is sent once, with its PDF, as text and HTML', async ({ assert }) => {
    const attachment = await storedFile()
    const [queued] = await enqueue(draft({ attachment, subject: 'Attestato di Łucja' }))
    const report = await tickTo(server.port)
    assert.deepInclude(report, { sent: 1, retried: 0, failed: 0, uncertain: 0, problem: null })
    const [{ raw, messageId }] = server.received
    assert.equal(messageId, queued.messageId)
    assert.match(raw, /^Auto-Submitted: auto-generated/m)
    assert.match(raw, /^Content-Type: text\/plain/m)
    assert.match(raw, /^Content-Type: text\/html/m)
    assert.match(raw, /filename=attestato-1-2026\.pdf/)
    assert.equal((await theOnly()).state, 'sent')
  })

  test('an attempt keeps the words of the server', async ({ assert }) => {
    await sendOne('accept')
    const attempt = await MessageAttempt.query().firstOrFail()
    assert.equal(attempt.outcome, 'sent')
    assert.match(attempt.response!, /^250 /)
  })

  test('a second tick finds nothing left to send', async ({ assert }) => {
    await sendOne('accept')
    const report = await tickTo(server.port)
    assert.equal(report.sent, 0)
    assert.lengthOf(server.received, 1)
  })

  test('what is not due, or not ready, stays', async ({ assert }) => {
    await enqueue(draft({ dueAt: clock.now().plus({ minutes: 1 }) }), draft({ isReady: false }))
    await tickTo(server.port)
    assert.lengthOf(server.received, 0)
    assert.deepEqual(await stateCounts(), { waiting: 2 })
  })

  test('a clock set back only makes what is not due wait', async ({ assert }) => {
    await enqueue(draft())
    clock.freeze(clock.now().minus({ hours: 3 }))
    assert.equal((await tickTo(server.port)).sent, 0)
    clock.release()
    assert.equal((await tickTo(server.port)).sent, 1)
  })

  test('an address that the server does not know fails at once, with its words in Italian', async ({
    assert,
  }) => {
    const { message } = await sendOne('refuse_recipient')
    assert.equal(message.state, 'failed')
    assert.match(message.cause!, /^La casella non esiste\. .*550 5\.1\.1 User unknown/)
    assert.equal(message.tries, 1)
  })

  test('content refused with a 5xx fails at once', async ({ assert }) => {
    const { message } = await sendOne('refuse_content')
    assert.equal(message.state, 'failed')
    assert.match(message.cause!, /antispam.*554 5\.7\.1/)
  })

  for (const manner of ['postpone_recipient', 'postpone_content', 'cut_before_data'] as const) {
    test(`after ${manner} the message waits and is tried again`, async ({ assert }) => {
      const { report, message } = await sendOne(manner)
      assert.equal(report.retried, 1)
      assert.equal(message.state, 'waiting')
      assert.isNull(message.dataStartedAt)
      assert.isTrue(message.nextTryAt > clock.now().plus({ minutes: 4 }))
      server.mannerFor = () => 'accept'
      clock.freeze(message.nextTryAt)
      assert.equal((await tickTo(server.port)).sent, 1)
      assert.lengthOf(server.received, 1)
    })
  }

  test('a cut while a long content travels is tried again', async ({ assert }) => {
    const attachment = await storedFile(Buffer.alloc(24_000_000, 'x'))
    const { message } = await sendOne('cut_in_data', { attachment })
    assert.equal(message.state, 'waiting')
    assert.isNull(message.dataStartedAt)
  })

  for (const manner of ['cut_after_data', 'hang_after_data'] as const) {
    test(`after ${manner} the message is uncertain and never leaves by itself`, async ({
      assert,
    }) => {
      const { report, message } = await sendOne(manner)
      assert.equal(report.uncertain, 1)
      assert.equal(message.state, 'uncertain')
      assert.match(message.cause!, /può essere arrivato/)
      clock.freeze(clock.now().plus({ days: 2 }))
      await tickTo(server.port)
      assert.lengthOf(server.received, 1)
    })
  }

  test('the last of all tries fails the message', async ({ assert }) => {
    server.mannerFor = () => 'postpone_recipient'
    const [message] = await enqueue(draft())
    await message.merge({ tries: MAX_TRIES - 1 }).save()
    assert.equal((await tickTo(server.port)).failed, 1)
    assert.match((await theOnly()).cause!, /^Dopo 48 tentativi in un giorno/)
  })

  test('a server that is down costs a try to a few messages only', async ({ assert }) => {
    await enqueue(...Array.from({ length: 30 }, () => draft()))
    const { port } = server
    await server.stop()
    const report = await tickTo(port)
    assert.match(report.problem!, /^Il server di posta non risponde\. \(.*ECONNREFUSED/)
    assert.isAtMost(report.retried, 6)
    assert.deepEqual(await stateCounts(), { waiting: 30 })
    const untouched = await Message.query().where('tries', 0).whereNull('leased_by')
    assert.equal(untouched.length, 30 - report.retried)
    assert.lengthOf(await MessageAttempt.query().whereNull('outcome'), 0)
  })

  test('refused credentials cost no message: the tick says why it ended', async ({ assert }) => {
    const strict = new LocalSmtpServer({ username: 'dote', password: 'giusta' })
    await strict.start()
    await enqueue(draft())
    const credentials = { username: 'dote', password: 'sbagliata' }
    const transport = localSmtp(strict.port, credentials)
    const report = await new DispatchDueMessages({ transport }).handle()
    await strict.stop()
    assert.match(report.problem!, /non accetta le nostre credenziali/)
    assert.equal((await theOnly()).state, 'waiting')
  })

  test('right credentials are used', async ({ assert }) => {
    const credentials = { username: 'dote', password: 'giusta' }
    const strict = new LocalSmtpServer(credentials)
    await strict.start()
    await enqueue(draft())
    const transport = localSmtp(strict.port, credentials)
    const report = await new DispatchDueMessages({ transport }).handle()
    await strict.stop()
    assert.equal(report.sent, 1)
  })

  test('an attachment that was altered is never sent', async ({ assert }) => {
    const attachment = await storedFile()
    await enqueue(draft({ attachment: { ...attachment, sha256: '0'.repeat(64) } }))
    await tickTo(server.port)
    assert.lengthOf(server.received, 0)
    const { state, cause } = await theOnly()
    assert.equal(state, 'failed')
    assert.match(cause!, /^L’allegato non è più quello registrato/)
  })

  test('an attachment that is gone is never replaced by nothing', async ({ assert }) => {
    const attachment = await storedFile(Buffer.from('%PDF-1.7 gone'))
    await storage.remove(attachment.key)
    await enqueue(draft({ attachment }))
    await tickTo(server.port)
    assert.lengthOf(server.received, 0)
    assert.match((await theOnly()).cause!, /^L’allegato non si trova più/)
  })

  test('a confidential body is blanked once it has left, and only then', async ({ assert }) => {
    await enqueue(draft({ isConfidential: true, body: 'https://portale.example/invito/abc' }))
    server.mannerFor = () => 'postpone_recipient'
    await tickTo(server.port)
    assert.include((await theOnly()).body, 'invito')
    server.mannerFor = () => 'accept'
    clock.freeze(clock.now().plus({ minutes: 10 }))
    await tickTo(server.port)
    assert.equal((await theOnly()).body, '')
    assert.include(server.received[0].raw, 'invito')
  })

  test('two dispatchers at once send each message once', async ({ assert }) => {
    await enqueue(...Array.from({ length: 120 }, () => draft()))
    const reports = await Promise.all([tickTo(server.port), tickTo(server.port)])
    assert.equal(reports[0].sent + reports[1].sent, 120)
    assert.deepEqual([...new Set(server.counts().values())], [1])
    assert.equal(server.counts().size, 120)
  })

  test('each tick leaves a line of what it did', async ({ assert }) => {
    await sendOne('accept')
    const run = await DispatchRun.query().firstOrFail()
    assert.equal(run.sent, 1)
    assert.isNotNull(run.finishedAt)
  })

  test('a tick asked to stop gives back what it had not tried', async ({ assert }) => {
    await enqueue(...Array.from({ length: 20 }, () => draft()))
    const stop = new AbortController()
    server.mannerFor = () => {
      stop.abort()
      return 'accept'
    }
    const report = await tickTo(server.port, { signal: stop.signal })
    assert.isBelow(report.sent, 20)
    assert.deepEqual(await stateCounts(), { sent: report.sent, waiting: 20 - report.sent })
  })
})
