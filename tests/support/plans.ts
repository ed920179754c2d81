import type Account from '#accounts/models/account'
import { clock } from '#core/clock'
import { createHostBody, createSite } from '#database/factories/hosts/host_body_factory'
import { createInternship } from '#database/factories/internships/internship_factory'
import { seedCompetences } from '#database/seeders/reference/competences'
import Competence from '#internships/models/competence'
import type Internship from '#internships/models/internship'
import PromoterTutor from '#internships/models/promoter_tutor'
import TrainingPlan from '#internships/models/training_plan'
import TutorAssignment from '#internships/models/tutor_assignment'
import { ordinaryWeek } from '#internships/week_pattern'
import { agreementOf, createTutor } from '#tests/support/hosts'

/** An internship of six months that begins on 11 January 2027, with both tutors and an agreement in force. */
export async function preparedInternship(values: Parameters<typeof createInternship>[0] = {}) {
  const host = values.host ?? (await createHostBody())
  const site = await createSite(host, { name: 'Biblioteca civica' })
  await agreementOf(host, {})
  await seedCompetences()
  const internship = await createInternship({
    ...(values.state ? {} : { state: 'preparing' as const, ruleSetId: null, startedAt: null }),
    ...{ startsOn: '2027-01-11', endsOn: '2027-07-10', host, site },
    ...values,
  })
  const tutor = await createTutor(host)
  await followedBy(internship, { kind: 'host', hostTutorId: tutor.id })
  const promoter = await PromoterTutor.firstOrCreate(
    { email: 'andrea.gatti@promotore.example' },
    { fullName: 'Andrea Gatti', accountId: null, archivedAt: null }
  )
  await followedBy(internship, { kind: 'promoter', promoterTutorId: promoter.id })
  return { internship, host, site, tutor }
}

/** A tutor of an internship, from its first day. */
export const followedBy = (
  { id, startsOn }: Internship,
  values: Partial<TutorAssignment>
): Promise<TutorAssignment> =>
  TutorAssignment.create({ internshipId: id, fromOn: startsOn, toOn: null, ...values })

/** The plan of an internship: mornings from Monday to Friday, one competence of the catalogue, at its site. */
export async function createPlan(
  { id, siteId, weeklyMinutes }: Internship,
  values: Partial<TrainingPlan> = {}
): Promise<TrainingPlan> {
  await seedCompetences()
  const plan = await TrainingPlan.create({
    internshipId: id,
    objectives: 'Saper gestire il prestito e l’accoglienza del pubblico.',
    activities: 'Prestito e restituzione dei libri, accoglienza, cura degli scaffali.',
    methods: null,
    inailPosition: '12345678/90',
    liabilityPolicy: '44/2027',
    hasMeals: false,
    week: ordinaryWeek(weeklyMinutes),
    revision: 1,
    updatedAt: clock.now(),
    ...values,
  })
  const competence = await Competence.query().where('profile', 'Bibliotecario').firstOrFail()
  await plan.related('competences').sync([competence.id])
  await plan.related('sites').sync([siteId])
  return plan
}

/** The form of a plan as its page sends it. */
export async function planForm(
  { areaId, siteId }: Internship,
  values: Record<string, unknown> = {}
) {
  const competence = await Competence.query().where('profile', 'Bibliotecario').firstOrFail()
  return {
    'revisione': '0',
    'area': String(areaId),
    'obiettivi': 'Saper gestire il prestito e l’accoglienza.',
    'attivita': 'Prestito e restituzione dei libri, accoglienza.',
    'metodi': '',
    'competenze[]': [String(competence.id)],
    'sedi[]': [String(siteId)],
    'inail': '12345678/90',
    'polizza': '44/2027',
    'ore_aula': '36',
    'ore_lavoro': '480',
    ...Object.fromEntries([1, 2, 3, 4, 5].map((day) => [`giorno_${day}_1`, '9.00-13.00'])),
    ...values,
  }
}

/** A tutor of the host who signs in with this account. */
export const asHostTutor = async (account: Account, host: Parameters<typeof createTutor>[0]) =>
  createTutor(host, { email: account.email })
