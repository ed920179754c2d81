import type { ApiClient } from '@japa/api-client'
import type Account from '#accounts/models/account'
import { clock } from '#core/clock'
import { createHostBody, createSite } from '#database/factories/hosts/host_body_factory'
import { createInternship } from '#database/factories/internships/internship_factory'
import { seedCompetences } from '#database/seeders/reference/competences'
import type HostBody from '#hosts/models/host_body'
import ChecklistItem from '#internships/models/checklist_item'
import Competence from '#internships/models/competence'
import DocumentSignature from '#internships/models/document_signature'
import type Internship from '#internships/models/internship'
import InternshipDocument from '#internships/models/internship_document'
import MandatoryCommunication from '#internships/models/mandatory_communication'
import PromoterTutor from '#internships/models/promoter_tutor'
import TrainingPlan from '#internships/models/training_plan'
import TutorAssignment from '#internships/models/tutor_assignment'
import { createAccount } from '#tests/support/accounts'
import { agreementOf, createTutor } from '#tests/support/hosts'

/** The day on which the internships of these tests begin: a Monday. */
export const STARTS_ON = '2027-01-11'
const DAY_BEFORE = '2027-01-10'

type Values = Parameters<typeof createInternship>[0]

/** An internship in preparation, with nothing in order yet, at a host of its own unless told otherwise. */
export async function createPreparing(values: Values = {}): Promise<Internship> {
  const host = values?.host ?? (await createHostBody())
  return createInternship({
    state: 'preparing',
    ruleSetId: null,
    startedAt: null,
    startsOn: STARTS_ON,
    endsOn: '2027-07-10',
    host,
    site: values?.site ?? (await createSite(host, { name: `Sede di ${host.name}` })),
    ...values,
  })
}

/** Puts everything in order but what `leaving` names: `did`, `safety`, `unemployed`, `cob`, `tutors`, `agreement`, `plan`. */
export async function putInOrder(internship: Internship, leaving: string[] = []): Promise<void> {
  const { id: recordedBy } = await createAccount('coordinator')
  for (const item of ['did', 'unemployed', 'safety'].filter((one) => !leaving.includes(one))) {
    await ChecklistItem.create({
      ...{ internshipId: internship.id, item, doneOn: DAY_BEFORE, proof: `Prova ${item}` },
      ...{ recordedBy, recordedAt: clock.now() },
    })
  }
  if (!leaving.includes('cob')) await communicate(internship)
  await internship.load('hostBody')
  const host = internship.hostBody
  if (!leaving.includes('agreement')) await agreementOf(host, { validTo: '2030-12-31' })
  if (!leaving.includes('tutors')) await nameTutors(internship, host)
  if (!leaving.includes('plan')) await signPlan(internship, recordedBy)
}

const communicate = ({ id, startsOn }: Internship) =>
  MandatoryCommunication.create({
    ...{ internshipId: id, kind: 'start', causeId: id, factOn: startsOn, dueOn: DAY_BEFORE },
    ...{ number: '1600126200471889', sentOn: DAY_BEFORE },
  })

async function nameTutors({ id, startsOn }: Internship, host: HostBody) {
  const hostTutor = await createTutor(host)
  const promoterTutor = await createPromoterTutor()
  const base = { internshipId: id, fromOn: startsOn, toOn: null, reason: null }
  await TutorAssignment.createMany([
    { ...base, kind: 'host', hostTutorId: hostTutor.id, promoterTutorId: null },
    { ...base, kind: 'promoter', hostTutorId: null, promoterTutorId: promoterTutor.id },
  ])
}

let made = 0

/** A tutor of the promoter. */
export function createPromoterTutor(values: Partial<PromoterTutor> = {}): Promise<PromoterTutor> {
  made += 1
  const email = `tutor${made}@promotore.example`
  return PromoterTutor.create({
    ...{ accountId: null, fullName: `Andrea Gatti ${made}`, email, archivedAt: null },
    ...values,
  })
}

const MORNING = [{ from: 9 * 60, to: 13 * 60 }]

/** A training plan with its document, signed by the three. */
export async function signPlan({ id }: Internship, by: number) {
  await seedCompetences()
  const plan = await TrainingPlan.create({
    ...{ internshipId: id, objectives: 'Imparare il prestito', activities: 'Accoglienza' },
    ...{ methods: null, inailPosition: '12345678/90', liabilityPolicy: '44/2027' },
    ...{ hasMeals: false, revision: 1, updatedAt: clock.now() },
    week: [MORNING, MORNING, MORNING, MORNING, MORNING, [], []],
  })
  const competence = await Competence.query().where('eqfLevel', '>=', 4).firstOrFail()
  await plan.related('competences').attach([competence.id])
  const document = await InternshipDocument.create({
    ...{ internshipId: id, kind: 'plan', number: 1, fileKey: null, fileSha256: null },
    ...{ frozen: {}, madeBy: by, madeAt: clock.now(), supersededAt: null },
  })
  const signed = { documentId: document.id, method: 'paper' as const, signedOn: DAY_BEFORE }
  await DocumentSignature.createMany(
    (['intern', 'host', 'promoter'] as const).map((signatory) => ({
      ...{ ...signed, signatory, recordedBy: by, recordedAt: clock.now() },
    }))
  )
}

/** A form sent by somebody, not followed. */
export const sendAs = (
  client: ApiClient,
  account: Account,
  path: string,
  fields: Record<string, string | number> = {},
  method: 'POST' | 'PUT' | 'DELETE' = 'POST'
) => client.request(path, method).form(fields).loginAs(account).withCsrfToken().redirects(0)
