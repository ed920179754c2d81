import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { IllegalTransition } from '#core/lifecycle'
import { fail, ok, type Result } from '#core/result'
import { EnqueueMessages } from '#messaging/actions/enqueue_messages'
import { MarkEvaluated } from '#selection/actions/mark_evaluated'
import { moveApplications } from '#selection/actions/move_ranked_applications'
import { OfferSeats } from '#selection/actions/offer_seats'
import { rankingPublishedMail } from '#selection/mails/ranking_published_mail'
import Application from '#selection/models/application'
import type Position from '#selection/models/position'
import Ranking from '#selection/models/ranking'
import { missingForRanking, type Missing } from '#selection/queries/evaluation_state'
import { lockPosition } from '#selection/queries/ranking_locks'
import { candidatesOf, rulesOf } from '#selection/queries/ranking_record'
import { holdersOutOfOrder } from '#selection/queries/seat_holders'
import { rank } from '#selection/ranking/rank'
import { canonicalJson, sealOf } from '#selection/ranking/seal'
import type { RankedEntry, RankingRules } from '#selection/ranking/types'

/** Why a ranking is not published: something is missing, nobody applied, or a seat is held by somebody it would not go to. */
export type PublicationRefusal =
  | { kind: 'missing'; missing: Missing[] }
  | { kind: 'nobody' }
  | { kind: 'holders'; codes: string[] }

/** Computes the ranking of a position from its record and publishes it, or the next version of one that was reopened. */
export class PublishRanking {
  constructor(private actor: Account) {}

  /**
   * @param offers whether the seats are offered at once
   * @throws IllegalTransition when the notice is not closed, or a ranking is already in force
   */
  handle(
    positionId: number,
    { offers }: { offers: boolean }
  ): Promise<Result<Ranking, PublicationRefusal>> {
    return db.transaction(async (trx) => {
      const position = await lockPosition(positionId, trx)
      const previous = await assertPublishable(position, trx)
      const applications = await applicationsOf(positionId, trx)
      if (applications.length === 0) return fail({ kind: 'nobody' as const })
      const missing = await missingForRanking(positionId, trx)
      if (missing.length > 0) return fail({ kind: 'missing' as const, missing })
      const rules = await rulesOf(position, { client: trx })
      const entries = rank(rules, await candidatesOf(applications, { client: trx }))
      const codes = await holdersOutOfOrder(rules, entries, applications, trx)
      if (codes.length > 0) return fail({ kind: 'holders' as const, codes })
      const ranking = await this.#store(position, previous, rules, entries, trx)
      await this.#settle(ranking, entries, applications, trx)
      await new MarkEvaluated(this.actor).handle(position.notice, trx)
      if (offers) await new OfferSeats(this.actor).handle(positionId, trx)
      return ok(ranking)
    })
  }

  #store(
    { id }: Position,
    previous: Ranking | null,
    rules: RankingRules,
    entries: RankedEntry[],
    trx: TransactionClientContract
  ): Promise<Ranking> {
    return Ranking.create(
      {
        positionId: id,
        version: (previous?.version ?? 0) + 1,
        rules,
        sha256: sealOf(rules, entries),
        publishedAt: clock.now(),
        publishedBy: this.actor.id,
        reason: previous?.reopeningReason ?? null,
      },
      { client: trx }
    )
  }

  /** Lines, states and letters. Whoever holds or gave up a seat stays as it is. */
  async #settle(
    ranking: Ranking,
    entries: RankedEntry[],
    applications: Application[],
    trx: TransactionClientContract
  ) {
    const byCode = new Map(applications.map((one) => [one.code, one]))
    const rows = entries.map((entry) => rowOf(ranking, byCode.get(entry.code)!, entry))
    for (let at = 0; at < rows.length; at += CHUNK) {
      await trx.table('ranking_entries').multiInsert(rows.slice(at, at + CHUNK))
    }
    const ranked = (outcome: string) =>
      entries
        .filter((entry) => entry.outcome === outcome)
        .map(({ code }) => byCode.get(code)!)
        .filter(({ state }) => !BEYOND.includes(state))
    await moveApplications(ranked('suitable'), 'rankSuitable', trx)
    await moveApplications(ranked('unsuitable'), 'rankUnsuitable', trx)
    await new EnqueueMessages().handle(lettersOf(ranking, applications), trx)
    const details = { version: ranking.version, sha256: ranking.sha256, lines: entries.length }
    const subject = { type: 'ranking', id: ranking.id }
    await record(this.actor, 'ranking.published', subject, details, trx)
  }
}

const CHUNK = 500

/** All but what was sent, which is long and not looked at here. */
const READ = [
  'id',
  'noticeId',
  'positionId',
  'protocolNumber',
  'state',
  'firstName',
  'lastName',
  'email',
  'bornOn',
  'unemployedSince',
  'reserveKeys',
]

const BEYOND = ['offered', 'accepted', 'withdrawn', 'forfeited']

/** The last version, if there was one; it must have been reopened. */
async function assertPublishable(
  { id, notice }: Position,
  trx: TransactionClientContract
): Promise<Ranking | null> {
  if (!['closed', 'evaluated'].includes(notice.state)) {
    throw new IllegalTransition('ranking', 'publish', notice.state)
  }
  const last = await Ranking.query({ client: trx })
    .where('positionId', id)
    .orderBy('version', 'desc')
    .first()
  if (last && !last.supersededAt) throw new IllegalTransition('ranking', 'publish', 'published')
  return last
}

/** Locked, so that no score changes between the computation and the commit. */
const applicationsOf = (positionId: number, trx: TransactionClientContract) =>
  Application.query({ client: trx })
    .select(READ)
    .where('positionId', positionId)
    .whereNot('state', 'retracted')
    .orderBy('id')
    .forUpdate()
    .preload('notice')
    .preload('position', (position) => position.preload('hostBody'))

const rowOf = (ranking: Ranking, application: Application, entry: RankedEntry) => ({
  ranking_id: ranking.id,
  application_id: application.id,
  line: entry.line,
  place: entry.place,
  is_tied: entry.isTied,
  total_hundredths: entry.totalHundredths,
  outcome: entry.outcome,
  inputs: canonicalJson(entry.inputs),
  reason: canonicalJson(entry.reason),
})

const lettersOf = ({ id, version }: Ranking, applications: Application[]) =>
  applications.map((application) => ({
    ...rankingPublishedMail(application, version),
    cause: { type: 'ranking', id },
    recipientKey: String(application.id),
    group: { type: 'ranking', id },
    to: { address: application.email, name: application.fullName },
    dueAt: clock.now(),
    isReady: true,
  }))
