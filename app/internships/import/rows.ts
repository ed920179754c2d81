import { DateTime } from 'luxon'
import { clock, ROME } from '#core/clock'
import { toDb } from '#core/database'
import { searchable } from '#core/values/searchable'
import type { ImportRow } from '#internships/import/internship_file'
import { daysAfter, nextDay } from '#internships/periods'
import type { PlannedInternship } from '#internships/queries/internship_import_plan'
import { internshipSearchText } from '#internships/search_text'

/** A person as the table keeps them. */
export const internRow = (line: ImportRow) => ({
  first_name: line.firstName,
  last_name: line.lastName,
  codice_fiscale: line.codiceFiscale,
  born_on: line.bornOn,
  citizenship: 'IT',
  email: line.email,
  mobile: line.mobile,
  search_text: searchable(`${line.firstName} ${line.lastName} ${line.codiceFiscale}`).slice(0, 480),
  created_at: toDb(clock.now()),
})

/** A new internship as the table keeps it: begun on its first day, under the rules of that day. */
export function internshipRow(
  { line, places, person, values }: PlannedInternship,
  internId: number,
  year: number,
  number: number
) {
  const now = toDb(clock.now())
  const name = person ?? line
  return {
    ...{ year, number, intern_id: internId, host_body_id: places.host.id },
    ...{ site_id: values.siteId, area_id: values.areaId, rule_set_id: places.rules.set.id },
    ...{ title: values.title, recipient: 'ordinary', state: line.state },
    ...{ starts_on: line.startsOn, planned_ends_on: values.plannedEndsOn, ends_on: values.endsOn },
    ...{ months: values.months, weekly_minutes: values.weeklyMinutes },
    ...{ classroom_minutes: values.classroomMinutes, work_minutes: values.workMinutes },
    monthly_cents: values.monthlyCents,
    started_at: morningOf(line.startsOn),
    ended_at: line.state === 'completed' ? morningOf(nextDay(values.endsOn)) : null,
    search_text: internshipSearchText(name, null, places.host.name),
    ...{ revision: 1, created_at: now, updated_at: now },
  }
}

/** The tutors that the file names for the sides that have none. */
export function tutorRows(
  { line, places, names, existing }: PlannedInternship,
  internshipId: number
) {
  const { hostTutor, promoterTutor } = places
  const today = clock.rome().toISODate()!
  const common = { internship_id: internshipId, from_on: existing ? today : line.startsOn }
  const row = (kind: 'host' | 'promoter', host: number | null, promoter: number | null) => ({
    ...{ ...common, kind, host_tutor_id: host, promoter_tutor_id: promoter },
  })
  return [
    ...(names.host && hostTutor ? [row('host', hostTutor.id, null)] : []),
    ...(names.promoter && promoterTutor ? [row('promoter', null, promoterTutor.id)] : []),
  ]
}

/** The communication of the start, when the file gives its number; its cause is the internship itself. */
export function communicationRow({ line }: PlannedInternship, internshipId: number) {
  if (!line.cob) return []
  const dueOn = daysAfter(line.startsOn, -1)
  return [
    {
      ...{ internship_id: internshipId, kind: 'start', cause_id: internshipId },
      ...{ fact_on: line.startsOn, due_on: dueOn },
      ...{ number: line.cob, sent_on: line.cobSentOn ?? dueOn },
    },
  ]
}

const morningOf = (day: string) => toDb(DateTime.fromISO(`${day}T09:00`, { zone: ROME }))
