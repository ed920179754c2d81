import { DateTime } from 'luxon'
import { clock, ROME } from '#core/clock'
import { allocateNumbers } from '#core/registry_numbers'
import { searchable } from '#core/values/searchable'
import { demoIntern } from '#database/seeders/personas/demo_interns'
import { asOf } from '#database/seeders/scenarios/demo_clock'
import { storeDemoPaper } from '#database/seeders/scenarios/demo_paper'
import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { PORTAL, record } from '#audit/record'
import type HostBody from '#hosts/models/host_body'
import HostTutor from '#hosts/models/host_tutor'
import Site from '#hosts/models/site'
import { AssignTutor } from '#internships/actions/assign_tutor'
import { KeepCheck } from '#internships/actions/keep_check'
import { KeepPlan } from '#internships/actions/keep_plan'
import { RecordStartCommunication } from '#internships/actions/record_start_communication'
import { SignDocument } from '#internships/actions/sign_document'
import { expectStartCommunication } from '#internships/actions/start_communication'
import { StartInternship } from '#internships/actions/start_internship'
import type { RecordedItem } from '#internships/checklist/lines'
import Competence from '#internships/models/competence'
import Intern from '#internships/models/intern'
import Internship from '#internships/models/internship'
import InternshipDocument from '#internships/models/internship_document'
import { freezePaper, paperFacts } from '#internships/papers/frozen_paper'
import { lastDayOf } from '#internships/periods'
import { internshipSearchText } from '#internships/search_text'
import Area from '#selection/models/area'

/** Who does what in the demo, and where. */
export interface DemoStage {
  actor: Account
  promoterTutorIds: number[]
}

/** An internship of the demo before it is told further. */
export interface DemoInternship {
  index: number
  host: HostBody
  /** `yyyy-MM-dd` */
  startsOn: string
  months: number
  accountId?: number
}

const TITLES: Record<string, string> = {
  communication: 'Comunicazione e sito istituzionale',
  culture: 'Accoglienza e prestito in biblioteca',
  technical: 'Archivio delle pratiche edilizie',
  office: 'Protocollo e sportello del cittadino',
  social: 'Segretariato sociale e servizi alla persona',
}

const MORNING = [{ from: 9 * 60, to: 13 * 60 }]

/** Half past nine in Italy on a day. */
export const morningOf = (day: string) => DateTime.fromISO(`${day}T09:30`, { zone: ROME })

/** The person and the internship, still to be prepared. The offer it would come from is not told here. */
export async function seedDemoInternship(story: DemoInternship, at: DateTime): Promise<Internship> {
  const areas = await Area.query().orderBy('place')
  const area = areas[story.index % areas.length]
  const site = await Site.query().where('hostBodyId', story.host.id).orderBy('id').firstOrFail()
  return asOf(at, () =>
    db.transaction(async (trx) => {
      const intern = await Intern.create(internOf(story), { client: trx })
      const year = Number(story.startsOn.slice(0, 4))
      const number = await allocateNumbers('internships', 1, year, trx)
      const values = columnsOf(story, intern, area, site)
      const internship = await Internship.create({ year, number, ...values }, { client: trx })
      await expectStartCommunication(internship, trx)
      const subject = { type: 'internship', id: internship.id }
      await record(PORTAL, 'internship.prepared', subject, { code: internship.code }, trx)
      return internship
    })
  )
}

function internOf({ index, accountId }: DemoInternship) {
  const { firstName, lastName, codiceFiscale, ...person } = demoIntern(index)
  return {
    ...{ ...person, firstName, lastName, codiceFiscale, accountId: accountId ?? null },
    mobile: `+39347${String(1_000_000 + index * 7919).slice(-7)}`,
    searchText: searchable(`${firstName} ${lastName} ${codiceFiscale}`),
    ...{ citizenship: 'IT', createdAt: clock.now() },
  }
}

function columnsOf(
  { host, startsOn, months }: DemoInternship,
  intern: Intern,
  area: Area,
  site: Site
) {
  const now = clock.now()
  const endsOn = lastDayOf(startsOn, months)
  return {
    ...{ internId: intern.id, hostBodyId: host.id, siteId: site.id, areaId: area.id },
    ...{ title: TITLES[area.key], recipient: 'ordinary' as const, state: 'preparing' as const },
    ...{ startsOn, plannedEndsOn: endsOn, endsOn, months, weeklyMinutes: 20 * 60 },
    ...{ classroomMinutes: months * 6 * 60, workMinutes: months * 80 * 60 },
    monthlyCents: host.regionCode === '03' ? 40_000 : 60_000,
    searchText: internshipSearchText(intern, null, host.name),
    ...{ revision: 1, createdAt: now, updatedAt: now },
  }
}

/** What is put in order before a start, in this order; a story may stop after any of them. `day`: from a Monday, a working one. */
export const DEMO_STEPS = [
  { day: 1, step: nameTutors },
  { day: 3, step: writePlan },
  { day: 4, step: makePaper },
  { day: 7, step: recordChecks },
  { day: 9, step: communicate },
]

async function nameTutors({ actor, promoterTutorIds }: DemoStage, internship: Internship) {
  const { id, hostBodyId, startsOn } = internship
  const tutor = await HostTutor.query().where({ hostBodyId }).orderBy('id').firstOrFail()
  const base = { fromOn: startsOn, reason: null, seen: 0 }
  const promoterTutorId = promoterTutorIds[id % promoterTutorIds.length]
  await new AssignTutor(actor).handle(id, { ...base, side: 'host', tutorId: tutor.id })
  await new AssignTutor(actor).handle(id, { ...base, side: 'promoter', tutorId: promoterTutorId })
}

async function writePlan({ actor }: DemoStage, { id, areaId, siteId, ...one }: Internship) {
  const competences = await Competence.query().orderBy('id').limit(2)
  const values = {
    ...{ areaId, siteIds: [siteId], competenceIds: competences.map((each) => each.id) },
    objectives: 'Lavorare in autonomia a contatto con il pubblico e conoscere gli atti dell’ente.',
    activities: 'Accoglienza, aggiornamento degli archivi, aiuto alle attività dell’ufficio.',
    methods: 'Affiancamento al tutor e verifiche ogni mese.',
    ...{ inailPosition: '91827364/55', liabilityPolicy: 'RC 2026/4471', hasMeals: false },
    week: [MORNING, MORNING, MORNING, MORNING, MORNING, [], []],
    ...{ classroomMinutes: one.classroomMinutes, workMinutes: one.workMinutes },
  }
  await new KeepPlan(actor).handle(id, values, null, 0)
}

/** The plan as a paper, and the three who sign it. */
async function makePaper({ actor }: DemoStage, internship: Internship) {
  const { id } = internship
  const frozen = await freezePaper(await paperFacts(id), 'plan')
  if (!frozen.ok) throw new Error(`A demo plan has no paper: ${frozen.error}`)
  const now = clock.now()
  const paper = await InternshipDocument.create({
    ...{ internshipId: id, kind: 'plan', number: 1, ...(await storeDemoPaper(internship)) },
    ...{ frozen: frozen.value, madeBy: actor.id, madeAt: now, supersededAt: null },
  })
  const signing = { method: 'electronic' as const, signedOn: clock.rome().toISODate()! }
  const signatories: ['intern', 'host', 'promoter'] = ['intern', 'host', 'promoter']
  await new SignDocument(actor).handle(paper, { ...signing, signatories }, null)
}

const PROOFS: Record<RecordedItem, string> = {
  did: 'DID del Centro per l’impiego',
  unemployed: 'Certificato di stato occupazionale',
  safety: 'Attestato del corso base, 4 ore',
}

async function recordChecks({ actor }: DemoStage, { id }: Internship) {
  const doneOn = clock.rome().toISODate()!
  for (const [item, proof] of Object.entries(PROOFS) as [RecordedItem, string][]) {
    await new KeepCheck(actor).handle(id, item, { doneOn, proof })
  }
}

async function communicate({ actor }: DemoStage, { id }: Internship) {
  const sent = {
    number: `16097262${String(id).padStart(8, '0')}`,
    sentOn: clock.rome().toISODate()!,
  }
  await new RecordStartCommunication(actor).handle(id, sent)
}

/** Starts one whose list is clear, on the morning of its first day. */
export const seedDemoStart = ({ actor }: DemoStage, { id, startsOn }: Internship) =>
  asOf(morningOf(startsOn), async () => {
    const started = await new StartInternship(actor).handle(id)
    if (!started.ok) throw new Error(`A demo internship did not start: ${JSON.stringify(started)}`)
  })
