import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { clock } from '#core/clock'
import { timeOfDay } from '#core/dates'
import { balanceOf } from '#attestations/queries/balance'
import { runningBatch, runningBatches } from '#attestations/queries/batches'

/** Milliseconds between two looks while something runs, and while nothing does. */
const BUSY = 1000
const QUIET = 10_000
/** A page left open asks again by itself after so many looks. */
const LOOKS = 600

/**
 * The account as server-sent events, until the reader leaves: the figures, and those of each running batch. An event
 * goes out only when a figure has changed.
 */
export function ledgerFeed(batchId: number | null, request: IncomingMessage): Readable {
  const gone = new AbortController()
  request.once('close', () => gone.abort())
  return Readable.from(events(batchId, gone.signal))
}

async function* events(batchId: number | null, gone: AbortSignal): AsyncGenerator<string> {
  let last = ''
  yield 'retry: 5000\n\n'
  for (let look = 0; look < LOOKS && !gone.aborted; look++) {
    const figures = await snapshot(batchId)
    const text = JSON.stringify(figures)
    yield text === last
      ? ': \n\n'
      : `data: ${JSON.stringify({ at: timeOfDay(clock.now()), ...figures })}\n\n`
    last = text
    const rest = figures.batches.length > 0 ? BUSY : QUIET
    await pause(rest, undefined, { signal: gone }).catch(() => undefined)
  }
}

async function snapshot(batchId: number | null) {
  const balance = await balanceOf(batchId)
  const running = batchId === null ? await runningBatches() : await runningBatch(batchId)
  return { balance, batches: running.map(({ batch, summary }) => ({ id: batch.id, ...summary })) }
}
