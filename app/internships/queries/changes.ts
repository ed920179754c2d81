import type Account from '#accounts/models/account'
import { clock } from '#core/clock'
import { dayWith, longDay } from '#core/dates'
import { RUNNING } from '#internships/actions/lock_for_change'
import { daysText } from '#internships/changes/faults'
import { capital, SUSPENSION_KINDS, TERMINATION_AUTHORS } from '#internships/changes/words'
import Extension from '#internships/models/extension'
import type Internship from '#internships/models/internship'
import MandatoryCommunication from '#internships/models/mandatory_communication'
import Suspension from '#internships/models/suspension'
import Termination from '#internships/models/termination'
import { daysOf, nextDay } from '#internships/periods'
import { monthsText } from '#internships/rules/duration'

/** A fact of the history, with the communication it owes. Days `yyyy-MM-dd`. */
export type ChangeEntry = {
  on: string
  title: string
  lines: string[]
  isVoid: boolean
  /** Where a suspension is cancelled, for whoever may. */
  cancelPath: string | null
  communications: Array<{ owed: MandatoryCommunication; isOverdue: boolean }>
}

/** What the component `internships.changes` shows. */
export type InternshipChanges = {
  entries: ChangeEntry[]
  /** Whether this person may record changes now. */
  mayChange: boolean
  /** Whether this person may record the numbers of communications. */
  mayCommunicate: boolean
  path: string
}

/**
 * Everything that happened to an internship after its start, newest first, as somebody may see it: kind and note of a suspension,
 * which may say something of health, and written reasons are for coordinators alone.
 */
export async function changesOf(
  internship: Internship,
  actor: Account
): Promise<InternshipChanges> {
  const { id } = internship
  const isManager = actor.is('admin', 'coordinator')
  const suspensions = await Suspension.query().where('internshipId', id)
  const extensions = await Extension.query().where('internshipId', id)
  const termination = await Termination.query().where('internshipId', id).first()
  const owed = await MandatoryCommunication.query().where('internshipId', id).orderBy('id')
  const path = `/tirocini/${id}`
  const mayChange = isManager && RUNNING.includes(internship.state) && !termination
  const entries = [
    ...suspensions.map((one) => suspensionEntry(one, owed, isManager, mayChange)),
    ...extensions.map((one) => extensionEntry(one, owed, isManager)),
    ...(termination ? [terminationEntry(termination, owed, isManager)] : []),
  ].sort((a, b) => b.on.localeCompare(a.on))
  const mayCommunicate = isManager || actor.is('hostOfficer')
  return { entries, mayChange, mayCommunicate, path }
}

type Owed = MandatoryCommunication[]

function suspensionEntry(one: Suspension, owed: Owed, isManager: boolean, mayChange: boolean) {
  const days = `${capital(daysText(one))}: ${daysOf(one)} giorni, che spostano la fine di altrettanti.`
  const isVoid = one.cancelledAt !== null
  return {
    on: one.startsOn,
    title: isVoid ? 'Sospensione annullata' : 'Sospensione',
    lines: [
      isVoid ? `Era ${daysText(one)}; non conta più.` : days,
      ...(isManager ? privateLines(one) : []),
    ],
    isVoid,
    cancelPath:
      mayChange && !isVoid
        ? `/tirocini/${one.internshipId}/sospensioni/${one.id}/annullamento`
        : null,
    communications: ofCause(owed, one.id, ['suspension', 'correction']),
  }
}

const privateLines = ({ kind, note, cancelReason }: Suspension): string[] => [
  `${SUSPENSION_KINDS[kind]}: lo vede soltanto il coordinamento.`,
  ...(note ? [`Nota: ${note}`] : []),
  ...(cancelReason ? [`Motivo dell’annullamento: ${cancelReason}`] : []),
]

const extensionEntry = (one: Extension, owed: Owed, isManager: boolean): ChangeEntry => ({
  on: nextDay(one.previousEndsOn),
  title: `Proroga di ${monthsText(one.months)}`,
  lines: [
    `La fine passa ${dayWith('dal', one.previousEndsOn)} ${dayWith('al', one.endsOn)}. Chiesta ${dayWith('il', one.askedOn)}.`,
    ...(isManager ? [`Motivo: ${one.reason}`] : []),
  ],
  isVoid: false,
  cancelPath: null,
  communications: ofCause(owed, one.id, ['extension']),
})

const terminationEntry = (one: Termination, owed: Owed, isManager: boolean): ChangeEntry => ({
  on: one.endsOn,
  title: 'Interruzione',
  lines: [
    `Ultimo giorno ${longDay(one.endsOn)}. La chiede ${TERMINATION_AUTHORS[one.author]}.`,
    ...(isManager ? [`Motivo: ${one.reason}`] : []),
  ],
  isVoid: false,
  cancelPath: null,
  communications: ofCause(owed, one.id, ['early_end']),
})

const ofCause = (all: Owed, causeId: number, kinds: MandatoryCommunication['kind'][]) => {
  const today = clock.rome().toISODate()!
  return all
    .filter((one) => one.causeId === causeId && kinds.includes(one.kind))
    .map((owed) => ({ owed, isOverdue: owed.sentOn === null && owed.dueOn < today }))
}
