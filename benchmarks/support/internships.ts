import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { composeCodiceFiscale } from '#core/values/codice_fiscale_person'
import { searchable } from '#core/values/searchable'
import { createHostBody, createSite } from '#database/factories/hosts/host_body_factory'
import { seedAreas } from '#database/seeders/reference/areas'
import { seedCompetences } from '#database/seeders/reference/competences'
import { seedRuleSets } from '#database/seeders/reference/rule_sets'
import type Account from '#accounts/models/account'
import Agreement from '#hosts/models/agreement'
import HostTutor from '#hosts/models/host_tutor'
import PromoterTutor from '#internships/models/promoter_tutor'
import { rulesInForce } from '#internships/rules/rule_sets'

const HOSTS = 300
const CHUNK = 400
const INTERNS_A_TUTOR = 2
const INTERNS_A_PROMOTER_TUTOR = 15
const LAST_NAMES = ['Brambilla', 'Fumagalli', 'El Amrani', 'Țepeș', 'D’Amico', 'Locatelli', 'Riva']
const FIRST_NAMES = ['Łucja', 'Nicolò', 'Fatima', 'Søren', 'Chiara', 'Zoë', 'Tommaso', 'Ilaria']
const STATES = ['active', 'active', 'active', 'completed', 'completed', 'preparing', 'suspended']
const MORNING = [{ from: 540, to: 780 }]

type Place = { hostId: number; siteId: number; name: string }

const day = (days: number) => clock.rome().plus({ days }).toISODate()!

/**
 * Internships of three hundred hosts in every state, the first `ready` of them clear to start today.
 * @returns the ids of those
 */
export async function fillInternships(
  total: number,
  ready: number,
  actor: Account
): Promise<number[]> {
  await seedAreas()
  await seedRuleSets()
  await seedCompetences()
  const places = await makePlaces()
  const numbers = Array.from({ length: total }, (_, index) => index)
  await insert('interns', numbers.map(internRow))
  const interns = await db.from('interns').orderBy('id').select('id', 'search_text')
  const { id: areaId } = await db.from('areas').firstOrFail()
  const rules = await rulesInForce('03', day(0))
  await insert(
    'internships',
    numbers.map((number) => ({
      ...internshipRow(number, number < ready ? 'ready' : STATES[number % STATES.length]),
      ...placed(places[number % places.length], interns[number]),
      ...{ area_id: areaId, rule_set_id: rules!.set.id },
    }))
  )
  const ids = await db.from('internships').where('state', 'ready').orderBy('id').select('id')
  await clear(
    ids.map(({ id }) => id),
    places,
    actor
  )
  return ids.map(({ id }) => id)
}

async function makePlaces(): Promise<Place[]> {
  const places: Place[] = []
  for (let made = 0; made < HOSTS; made++) {
    const host = await createHostBody({ permanentStaff: 2000 })
    const site = await createSite(host)
    const dates = { signedOn: day(-400), validFrom: day(-390), validTo: day(700) }
    await Agreement.create({ hostBodyId: host.id, number: '1', ...dates, createdAt: clock.now() })
    places.push({ hostId: host.id, siteId: site.id, name: host.name })
  }
  return places
}

function internRow(number: number) {
  const firstName = FIRST_NAMES[number % FIRST_NAMES.length]
  const lastName = LAST_NAMES[number % LAST_NAMES.length]
  const bornOn = `${1975 + Math.floor(number / 1000)}-03-05`
  const cadastral = `F${String(number % 1000).padStart(3, '0')}`
  const code = composeCodiceFiscale({ firstName, lastName, sex: 'F', bornOn, cadastral })
  return {
    ...{ first_name: firstName, last_name: lastName, codice_fiscale: code, born_on: bornOn },
    ...{ citizenship: 'IT', email: `p${number}@prova.example`, created_at: toDb(clock.now()) },
    search_text: searchable(`${firstName} ${lastName} ${code}`),
  }
}

function internshipRow(number: number, state: string) {
  const isOver = state === 'completed'
  const startsIn = state === 'ready' ? 0 : state === 'preparing' ? 20 : isOver ? -250 : -60
  const now = toDb(clock.now())
  const endsOn = day(startsIn + 181)
  return {
    ...{ year: 2026, number: number + 1, title: 'Aiuto allo sportello', state },
    ...{ recipient: 'ordinary', starts_on: day(startsIn), planned_ends_on: endsOn },
    ...{ ends_on: endsOn, months: 6, weekly_minutes: 1200, classroom_minutes: 2160 },
    ...{ work_minutes: 28_800, monthly_cents: 40_000, revision: 1 },
    ...{ created_at: now, updated_at: now },
  }
}

const placed = (place: Place, intern: { id: number; search_text: string }) => ({
  ...{ host_body_id: place.hostId, site_id: place.siteId, intern_id: intern.id },
  search_text: `${intern.search_text} ${searchable(place.name)}`,
})

/** Everything that their checklists ask for. */
async function clear(ids: number[], places: Place[], actor: Account) {
  const by = { recorded_by: actor.id, recorded_at: toDb(clock.now()) }
  const items = ['did', 'unemployed', 'safety']
  const check = { done_on: day(-3), proof: 'Prova', ...by }
  await insert(
    'checklist_items',
    ids.flatMap((id) => items.map((item) => ({ internship_id: id, item, ...check })))
  )
  const cob = { kind: 'start', fact_on: day(0), due_on: day(-1), number: '1', sent_on: day(-1) }
  await insert(
    'mandatory_communications',
    ids.map((id) => ({ internship_id: id, cause_id: id, ...cob }))
  )
  await assignTutors(ids, places)
  await signPlans(ids, by)
}

async function assignTutors(ids: number[], places: Place[]) {
  const hostTutors = new Map<string, number>()
  for (const [at, id] of ids.entries()) {
    const { hostId } = places[at % places.length]
    const round = Math.floor(at / places.length / INTERNS_A_TUTOR)
    const key = `${hostId}|${round}`
    hostTutors.set(key, hostTutors.get(key) ?? (await hostTutor(hostId)))
    const promoter = await promoterTutor(Math.floor(at / INTERNS_A_PROMOTER_TUTOR))
    await insert('tutor_assignments', [
      assignment(id, 'host', hostTutors.get(key)!, null),
      assignment(id, 'promoter', null, promoter),
    ])
  }
}

const assignment = (id: number, kind: string, host: number | null, promoter: number | null) => ({
  ...{ internship_id: id, kind, from_on: day(0) },
  ...{ host_tutor_id: host, promoter_tutor_id: promoter },
})

async function hostTutor(hostBodyId: number) {
  const person = { firstName: 'Rosa', lastName: 'Colombo', level: 'Funzionari', email: null }
  const fit = { experienceYears: 9, competences: 'Accoglienza', createdAt: clock.now() }
  const { id } = await HostTutor.create({ hostBodyId, ...person, ...fit })
  return id
}

async function promoterTutor(number: number) {
  const email = `tutor${number}@promotore.example`
  const { id } = await PromoterTutor.firstOrCreate({ email }, { fullName: `Tutor ${number}` })
  return id
}

async function signPlans(ids: number[], by: { recorded_by: number; recorded_at: string }) {
  const week = JSON.stringify([MORNING, MORNING, MORNING, MORNING, MORNING, [], []])
  const plan = {
    ...{ objectives: 'Imparare', activities: 'Accoglienza', inail_position: '1' },
    ...{ liability_policy: '2', has_meals: false, week, updated_at: by.recorded_at },
  }
  await insert(
    'training_plans',
    ids.map((id) => ({ internship_id: id, ...plan }))
  )
  const plans = await db.from('training_plans').select('id')
  const competence = await db.from('competences').orderBy('id').firstOrFail()
  const links = plans.map(({ id }) => ({ training_plan_id: id, competence_id: competence.id }))
  await insert('plan_competences', links)
  const made = { made_by: by.recorded_by, made_at: by.recorded_at, frozen: '{}', number: 1 }
  await insert(
    'internship_documents',
    ids.map((id) => ({ internship_id: id, kind: 'plan', ...made }))
  )
  const papers = await db.from('internship_documents').select('id')
  const signed = { method: 'paper', signed_on: day(-2), ...by }
  const signatories = ['intern', 'host', 'promoter']
  await insert(
    'document_signatures',
    papers.flatMap(({ id }) =>
      signatories.map((signatory) => ({ document_id: id, signatory, ...signed }))
    )
  )
}

async function insert(table: string, rows: object[]) {
  for (let at = 0; at < rows.length; at += CHUNK) {
    await db.table(table).multiInsert(rows.slice(at, at + CHUNK))
  }
}
