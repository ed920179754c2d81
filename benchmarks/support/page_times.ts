import type { BenchContext } from './bench.js'

const WARM_UP = 10
const VISITS = 100

/** Median, 95th percentile and queries of a page, one request after another. */
export async function pageTimes(
  { emit }: BenchContext,
  page: string,
  visit: () => Promise<unknown>,
  visits = VISITS
) {
  for (let time = 0; time < Math.min(WARM_UP, visits); time++) await visit()
  const queries = await queriesOf(visit)
  const times: number[] = []
  for (let time = 0; time < visits; time++) {
    const startedAt = performance.now()
    await visit()
    times.push(performance.now() - startedAt)
  }
  times.sort((a, b) => a - b)
  emit(`${page}_p50_ms`, rounded(times[Math.floor(visits / 2)]), 'ms')
  emit(`${page}_p95_ms`, rounded(times[Math.floor(visits * 0.95)]), 'ms')
  emit(`${page}_queries`, queries, '')
}

async function queriesOf(visit: () => Promise<unknown>) {
  const { default: db } = await import('@adonisjs/lucid/services/db')
  const knex = db.connection().getWriteClient()
  let queries = 0
  const count = () => queries++
  knex.on('query', count)
  await visit()
  knex.off('query', count)
  return queries
}

const rounded = (value: number) => Math.round(value * 10) / 10
