import type { ApiClient } from '@japa/api-client'
import type Account from '#accounts/models/account'
import { clock } from '#core/clock'
import { createAccount } from '#tests/support/accounts'
import {
  createApplication,
  type ApplicationValues,
} from '#database/factories/selection/application_factory'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import { PublishRanking } from '#selection/actions/publish_ranking'
import type Application from '#selection/models/application'
import Commission from '#selection/models/commission'
import Commissioner from '#selection/models/commissioner'
import Offer from '#selection/models/offer'
import Position from '#selection/models/position'
import type Ranking from '#selection/models/ranking'
import Score from '#selection/models/score'
import type SelectionNotice from '#selection/models/selection_notice'
import type { RankingRules } from '#selection/ranking/types'

/** Rules of a ranking whose order no test looks at. */
export const EMPTY_RULES: RankingRules = {
  criteria: [],
  minimumHundredths: 0,
  tieBreaks: [],
  reserves: [],
  seats: 1,
}

/** A closed notice with the criteria of the factory (20, 30, 50) and one position. */
export async function createRankable({
  seats = 1,
  notice: values = {},
}: { seats?: number; notice?: Partial<SelectionNotice> } = {}) {
  const notice = await createNotice({
    state: 'closed',
    opensAt: clock.now().minus({ days: 20 }),
    closesAt: clock.now().minus({ days: 5 }),
    closedAt: clock.now().minus({ days: 5 }),
    ...values,
  })
  const position = await createPosition(notice, { seats } as Parameters<typeof createPosition>[1])
  return { notice, position }
}

/** Points as whole numbers, one for each criterion, by a commissioner of the position's host. */
export async function score(application: Application, points: number[]) {
  const position = await Position.findOrFail(application.positionId)
  const commissioner = await commissionerOf(position)
  const { default: Criterion } = await import('#selection/models/notice_criterion')
  const criteria = await Criterion.query().where('noticeId', position.noticeId).orderBy('place')
  const recorder = await createAccount('hostOfficer')
  await Score.createMany(
    criteria.slice(0, points.length).map(({ id, maxHundredths }, index) => ({
      applicationId: application.id,
      criterionId: id,
      maxHundredths,
      hundredths: points[index] * 100,
      commissionerId: commissioner.id,
      recordedBy: recorder.id,
      recordedAt: clock.now(),
    }))
  )
}

/** An application that was interviewed and scored. */
export async function createScored(
  position: Position,
  points: number[],
  values: ApplicationValues = {}
): Promise<Application> {
  const application = await createApplication(position, { state: 'interviewed', ...values })
  await score(application, points)
  return application
}

/** A published ranking: one application for each list of points, seats offered at once unless told otherwise. */
export async function createRanked(
  points: number[][],
  { seats = 1, offers = true, notice = {} }: RankedOptions = {}
) {
  const rankable = await createRankable({ seats, notice })
  const applications: Application[] = []
  for (const one of points) {
    applications.push(await createScored(rankable.position, one, { bornOn: '1990-05-01' }))
  }
  const coordinator = await createAccount('coordinator')
  const outcome = await new PublishRanking(coordinator).handle(rankable.position.id, { offers })
  if (!outcome.ok) throw new Error(`Not published: ${outcome.error.kind}`)
  const ranking: Ranking = outcome.value
  return { ...rankable, applications, coordinator, ranking }
}

type RankedOptions = { seats?: number; offers?: boolean; notice?: Partial<SelectionNotice> }

/** The account of whoever sent an application. */
export async function applicantOf({ accountId }: Application): Promise<Account> {
  const { default: AccountModel } = await import('#accounts/models/account')
  return AccountModel.findOrFail(accountId)
}

/** The offer made to an application. */
export const offerOf = ({ id }: Application): Promise<Offer> =>
  Offer.findByOrFail('applicationId', id)

/** States of applications, read again, in the order given. */
export async function statesOf(applications: Application[]): Promise<string[]> {
  await Promise.all(applications.map((one) => one.refresh()))
  return applications.map(({ state }) => state)
}

/** A form posted by somebody, not followed. */
export const postAs = (
  client: ApiClient,
  account: Account,
  path: string,
  fields: Record<string, string | number> = {}
) => client.post(path).form(fields).loginAs(account).withCsrfToken().redirects(0)

async function commissionerOf({ noticeId, hostBodyId }: Position): Promise<Commissioner> {
  const commission = await Commission.firstOrCreate(
    { noticeId, hostBodyId },
    { appointedBy: 'Determina 4/2026', appointedOn: '2026-11-02', createdAt: clock.now() }
  )
  return Commissioner.firstOrCreate(
    { commissionId: commission.id, fullName: 'Ada Negri' },
    { role: 'president', removedAt: null }
  )
}
