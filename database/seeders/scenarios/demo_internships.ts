import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { demoIntern } from '#database/seeders/personas/demo_interns'
import { asOf } from '#database/seeders/scenarios/demo_clock'
import { seedDemoHost, type DemoHost } from '#database/seeders/scenarios/demo_hosts'
import {
  DEMO_STEPS,
  morningOf,
  seedDemoInternship,
  seedDemoStart,
  type DemoStage,
} from '#database/seeders/scenarios/demo_internship_steps'
import { DEMO_STORIES, type DemoStory } from '#database/seeders/scenarios/demo_internship_stories'
import { seedDemoFollowUps } from '#database/seeders/scenarios/demo_follow_ups'
import Account from '#accounts/models/account'
import HostBody from '#hosts/models/host_body'
import HostTutor from '#hosts/models/host_tutor'
import { followDay } from '#internships/actions/follow_day'
import { KeepPromoterTutor } from '#internships/actions/keep_promoter_tutor'
import { lockInternship } from '#internships/actions/lock_internship'
import Intern from '#internships/models/intern'
import type Internship from '#internships/models/internship'
import PromoterTutor from '#internships/models/promoter_tutor'
import { nextDay } from '#internships/periods'

/** Municipalities of other regions, whose law is another. */
const ELSEWHERE: DemoHost[] = [
  { code: '046017', staff: 520, sites: [['Palazzo Orsetti', 'via Santa Giustina 6']] },
  { code: '048014', staff: 310, sites: [['Palazzo municipale', 'via Giuseppe del Papa 41']] },
  { code: '047014', staff: 480, sites: [['Palazzo di Giano', 'piazza del Duomo 1']] },
  { code: '075035', staff: 560, sites: [['Palazzo Carafa', 'via Rubichi 16']] },
  { code: '072030', staff: 260, sites: [['Palazzo di città', 'via Garibaldi 6']] },
]

/** The number of the first of them among the hosts of the demo. */
const FIRST_ELSEWHERE = 12

const PROMOTER_TUTORS = [
  { fullName: 'Camilla Andreotti', email: 'camilla.andreotti@promotore.example' },
  { fullName: 'Oreste Fontana', email: 'oreste.fontana@promotore.example' },
  { fullName: 'Livia Marchesini', email: 'livia.marchesini@promotore.example' },
]

/** Sixty internships in every state, in three regions. What is there already is left as it is. */
export async function seedDemoInternships(): Promise<void> {
  const actor = await Account.findByOrFail('email', 'coordinatrice@demo.example')
  const hosts = await seedHosts()
  const stage = { actor, promoterTutorIds: await seedPromoterTutors(actor) }
  const intern = await Account.findByOrFail('email', demoIntern(0).email)
  for (const [index, story] of DEMO_STORIES.entries()) {
    if (await Intern.findBy('codiceFiscale', demoIntern(index).codiceFiscale)) continue
    const accountId = index === 0 ? intern.id : undefined
    await tell(stage, story, {
      index,
      host: hosts[(story.host ?? index) % hosts.length],
      accountId,
    })
  }
  await seedDemoFollowUps()
}

/** Those of Lombardy whose agreement runs, and the others. The tutor who signs in follows interns in Lecco. */
async function seedHosts(): Promise<HostBody[]> {
  const own = await HostBody.query().where('regionCode', '03').orderBy('id').limit(FIRST_ELSEWHERE)
  const tutor = await HostTutor.query().where('hostBodyId', own[0].id).orderBy('id').firstOrFail()
  await tutor.merge({ email: 'tutor@demo.example' }).save()
  const others: HostBody[] = []
  for (const [at, host] of ELSEWHERE.entries()) {
    const known = await HostBody.findBy('municipalityCode', host.code)
    others.push(known ?? (await seedDemoHost(host, FIRST_ELSEWHERE + at)))
  }
  return [...own.slice(0, -1), ...others]
}

async function seedPromoterTutors(actor: Account): Promise<number[]> {
  const ids: number[] = []
  for (const tutor of PROMOTER_TUTORS) {
    const known = await PromoterTutor.findBy('email', tutor.email)
    ids.push((known ?? (await new KeepPromoterTutor(actor).handle(tutor))).id)
  }
  return ids
}

type Cast = { index: number; host: HostBody; accountId?: number }

/** An internship from its preparation to where its story leaves it. */
async function tell(stage: DemoStage, story: DemoStory, cast: Cast) {
  const startsOn = mondayIn(story.startsIn)
  const lately = clock.rome().minus({ days: 12 }).startOf('week').set({ hour: 9 })
  const early = morningOf(startsOn).minus({ days: 28 })
  const prepared = early < lately ? early : lately
  const internship = await seedDemoInternship({ ...cast, startsOn, months: story.months }, prepared)
  for (const { day, step } of DEMO_STEPS.slice(0, story.steps)) {
    await asOf(prepared.plus({ days: day, minutes: day * 11 }), () => step(stage, internship))
  }
  if (story.isStarted) await seedDemoStart(stage, internship)
  await internship.refresh()
  await story.then?.(stage, internship)
  await internship.refresh()
  await followToday(internship)
}

/** What the passing of days does, as of the day after the end where that is past. */
async function followToday({ id, endsOn, state }: Internship) {
  if (state !== 'active' && state !== 'suspended') return
  const today = clock.rome().toISODate()!
  const follow = () =>
    db.transaction(async (trx) => {
      await followDay(await lockInternship(id, trx), trx)
    })
  await (endsOn < today ? asOf(morningOf(nextDay(endsOn)), follow) : follow())
}

/** The Monday of the week in which a day lies, so many days from today. */
const mondayIn = (days: number) => clock.rome().plus({ days }).startOf('week').toISODate()!
