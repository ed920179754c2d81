import db from '@adonisjs/lucid/services/db'
import { errors } from '@vinejs/vine'
import type Account from '#accounts/models/account'
import { longDay } from '#core/dates'
import { IllegalTransition } from '#core/lifecycle'
import { AssignTutor } from '#internships/actions/assign_tutor'
import { followDay } from '#internships/actions/follow_day'
import { lockInternship } from '#internships/actions/lock_internship'
import { StartInternship, type StartRefusal } from '#internships/actions/start_internship'
import type { BulkOutcome } from '#internships/bulk/kinds'
import { BEFORE_START, internshipLifecycle } from '#internships/lifecycle'
import type BulkRun from '#internships/models/bulk_run'
import Internship from '#internships/models/internship'
import TutorAssignment from '#internships/models/tutor_assignment'

/** What became of one internship, and why. */
export type Deed = { outcome: BulkOutcome; message: string | null }

const DONE: Deed = { outcome: 'done', message: null }
const refused = (message: string): Deed => ({ outcome: 'refused', message })
const unneeded = (message: string): Deed => ({ outcome: 'unneeded', message })

/**
 * Does what a run asks to one internship, with the action that does it one at a time. What the action refuses is told; what
 * breaks is thrown.
 */
export async function doOne(actor: Account, run: BulkRun, id: number): Promise<Deed> {
  try {
    return await DEEDS[run.kind](actor, id, run)
  } catch (error) {
    if (error instanceof IllegalTransition) return movedOn(id)
    const [fault] = error instanceof errors.E_VALIDATION_ERROR ? error.messages : []
    if (fault) return refused(fault.message)
    throw error
  }
}

const DEEDS = { start, complete, assign }

async function start(actor: Account, id: number): Promise<Deed> {
  const { state } = await Internship.findOrFail(id)
  if (state === 'active' || state === 'suspended') return unneeded('Era già avviato.')
  const outcome = await new StartInternship(actor).handle(id)
  return outcome.ok ? DONE : refused(startSentence(outcome.error))
}

function startSentence(refusal: StartRefusal): string {
  switch (refusal.kind) {
    case 'early':
      return `Comincia il ${longDay(refusal.startsOn)}.`
    case 'over':
      return `L’ultimo giorno previsto era il ${longDay(refusal.endsOn)}: vanno cambiate le date.`
    case 'blocked':
      return `Da sistemare prima: ${refusal.open.map(({ label }) => label).join('; ')}.`.slice(
        0,
        600
      )
  }
}

/** An internship whose last day has passed comes to its end by itself: the same that the portal does by night. */
async function complete(_actor: Account, id: number): Promise<Deed> {
  return db.transaction(async (trx) => {
    const internship = await lockInternship(id, trx)
    if (internship.state === 'completed') return unneeded('Era già concluso.')
    const moves = await followDay(internship, trx)
    if (moves.includes('complete')) return DONE
    const { label } = internship.stateLabel
    return internship.state === 'active'
      ? refused(`Finisce il ${longDay(internship.endsOn)}.`)
      : refused(`Il tirocinio è nello stato «${label}».`)
  })
}

async function assign(actor: Account, id: number, run: BulkRun): Promise<Deed> {
  const tutorId = run.promoterTutorId!
  const internship = await Internship.findOrFail(id)
  const current = await TutorAssignment.query()
    .where({ internshipId: id, kind: 'promoter' })
    .whereNull('toOn')
    .first()
  if (current?.promoterTutorId === tutorId) return unneeded('Era già il suo tutor.')
  const { startsOn, state } = internship
  const isAhead = BEFORE_START.includes(state) && startsOn > run.fromOn!
  const outcome = await new AssignTutor(actor).handle(id, {
    side: 'promoter',
    tutorId,
    fromOn: isAhead ? startsOn : run.fromOn!,
    reason: run.reason,
    seen: current?.id ?? 0,
  })
  return outcome.ok ? DONE : refused('Nel frattempo qualcun altro ha cambiato il tutor.')
}

async function movedOn(id: number): Promise<Deed> {
  const { state } = await Internship.findOrFail(id)
  return refused(`Il tirocinio è nello stato «${internshipLifecycle.states[state].label}».`)
}
