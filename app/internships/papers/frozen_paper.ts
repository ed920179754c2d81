import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import portal from '#config/portal'
import { clock } from '#core/clock'
import { fail, ok, type Result } from '#core/result'
import Agreement from '#hosts/models/agreement'
import Internship from '#internships/models/internship'
import type { PaperKind } from '#internships/papers/kinds'
import { frozenPlan, frozenTutors } from '#internships/papers/frozen_plan'
import { rulesForPlan } from '#internships/plan/plan_rules'

/** Why a paper cannot be made yet. */
export type PaperObstacle = 'no_plan' | 'no_tutors' | 'no_agreement' | 'no_extension'

/** What a paper says, as it stood when it was made. No hour and no number: the same facts freeze to the same text. */
export type FrozenPaper = Awaited<ReturnType<typeof commonFacts>> &
  Partial<{
    plan: ReturnType<typeof frozenPlan>
    tutors: ReturnType<typeof frozenTutors>
    agreement: {
      number: string | null
      signedOn: string
      validFrom: string
      validTo: string | null
    }
    extension: {
      id: number
      askedOn: string
      months: number
      previousEndsOn: string
      endsOn: string
      reason: string
    }
  }>

/** An internship with all that its papers name. */
export const paperFacts = (id: number, client?: TransactionClientContract): Promise<Internship> =>
  Internship.query({ client })
    .where('id', id)
    .preload('intern')
    .preload('hostBody')
    .preload('site')
    .preload('area')
    .preload('extensions')
    .preload('tutors', (tutors) => tutors.preload('hostTutor').preload('promoterTutor'))
    .preload('plan', (plan) =>
      plan
        .preload('competences', (query) => query.orderBy('profile').orderBy('name'))
        .preload('sites', (query) => query.orderBy('name'))
    )
    .firstOrFail()

/** What a paper of this kind would say now, or what is missing for it. `internship` comes from `paperFacts`. */
export async function freezePaper(
  internship: Internship,
  kind: PaperKind,
  client?: TransactionClientContract
): Promise<Result<FrozenPaper, PaperObstacle>> {
  const common = await commonFacts(internship, client)
  if (kind === 'plan') return planPaper(internship, common)
  if (kind === 'extension') return extensionPaper(internship, common)
  const agreement = await agreementFor(internship, client)
  if (!agreement) return fail('no_agreement')
  const { number, signedOn, validFrom, validTo } = agreement
  return ok({ ...common, agreement: { number, signedOn, validFrom, validTo } })
}

/** The same text for the same facts: what is in the database reads back without what is undefined. */
export const sameFacts = (frozen: unknown, now: FrozenPaper) =>
  JSON.stringify(frozen) === JSON.stringify(JSON.parse(JSON.stringify(now)))

async function commonFacts(internship: Internship, client?: TransactionClientContract) {
  const { intern, hostBody, extensions } = internship
  const rules = await rulesForPlan(internship, client)
  const added = extensions.reduce((total, { months }) => total + months, 0)
  return {
    promoter: portal.owner,
    code: internship.code,
    title: internship.title,
    area: internship.area.name,
    startsOn: internship.startsOn,
    endsOn: internship.plannedEndsOn,
    months: internship.months - added,
    monthlyCents: internship.monthlyCents,
    person: {
      name: intern.fullName,
      codiceFiscale: intern.codiceFiscale,
      bornOn: intern.bornOn,
      birthPlace: intern.birthPlace,
    },
    host: {
      name: hostBody.name,
      codiceFiscale: hostBody.codiceFiscale,
      place: hostBody.municipality?.name ?? null,
      adhesionAct: hostBody.adhesionAct,
    },
    rules: rules && { act: rules.set.act, isVerified: rules.set.isVerified },
  }
}

type Common = Awaited<ReturnType<typeof commonFacts>>

function planPaper(internship: Internship, common: Common): Result<FrozenPaper, PaperObstacle> {
  if (!internship.plan) return fail('no_plan')
  const tutors = frozenTutors(internship)
  if (!tutors.host || !tutors.promoter) return fail('no_tutors')
  return ok({ ...common, tutors, plan: frozenPlan(internship) })
}

function extensionPaper(
  { extensions }: Internship,
  common: Common
): Result<FrozenPaper, PaperObstacle> {
  const last = extensions.at(-1)
  if (!last) return fail('no_extension')
  const { id, askedOn, months, previousEndsOn, endsOn, reason } = last
  return ok({ ...common, extension: { id, askedOn, months, previousEndsOn, endsOn, reason } })
}

/** The one in force on the first day; of an internship that has begun, the last that was. */
async function agreementFor(
  { hostBodyId, startsOn }: Internship,
  client?: TransactionClientContract
): Promise<Agreement | undefined> {
  const known = await Agreement.query({ client }).where({ hostBodyId }).orderBy('validFrom', 'desc')
  const today = clock.rome().toISODate()!
  const first = known.find((one) => one.covers(startsOn))
  return first ?? (startsOn <= today ? known.find((one) => one.covers(today)) : undefined)
}
