import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Application from '#selection/models/application'
import { allot } from '#selection/ranking/allot'
import type { RankedEntry, RankingRules } from '#selection/ranking/types'

/**
 * Codes of those who hold a seat to which a new version of the ranking would not take them: before it is published the
 * coordinator must settle them, with a reason. Those who gave up or lost a seat do not count; a tie is nobody's fault.
 */
export async function holdersOutOfOrder(
  rules: RankingRules,
  entries: RankedEntry[],
  applications: Application[],
  trx: TransactionClientContract
): Promise<string[]> {
  const state = new Map(applications.map((one) => [one.code, one.state]))
  const holders = await codesOfHolders(applications, trx)
  if (holders.size === 0) return []
  const waiting = entries
    .filter(({ outcome, code }) => outcome === 'suitable' && !GONE.includes(state.get(code)!))
    .map(({ code, place, inputs }) => ({ code, place: place!, reserveKeys: inputs.reserveKeys }))
  const { winners, undecided } = allot(rules.reserves, { free: rules.seats, holders: [], waiting })
  const due = new Set([...winners, ...undecided].map(({ code }) => code))
  return [...holders].filter((code) => !due.has(code)).sort()
}

const GONE = ['withdrawn', 'forfeited']

async function codesOfHolders(applications: Application[], trx: TransactionClientContract) {
  const rows = await trx
    .from('offers')
    .whereIn(
      'application_id',
      applications.map(({ id }) => id)
    )
    .whereIn('state', ['open', 'accepted'])
    .select('application_id')
  const ids = new Set(rows.map((row) => row.application_id))
  return new Set(applications.filter(({ id }) => ids.has(id)).map(({ code }) => code))
}
