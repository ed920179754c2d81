import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { EnqueueMessages } from '#messaging/actions/enqueue_messages'
import { PromptMail } from '#messaging/jobs/prompt_mail'
import DispatchRun from '#messaging/models/dispatch_run'
import Message from '#messaging/models/message'

const enqueue = (id: number, group: { type: string; id: number } | null) =>
  db.transaction((trx) =>
    new EnqueueMessages().handle(
      [
        {
          cause: { type: 'prompt_mail_test', id },
          group,
          to: { address: 'anna@posta.example', name: 'Anna Rossi' },
          subject: 'Oggetto',
          body: 'Testo',
          dueAt: clock.now(),
          isReady: true,
        },
      ],
      trx
    )
  )

test.group('Mail that somebody waits for', (group) => {
  group.each.teardown(async () => {
    await Message.query().where('causeType', 'prompt_mail_test').delete()
    await DispatchRun.query().delete()
  })

  test('leaves at the next look', async ({ assert }) => {
    await enqueue(1, null)
    assert.isFalse(await new PromptMail().look())
    const message = await Message.findByOrFail({ causeType: 'prompt_mail_test', causeId: 1 })
    assert.equal(message.state, 'sent')
  })

  test('a batch keeps to the five-minute job', async ({ assert }) => {
    await enqueue(2, { type: 'batch', id: 999_999 })
    await new PromptMail().look()
    const message = await Message.findByOrFail({ causeType: 'prompt_mail_test', causeId: 2 })
    assert.equal(message.state, 'waiting')
    assert.lengthOf(await DispatchRun.all(), 0)
  })
})
