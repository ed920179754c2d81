import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { longDay } from '#core/dates'
import { fail, ok, type Result } from '#core/result'
import type { Finding } from '#core/tabular/finding'
import { slashedDate } from '#core/values/italian_date'
import { searchable } from '#core/values/searchable'
import { differs, importedValues, type ImportedValues } from '#internships/import/imported_values'
import type { ImportRow } from '#internships/import/internship_file'
import { judgePlaces, type Places } from '#internships/import/judge_places'
import type { PlanCounts } from '#internships/import/plan_counts'
import { faultAt, warningAt } from '#internships/import/remark'
import { internshipLifecycle } from '#internships/lifecycle'
import type Intern from '#internships/models/intern'
import type Internship from '#internships/models/internship'
import { overlap } from '#internships/periods'
import { openImportDirectory } from '#internships/queries/import_directory'
import { knownInternships, type KnownInternships } from '#internships/queries/known_internships'

/** What an internship of the file becomes; `kept`: the portal has its own, and its own stays. */
export interface PlannedInternship {
  line: ImportRow
  places: Places
  person: Intern | null
  existing: Internship | null
  values: ImportedValues
  fate: 'created' | 'changed' | 'unchanged' | 'kept'
  /** Whether the file ends one that the portal has as active. */
  completes: boolean
  /** The sides without a tutor, for which the file names one. */
  names: { host: boolean; promoter: boolean }
}

export interface ImportPlan {
  planned: PlannedInternship[]
  findings: Finding[]
  counts: PlanCounts
}

/**
 * Lays the rows of a file beside the portal, a few hundred a query. An internship is known by its person, host and first day.
 * @param trx locks the people and internships found, so that what is planned is what is written
 */
export async function planInternshipImport(
  lines: ImportRow[],
  trx?: TransactionClientContract
): Promise<ImportPlan> {
  const directory = await openImportDirectory(trx)
  const codes = lines.map(({ codiceFiscale }) => codiceFiscale)
  const known = await knownInternships(codes, trx)
  const planned: PlannedInternship[] = []
  const findings: Finding[] = []
  for (const line of lines) {
    const places = judgePlaces(line, directory)
    const one = places.ok ? planOne(line, places.value, known) : places
    if (!one.ok) {
      findings.push(one.error)
      continue
    }
    planned.push(one.value)
    findings.push(...one.value.places.warnings, ...standing(one.value, known))
  }
  return { planned, findings, counts: countsOf(planned) }
}

function planOne(
  line: ImportRow,
  places: Places,
  known: KnownInternships
): Result<PlannedInternship, Finding> {
  const person = known.people.get(line.codiceFiscale) ?? null
  const own = person ? (known.internships.get(person.id) ?? []) : []
  const existing =
    own.find((one) => one.hostBodyId === places.host.id && one.startsOn === line.startsOn) ?? null
  const other = own.find((one) => one !== existing && overlap(one, line))
  if (other) return fail(overlapFault(line, other))
  const values = importedValues(line, places)
  const base = { line, places, person, existing, values, completes: false }
  if (!existing) return ok({ ...base, fate: 'created', names: { host: true, promoter: true } })
  const nobody = { host: false, promoter: false }
  if (known.imported.get(existing.id) !== existing.revision) {
    return ok({ ...base, fate: 'kept', names: nobody })
  }
  const isNew = differs(existing, values)
  const completes =
    line.state === 'completed' && internshipLifecycle.can('complete', existing.state)
  const names = {
    host: places.hostTutor !== null && !known.tutors.has(`${existing.id}|host`),
    promoter: places.promoterTutor !== null && !known.tutors.has(`${existing.id}|promoter`),
  }
  const isChanged = isNew || completes || names.host || names.promoter
  return ok({ ...base, completes, names, fate: isChanged ? 'changed' : 'unchanged' })
}

function overlapFault({ row, startsOn }: ImportRow, other: Internship): Finding {
  const message = `Nel portale questa persona ha già un tirocinio dal ${longDay(other.startsOn)} al ${longDay(other.endsOn)} (${other.code}). Non se ne fanno due insieme.`
  return faultAt({ row, column: 'startsOn', value: slashedDate(startsOn) }, 'overlap', message)
}

/** What the portal has and keeps, told where the file says otherwise. */
function standing({ line, person, existing, fate }: PlannedInternship, known: KnownInternships) {
  const { row } = line
  const findings: Finding[] = []
  if (fate === 'kept') {
    const why = known.imported.has(existing!.id)
      ? 'è stato cambiato nel portale dopo l’importazione'
      : 'è nato nel portale'
    const place = { row, column: 'startsOn', value: slashedDate(line.startsOn) } as const
    const message = `Il tirocinio ${existing!.code} ${why}: resta com’è, e questa riga non lo cambia.`
    findings.push(warningAt(place, 'kept', message))
  }
  const written = `${line.firstName} ${line.lastName}`
  if (person && searchable(person.fullName) !== searchable(written)) {
    const message = `Nel portale questo codice fiscale è di ${person.fullName}: il nome resta quello.`
    const place = { row, column: 'codiceFiscale', value: line.codiceFiscale } as const
    findings.push(warningAt(place, 'other_name', message))
  }
  return findings
}

function countsOf(planned: PlannedInternship[]): PlanCounts {
  const fates = (fate: PlannedInternship['fate']) =>
    planned.filter((one) => one.fate === fate).length
  const people = planned.filter(({ person }) => !person).map(({ line }) => line.codiceFiscale)
  return {
    created: fates('created'),
    changed: fates('changed'),
    unchanged: fates('unchanged'),
    kept: fates('kept'),
    newPeople: new Set(people).size,
  }
}
