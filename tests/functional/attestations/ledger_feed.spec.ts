import { EventEmitter } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { ledgerFeed } from '#attestations/queries/ledger_feed'
import { createBatch, createIssued, createMessageOf } from '#tests/support/attestations'

test.group('Live account', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('tells the figures of the batch that runs, and ends when the reader leaves', async ({
    assert,
  }) => {
    const batch = await createBatch({ peopleCount: 2 })
    await createMessageOf(await createIssued({ batchId: batch.id }), 'waiting')
    await createMessageOf(await createIssued({ batchId: batch.id }), 'sent')
    const reader = new EventEmitter()
    const feed = ledgerFeed(batch.id, reader as IncomingMessage)[Symbol.asyncIterator]()

    assert.equal((await feed.next()).value.toString(), 'retry: 5000\n\n')
    const { value } = await feed.next()
    const { balance, batches, at } = JSON.parse(value.toString().slice('data: '.length))
    assert.include(balance, { queued: 2, waiting: 1, sent: 1, balances: true })
    assert.lengthOf(batches, 1)
    assert.match(at, /^\d{1,2}\.\d{2}\.\d{2}$/)

    const last = feed.next()
    reader.emit('close')
    assert.isTrue((await last).done)
  })
})
