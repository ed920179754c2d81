import Application from '#selection/models/application'
import Offer from '#selection/models/offer'
import Position from '#selection/models/position'
import Ranking from '#selection/models/ranking'
import { missingForRanking } from '#selection/queries/evaluation_state'
import { lineOf, linesOf, type RankingLine } from '#selection/queries/ranking_lines'
import { candidatesOf, rulesOf } from '#selection/queries/ranking_record'
import { RANKABLE } from '#selection/queries/ranking_positions'
import { seatPlan } from '#selection/queries/seat_plan'
import { rank } from '#selection/ranking/rank'
import { orderRules } from '#selection/ranking/wording'

/** A position whose ranking the coordinator may see: of a closed notice. A 404 otherwise. */
export const findRankable = (id: string | number): Promise<Position> =>
  Position.query()
    .where('id', Number(id) || 0)
    .whereHas('notice', (notice) => notice.whereIn('state', RANKABLE))
    .preload('notice')
    .preload('hostBody')
    .preload('seats', (seats) => seats.preload('site'))
    .firstOrFail()

/** Everything the coordinator's page of a position says. */
export async function rankingPreview(position: Position) {
  const versions = await Ranking.query().where('positionId', position.id).orderBy('version', 'desc')
  const inForce = versions.find(({ supersededAt }) => !supersededAt) ?? null
  const rules = inForce?.rules ?? (await rulesOf(position))
  const applications = await applicationsOf(position)
  const missing = inForce ? [] : await missingForRanking(position.id)
  const lines = inForce
    ? await linesOf(await withEntries(inForce))
    : await computedLines(position, applications, missing)
  const plan = await seatPlan(position.id)
  return {
    position,
    versions,
    inForce,
    reopened: inForce ? null : (versions[0] ?? null),
    missing: byApplication(missing),
    lines: withNames(lines, applications),
    criteria: rules.criteria,
    rules: orderRules(rules),
    offers: await offersOf(position),
    plan: { ...plan, undecided: withNames(plan.undecided, applications) },
    isEmpty: applications.length === 0,
  }
}

const applicationsOf = (position: Position) =>
  Application.query()
    .select(READ)
    .where('positionId', position.id)
    .whereNot('state', 'retracted')
    .orderBy('protocolNumber')

/** All but what was sent, which is long and not looked at here. */
const READ = [
  'id',
  'state',
  'protocolNumber',
  'firstName',
  'lastName',
  'bornOn',
  'unemployedSince',
  'reserveKeys',
]

/** How the ranking would look now: of those for whom nothing is missing. */
async function computedLines(
  position: Position,
  applications: Application[],
  missing: { code: string }[]
): Promise<RankingLine[]> {
  const rules = await rulesOf(position)
  const waiting = new Set(missing.map(({ code }) => code))
  const complete = applications.filter(({ code }) => !waiting.has(code))
  const ids = new Map(applications.map(({ code, id }) => [code, id]))
  return rank(rules, await candidatesOf(complete)).map((entry) =>
    lineOf(entry, rules, { applicationId: ids.get(entry.code)! })
  )
}

async function withEntries(ranking: Ranking): Promise<Ranking> {
  await ranking.load('entries', (entries) =>
    entries.preload('application', (one) => one.select(READ))
  )
  return ranking
}

const offersOf = (position: Position) =>
  Offer.query()
    .whereIn(
      'seatId',
      position.seats.map(({ id }) => id)
    )
    .orderBy('id', 'desc')
    .preload('events')
    .preload('application', (application) => application.select(READ))
    .preload('seat', (seat) => seat.preload('site'))

/** Staff read names beside the codes; the public never does. */
function withNames<T extends { applicationId: number }>(lines: T[], applications: Application[]) {
  const names = new Map(applications.map(({ id, fullName }) => [id, fullName]))
  return lines.map((line) => ({ ...line, name: names.get(line.applicationId)! }))
}

function byApplication(missing: { code: string; what: string; applicationId: number }[]) {
  const codes = [...new Set(missing.map(({ code }) => code))]
  return codes.map((code) => {
    const own = missing.filter((one) => one.code === code)
    return { code, applicationId: own[0].applicationId, what: own.map(({ what }) => what) }
  })
}
