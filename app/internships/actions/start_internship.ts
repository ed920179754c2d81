import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { record, type Actor } from '#audit/record'
import { clock } from '#core/clock'
import { fail, ok, type Result } from '#core/result'
import HostBody from '#hosts/models/host_body'
import Site from '#hosts/models/site'
import { lockInternshipIn } from '#internships/actions/lock_internship'
import { settleReadiness } from '#internships/actions/settle_readiness'
import type { ChecklistLine } from '#internships/checklist/lines'
import { BEFORE_START, internshipLifecycle } from '#internships/lifecycle'
import Intern from '#internships/models/intern'
import type Internship from '#internships/models/internship'
import PromoterTutor from '#internships/models/promoter_tutor'
import TutorAssignment from '#internships/models/tutor_assignment'
import { checklistOf } from '#internships/queries/checklist'
import { rulesInForce } from '#internships/rules/rule_sets'

/** Why an internship does not begin: its day has not come, its last day is over, or something is open. */
export type StartRefusal =
  | { kind: 'early'; startsOn: string }
  | { kind: 'over'; endsOn: string }
  | { kind: 'blocked'; open: ChecklistLine[] }

/**
 * Starts an internship whose checklist is clear, and freezes the rules in force in the region of the site on the day of the
 * start, which hold for it until its end, extensions included (facts, section 11).
 */
export class StartInternship {
  constructor(private actor: Actor) {}

  /** Throws `IllegalTransition` when it has begun or is over. */
  handle(id: number): Promise<Result<Internship, StartRefusal>> {
    return db.transaction(async (trx) => {
      const internship = await lockInternshipIn(BEFORE_START, id, 'start', trx)
      await holdLimits(internship, trx)
      const refusal = await refusalOf(internship, trx)
      await settleReadiness(this.actor, internship, trx)
      return refusal ? fail(refusal) : ok(await this.#start(internship, trx))
    })
  }

  async #start(internship: Internship, trx: TransactionClientContract): Promise<Internship> {
    const { id, startsOn, endsOn, siteId } = internship
    const site = await Site.query({ client: trx }).where('id', siteId).firstOrFail()
    const rules = await rulesInForce(site.regionCode, startsOn, trx)
    const now = clock.now()
    internship.merge({
      state: internshipLifecycle.next('start', internship.state),
      ruleSetId: rules!.set.id,
      plannedEndsOn: endsOn,
      startedAt: now,
      updatedAt: now,
      revision: internship.revision + 1,
    })
    await internship.save()
    const details = { startsOn, endsOn, act: rules!.set.act }
    await record(this.actor, 'internship.started', { type: 'internship', id }, details, trx)
    return internship
  }
}

/**
 * Two starts of one person, at one host or with one tutor of the promoter go one after the other: else each would overlook
 * the other.
 */
async function holdLimits(
  { id, internId, hostBodyId }: Internship,
  trx: TransactionClientContract
) {
  await Intern.query({ client: trx }).where('id', internId).forUpdate().firstOrFail()
  await HostBody.query({ client: trx }).where('id', hostBodyId).forUpdate().firstOrFail()
  const named = TutorAssignment.query({ client: trx })
    .select('promoterTutorId')
    .where({ internshipId: id, kind: 'promoter' })
    .whereNull('toOn')
  await PromoterTutor.query({ client: trx }).whereIn('id', named).forUpdate()
}

async function refusalOf(
  { id, startsOn, endsOn }: Internship,
  trx: TransactionClientContract
): Promise<StartRefusal | null> {
  const lines = await checklistOf(id, trx)
  const open = lines.filter(({ isDone }) => !isDone)
  if (open.length > 0) return { kind: 'blocked', open }
  const today = clock.rome().toISODate()!
  if (today < startsOn) return { kind: 'early', startsOn }
  return today > endsOn ? { kind: 'over', endsOn } : null
}
