import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { sha256, storage } from '#core/storage'
import { PAUSES, claimReceipts } from '#selection/actions/claim_receipts'
import { MakeReceipt } from '#selection/actions/make_receipt'
import { PrintReceipts } from '#selection/jobs/print_receipts'
import { forgetFiles, inspect } from '#tests/support/attestation_pdfs'
import { receiptMail, sentApplications } from '#tests/support/receipts'

const FILE = {
  kind: 'curriculum',
  label: 'Curriculum',
  fileName: 'curriculum di Łucja.pdf',
  bytes: 1_887_436,
  sha256: sha256(Buffer.from('curriculum')),
}

/** A receipt that cannot be printed, as often as it is asked for. */
class Broken extends MakeReceipt {
  async handle(): Promise<never> {
    throw new Error('La stampa ha superato i 30 secondi.')
  }
}

test.group('Receipts of applications', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.release())
  group.teardown(forgetFiles)

  test('are printed, stored, and leave with the mail that waited for them', async ({ assert }) => {
    const applications = await sentApplications(3)
    await new PrintReceipts('test').drain()
    for (const application of applications) {
      await application.refresh()
      const stored = await storage.read(application.receiptKey!)
      assert.equal(sha256(stored), application.receiptSha256)
      assert.match(
        application.receiptKey!,
        new RegExp(`^applications/${application.noticeId}/${application.id}/`)
      )
      assert.isNull(application.leasedBy)
      const mail = await receiptMail(application)
      assert.isNotNull(mail.readyAt)
      assert.equal(mail.attachmentKey, application.receiptKey)
      assert.equal(mail.attachmentSha256, application.receiptSha256)
      assert.match(mail.attachmentName!, /^ricevuta-2026-\d+-0000[1-3]\.pdf$/)
    }
  })

  test('say what was sent, when to the second, and how to prove it', async ({ assert }) => {
    const [application] = await sentApplications(1, {
      submittedAt: DateTime.fromISO('2026-11-21T14:07:42.318Z'),
      person: { attachments: [FILE] },
    })
    const { key } = await new MakeReceipt().handle(application)
    const pdf = await storage.read(key)
    const text = (await inspect(pdf, 'pdftotext', '-layout', 'FILE', '-')).replace(/\s+/g, ' ')
    await application.load('notice')
    assert.include(text, `Ricevuta della domanda 2026/${application.notice.number}-00001`)
    assert.include(text, 'sabato 21 novembre 2026, ore 15.07.42')
    const eights = (digest: string) => digest.match(/.{8}/g)!.slice(0, 3).join(' ')
    for (const words of [
      application.fullName,
      application.codiceFiscale,
      eights(application.frozenSha256),
      eights(FILE.sha256),
      'curriculum di Łucja.pdf',
      '1,8 MB',
      'via Roma 1, 23900 Lecco (LC)',
      'Vorrei imparare a gestire il prestito',
      'Come si verifica',
    ])
      assert.include(text, words)
    assert.match(await inspect(pdf, 'pdfinfo', 'FILE'), /Tagged:\s+yes/)
  })

  test('are leased to one worker, and to another when the lease is over', async ({ assert }) => {
    const [application] = await sentApplications(1)
    const ids = async (worker: string) => (await claimReceipts(worker)).map(({ id }) => id)
    assert.deepEqual(await ids('one'), [application.id])
    assert.deepEqual(await ids('two'), [])
    clock.freeze(clock.now().plus({ minutes: 6 }))
    assert.deepEqual(await ids('two'), [application.id])
    assert.equal((await application.refresh()).leasedBy, 'two')
  })

  test('that fail are tried again later, the others are not held back', async ({ assert }) => {
    const [application] = await sentApplications(1)
    const start = clock.now()
    clock.freeze(start)
    await new PrintReceipts('test', new Broken()).drain()
    await application.refresh()
    assert.equal(application.receiptTries, 1)
    assert.isNull(application.receiptKey)
    assert.isNull((await receiptMail(application)).readyAt)
    clock.freeze(start.plus({ seconds: 59 }))
    assert.lengthOf(await claimReceipts('test'), 0)
    clock.freeze(start.plus({ seconds: 60 }))
    await new PrintReceipts('test').drain()
    assert.isNotNull((await application.refresh()).receiptKey)
    assert.isNotNull((await receiptMail(application)).readyAt)
  })

  test('that fail for good are left to people: their mail says why', async ({ assert }) => {
    const [application] = await sentApplications(1)
    for (const minutes of [0, ...PAUSES]) {
      clock.freeze(clock.now().plus({ minutes }))
      await new PrintReceipts('test', new Broken()).drain()
    }
    await application.refresh()
    assert.equal(application.receiptTries, PAUSES.length + 1)
    clock.freeze(clock.now().plus({ days: 30 }))
    assert.lengthOf(await claimReceipts('test'), 0)
    const mail = await receiptMail(application)
    assert.equal(mail.state, 'failed')
    const row = await db.from('messages').where('id', mail.id).firstOrFail()
    assert.match(row.cause, /^La ricevuta non si è potuta preparare\. La stampa ha superato/)
  })

  test('asked for by a click come at once, before the worker, and only once', async ({
    assert,
  }) => {
    const [application] = await sentApplications(1)
    const [first, second] = await Promise.all([
      new MakeReceipt().handle(application),
      new MakeReceipt().handle(application),
    ])
    assert.deepEqual(first, second)
    await application.refresh()
    assert.deepEqual(await new MakeReceipt().handle(application), first)
    assert.equal((await receiptMail(application)).attachmentSha256, first.sha256)
    assert.lengthOf(await claimReceipts('test'), 0)
  })

  test('printed by two at the same moment are what the first recorded', async ({ assert }) => {
    const [application] = await sentApplications(1)
    const other = { key: `applications/probe/${application.id}.pdf`, sha256: 'a'.repeat(64) }
    const put = storage.put
    storage.put = async (key, content) => {
      await put.call(storage, key, content)
      await db
        .from('applications')
        .where('id', application.id)
        .update({ receipt_key: other.key, receipt_sha256: other.sha256 })
      ours = key
    }
    let ours = ''
    const receipt = await new MakeReceipt().handle(application).finally(() => (storage.put = put))
    assert.deepEqual(receipt, other)
    assert.isFalse(await storage.has(ours))
    assert.isNull((await receiptMail(application)).readyAt)
  })

  test('of a lease held by a dead worker do not keep a click waiting', async ({ assert }) => {
    const [application] = await sentApplications(1)
    await db
      .from('applications')
      .where('id', application.id)
      .update({ leased_by: 'dead', leased_until: toDb(clock.now().plus({ minutes: 4 })) })
    const { sha256: digest } = await new MakeReceipt().handle(application)
    assert.equal((await application.refresh()).receiptSha256, digest)
  })
})
