import { DateTime } from 'luxon'
import { clock, ROME } from '#core/clock'
import { createHostBody, createSite } from '#database/factories/hosts/host_body_factory'
import { createInternship } from '#database/factories/internships/internship_factory'
import { seedCompetences } from '#database/seeders/reference/competences'
import Competence from '#internships/models/competence'
import Extension from '#internships/models/extension'
import type Internship from '#internships/models/internship'
import Suspension from '#internships/models/suspension'
import TrainingPlan from '#internships/models/training_plan'
import { createAccount } from '#tests/support/accounts'
import { agreementOf } from '#tests/support/hosts'

/** Holds the clock at nine in the morning of a day, in Italy. */
export const setDay = (day: string) =>
  clock.freeze(DateTime.fromISO(`${day}T09:00`, { zone: ROME }))

type Values = Parameters<typeof createInternship>[0]

/** An internship that runs from 11 January to 10 July 2027 at a host with an agreement. */
export async function createRunning(values: Values = {}): Promise<Internship> {
  const host = values?.host ?? (await createHostBody())
  await agreementOf(host, { validTo: '2030-12-31' })
  return createInternship({
    state: 'active',
    startsOn: '2027-01-11',
    endsOn: '2027-07-10',
    host,
    site: values?.site ?? (await createSite(host)),
    ...values,
  })
}

/** A training plan with one competence of this level. */
export async function planOf({ id }: Internship, eqfLevel: number): Promise<TrainingPlan> {
  await seedCompetences()
  const plan = await TrainingPlan.create({
    ...{ internshipId: id, objectives: 'Imparare il prestito', activities: 'Accoglienza' },
    ...{ methods: null, inailPosition: '12345678/90', liabilityPolicy: '44/2027' },
    ...{ hasMeals: false, revision: 1, updatedAt: clock.now() },
    week: [[], [], [], [], [], [], []],
  })
  const competence = await Competence.create({
    profile: 'Profilo di prova',
    name: `Competenza di livello ${eqfLevel} per ${id}`,
    eqfLevel,
  })
  await plan.related('competences').attach([competence.id])
  return plan
}

/** A suspension as it stands in the database; the end of the internship is the caller's. */
export const suspensionIn = async (
  { id }: Internship,
  values: Partial<Suspension> = {}
): Promise<Suspension> =>
  Suspension.create({
    ...{ internshipId: id, kind: 'illness', startsOn: '2027-03-01', endsOn: '2027-03-30' },
    ...{ note: null, cancelledAt: null, recordedAt: clock.now() },
    recordedBy: (await createAccount('coordinator')).id,
    ...values,
  })

/** An extension as it stands in the database; the end of the internship is the caller's. */
export const extensionIn = async ({ id, endsOn }: Internship): Promise<Extension> =>
  Extension.create({
    ...{ internshipId: id, askedOn: '2027-03-01', months: 1, reason: 'Completare il progetto' },
    ...{ previousEndsOn: endsOn, endsOn: '2027-09-09', recordedAt: clock.now() },
    recordedBy: (await createAccount('coordinator')).id,
  })
