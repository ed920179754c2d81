import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import AuditEvent from '#audit/models/audit_event'
import { PORTAL } from '#audit/record'
import { clock } from '#core/clock'
import { IllegalTransition } from '#core/lifecycle'
import { toDb } from '#core/database'
import { CancelMessages } from '#messaging/actions/cancel_messages'
import { ConfirmArrival } from '#messaging/actions/confirm_arrival'
import { ReleaseMessages } from '#messaging/actions/release_messages'
import { ResendMessage } from '#messaging/actions/resend_message'
import { recoverLost } from '#messaging/dispatch/recover'
import { Leases } from '#messaging/dispatch/leases'
import { oldestDueMail } from '#messaging/queries/oldest_due'
import type Message from '#messaging/models/message'
import MessageAttempt from '#messaging/models/message_attempt'
import { draft, enqueue } from '#tests/support/outbox'

const inState = async (state: Message['state'], overrides = {}) => {
  const [message] = await enqueue(draft(overrides))
  return message.merge({ state }).save()
}

test.group('The outbox', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('one row for each cause and person, by constraint', async ({ assert }) => {
    const once = draft()
    await enqueue(once)
    await assert.rejects(() => enqueue(once))
  })

  test('an address with a line break never enters', async ({ assert }) => {
    const to = { address: 'a@b.example\r\nBcc: c@d.example', name: 'A' }
    await assert.rejects(() => enqueue(draft({ to })))
  })

  test('a subject and a name are one line each', async ({ assert }) => {
    const to = { address: 'a@b.example', name: 'Anna\r\nBcc: x' }
    const [message] = await enqueue(draft({ to, subject: 'Uno\r\nDue' }))
    assert.equal(message.subject, 'Uno Due')
    assert.equal(message.toName, 'Anna Bcc: x')
  })

  test('only waiting ones are cancelled, and the register tells how many', async ({ assert }) => {
    const batch = { type: 'batch', id: 991 }
    await enqueue(draft({ group: batch }), draft({ group: batch }))
    await inState('sent', { group: batch })
    const cancelled = await db.transaction((trx) =>
      new CancelMessages(PORTAL).handle({ group: batch }, trx)
    )
    assert.lengthOf(cancelled, 2)
    const event = await AuditEvent.findByOrFail('action', 'messages.cancelled')
    assert.deepEqual(event.details, { count: 2 })
  })

  test('single ones are cancelled by their ids, without touching others', async ({ assert }) => {
    const [one, other] = await enqueue(draft(), draft())
    await db.transaction((trx) => new CancelMessages(PORTAL).handle({ ids: [one.id] }, trx))
    assert.equal((await one.refresh()).state, 'cancelled')
    assert.equal((await other.refresh()).state, 'waiting')
  })

  test('a released one carries its attachment; a cancelled one stays cancelled', async ({
    assert,
  }) => {
    const [waiting] = await enqueue(draft({ isReady: false }))
    const cancelled = await inState('cancelled', { isReady: false })
    const attachment = { key: 'k.pdf', name: 'a.pdf', sha256: 'f'.repeat(64) }
    const items = [waiting, cancelled].map(({ causeId }) => ({
      cause: { type: 'probe', id: causeId },
      attachment,
    }))
    await db.transaction((trx) => new ReleaseMessages().handle(items, trx))
    assert.equal((await waiting.refresh()).attachmentKey, 'k.pdf')
    assert.isNotNull(waiting.readyAt)
    assert.isNull((await cancelled.refresh()).readyAt)
  })

  test('a failed one is sent again to the corrected address, under the same Message-ID', async ({
    assert,
  }) => {
    const failed = await inState('failed')
    const again = await new ResendMessage(PORTAL).handle(failed, { address: 'giusto@b.example' })
    assert.equal(again.state, 'waiting')
    assert.equal(again.toAddress, 'giusto@b.example')
    assert.include(again.searchText, 'giusto@b.example')
    assert.equal(again.messageId, failed.messageId)
    const event = await AuditEvent.findByOrFail('action', 'message.resent')
    assert.deepEqual(event.details, { addressChanged: true })
  })

  for (const state of ['waiting', 'sending', 'sent', 'cancelled'] as const) {
    test(`one in state ${state} is not sent again`, async ({ assert }) => {
      const message = await inState(state)
      await assert.rejects(() => new ResendMessage(PORTAL).handle(message), IllegalTransition)
    })
  }

  test('an uncertain one settles as arrived on somebody’s word', async ({ assert }) => {
    const uncertain = await inState('uncertain', { isConfidential: true })
    const settled = await new ConfirmArrival(PORTAL).handle(uncertain)
    assert.equal(settled.state, 'sent')
    assert.equal(settled.body, '')
    await assert.rejects(() => new ConfirmArrival(PORTAL).handle(settled), IllegalTransition)
  })

  test('a lost lease: what had not begun waits, what had is uncertain', async ({ assert }) => {
    const [early, late] = await enqueue(draft(), draft())
    const leases = new Leases(60)
    await leases.claim(10)
    assert.isTrue(await leases.markDataStarted(late))
    await db.from('messages').update({ leased_until: toDb(clock.now().minus({ minutes: 1 })) })
    const recovered = await recoverLost()
    assert.deepEqual(recovered, { waiting: 1, uncertain: 1 })
    assert.equal((await early.refresh()).state, 'waiting')
    assert.equal((await late.refresh()).state, 'uncertain')
    assert.isFalse(await leases.markDataStarted(early), 'the old dispatcher may not send it')
    assert.lengthOf(await MessageAttempt.query().whereNull('outcome'), 0)
  })

  test('a lease that is prolonged is not lost', async ({ assert }) => {
    await enqueue(draft())
    const leases = new Leases(60)
    await leases.claim(10)
    clock.freeze(clock.now().plus({ seconds: 50 }))
    await leases.extend()
    clock.freeze(clock.now().plus({ seconds: 50 }))
    const recovered = await recoverLost()
    clock.release()
    assert.deepEqual(recovered, { waiting: 0, uncertain: 0 })
  })

  test('the age of the oldest due mail counts only what could have left', async ({ assert }) => {
    assert.isNull(await oldestDueMail())
    await enqueue(draft({ dueAt: clock.now().minus({ minutes: 9 }), isReady: false }))
    assert.isNull(await oldestDueMail())
    await enqueue(draft({ dueAt: clock.now().minus({ minutes: 3 }) }))
    assert.approximately((await oldestDueMail())!, 180, 5)
  })
})
