import type { DateTime } from 'luxon'
import AuditEvent from '#audit/models/audit_event'
import { count } from '#core/dates'

/** One line of the timeline: who did what and when, as the register of activity has it. */
export interface TimelineLine {
  at: DateTime
  title: string
  detail: string
}

/** What a notice went through, the latest first. Of the savings of a draft only the last is told. */
export async function noticeTimeline(noticeId: number): Promise<TimelineLine[]> {
  const events = await AuditEvent.query()
    .where({ subjectType: 'selection_notice', subjectId: noticeId })
    .whereIn('action', Object.keys(TITLES))
    .orderBy('occurredAt', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
  const lastSaving = events.find(({ action }) => action === 'notice.saved')
  return events
    .filter((event) => event.action !== 'notice.saved' || event === lastSaving)
    .map((event) => ({
      at: event.occurredAt,
      title: TITLES[event.action](event.details ?? {}),
      detail: event.actorName,
    }))
}

type Details = Record<string, unknown>

const TITLES: Record<string, (details: Details) => string> = {
  'notice.created': ({ copyOf }) =>
    copyOf ? `Bozza creata, copia dell’avviso ${copyOf}` : 'Bozza creata',
  'notice.saved': () => 'Bozza salvata l’ultima volta',
  'positions.imported': ({ positions }) =>
    positions === 1
      ? 'Una posizione caricata da un file'
      : `${count(Number(positions))} posizioni caricate da un file`,
  'notice.published': () => 'Pubblicato',
  'notice.corrected': ({ number }) => `Rettifica n. ${number}`,
  'notice.closed': () => 'Chiuso alla scadenza',
  'notice.evaluated': () => 'Graduatorie pubblicate',
  'notice.concluded': () => 'Concluso',
}
