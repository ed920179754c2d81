import type { DateTime } from 'luxon'
import { clock } from '#core/clock'
import { seedDemoApplication, seedDemoDraft } from '#database/seeders/scenarios/demo_applications'
import { asOf } from '#database/seeders/scenarios/demo_clock'
import {
  seedDemoAdmissions,
  seedDemoCommission,
  seedDemoConvocations,
  seedDemoInterviews,
  seedDemoMinutes,
  seedDemoScores,
} from '#database/seeders/scenarios/demo_evaluation'
import { seedDemoHosts } from '#database/seeders/scenarios/demo_hosts'
import { seedDemoInterest } from '#database/seeders/scenarios/demo_interest'
import { seedDemoNotice, type DemoNotice } from '#database/seeders/scenarios/demo_notices'
import Account from '#accounts/models/account'
import type HostBody from '#hosts/models/host_body'
import { AcceptOffer } from '#selection/actions/accept_offer'
import { CloseNotice } from '#selection/actions/close_notice'
import { ConcludeNotice } from '#selection/actions/conclude_notice'
import { EndOffer } from '#selection/actions/end_offer'
import { PublishNotice } from '#selection/actions/publish_notice'
import { PublishRanking } from '#selection/actions/publish_ranking'
import Offer from '#selection/models/offer'
import Position from '#selection/models/position'
import SelectionNotice from '#selection/models/selection_notice'

const OPEN: DemoNotice = {
  number: 11,
  title: 'Tirocini nei Comuni lombardi',
  description: 'Tirocini extracurriculari per chi cerca lavoro, nei Comuni della rete.',
  closesIn: 19,
  positions: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
}

const UNDER_EVALUATION: DemoNotice = {
  number: 10,
  title: 'Biblioteche e uffici: tirocini per la digitalizzazione',
  description: 'Tirocini nelle biblioteche e negli uffici che passano al digitale.',
  closesIn: -6,
  positions: [1, 3],
}

const CONCLUDED: DemoNotice = {
  number: 8,
  title: 'Accoglienza e servizi alle persone',
  description: 'Tirocini negli sportelli e nei servizi sociali.',
  closesIn: -100,
  positions: [2, 7],
}

/** Titles, experience, interview: rows that make a clear first, a tie that the interview decides, and one below the minimum. */
const POINTS = [
  ['18', '26,5', '44'],
  ['16', '22', '43'],
  ['20', '21', '40'],
  ['12', '24,25', '38'],
  ['14', '15', '37'],
  ['10', '12,5', '30'],
]

/** Hosts and three notices: open, under evaluation, concluded. Does nothing where a notice exists already. */
export async function seedDemoSelection(): Promise<void> {
  if (await SelectionNotice.first()) return
  const coordinator = await Account.findByOrFail('email', 'coordinatrice@demo.example')
  const hosts = await seedDemoHosts()
  await seedDemoInterest()
  await seedConcluded(coordinator, hosts)
  await seedUnderEvaluation(coordinator, hosts)
  await seedOpen(coordinator, hosts)
}

async function seedOpen(actor: Account, hosts: HostBody[]) {
  const { notice, positions } = await published(actor, OPEN, hosts)
  const yesterday = clock.now().minus({ days: 1 })
  for (const index of [5, 9, 13]) {
    await seedDemoApplication(
      index,
      notice,
      positions[index % 3],
      yesterday.plus({ minutes: index * 7 })
    )
  }
  await seedDemoDraft(0, notice, positions[0])
}

/** Lecco has met its applicants and scored some; Merate has yet to admit. */
async function seedUnderEvaluation(actor: Account, hosts: HostBody[]) {
  const { notice, positions } = await published(actor, UNDER_EVALUATION, hosts)
  const [library, office] = positions
  await applications(notice, library, [0, 1, 3, 5, 13, 16])
  await applications(notice, office, [4, 10, 14])
  const day = await closed(notice)
  await seedDemoCommission(actor, library, day(1))
  await seedDemoAdmissions(actor, library, day(2))
  await seedDemoConvocations(actor, library, { at: day(2.1), from: morning(day(4)) })
  await seedDemoInterviews(actor, library, day(5))
  await seedDemoScores(actor, library, day(5.2), POINTS.slice(0, 6))
}

/** Everything done, with a seat given up and the next in the ranking in its place. */
async function seedConcluded(actor: Account, hosts: HostBody[]) {
  const { notice, positions } = await published(actor, CONCLUDED, hosts)
  const [social, registry] = positions
  await applications(notice, social, [2, 7, 8, 11, 15, 17])
  await applications(notice, registry, [6, 9, 12])
  const day = await closed(notice)
  for (const [index, position] of positions.entries()) {
    await seedDemoCommission(actor, position, day(1))
    await seedDemoAdmissions(actor, position, day(2))
    await seedDemoConvocations(actor, position, { at: day(2.2), from: morning(day(5 + index)) })
    await seedDemoInterviews(actor, position, day(8))
    await seedDemoScores(actor, position, day(8.2), POINTS)
    await seedDemoMinutes(actor, position, day(8.4))
    await asOf(day(9), () => new PublishRanking(actor).handle(position.id, { offers: true }))
  }
  await answerOffers(actor, day)
  await asOf(day(20), () => new ConcludeNotice(actor).handle(notice))
}

/** The first gives the seat up; everybody else, and who follows, accepts. */
async function answerOffers(actor: Account, day: (count: number) => DateTime) {
  const [first] = await Offer.query().where('state', 'open').orderBy('id')
  await asOf(day(10), () =>
    new EndOffer(actor).handle(first.id, 'withdraw', 'Ha trovato un lavoro.')
  )
  for (const offer of await Offer.query().where('state', 'open').orderBy('id')) {
    await asOf(day(11), () =>
      new AcceptOffer(actor).handle(offer.id, { reason: 'Ha accettato per telefono.' })
    )
  }
}

async function published(actor: Account, demo: DemoNotice, hosts: HostBody[]) {
  const notice = await seedDemoNotice(demo, hosts)
  const eve = notice.opensAt!.minus({ days: 1 })
  const outcome = await asOf(eve, () => new PublishNotice(actor).handle(notice, notice.revision))
  if (!outcome.ok) throw new Error(`A demo notice was not published: ${outcome.error.code}`)
  await notice.refresh()
  const positions = await Position.query().where('noticeId', notice.id).orderBy('id')
  return { notice, positions }
}

async function applications(notice: SelectionNotice, position: Position, people: number[]) {
  for (const [place, index] of people.entries()) {
    const at = notice.opensAt!.plus({ days: 2 + place * 2, minutes: 13 * place })
    await seedDemoApplication(index, notice, position, at)
  }
}

/** Closes a notice as of its deadline. @returns the instant so many days after it, never beyond now */
async function closed(notice: SelectionNotice): Promise<(days: number) => DateTime> {
  const { closesAt } = notice
  await asOf(closesAt!.plus({ minutes: 1 }), () => new CloseNotice().handle(notice))
  return (days) => closesAt!.plus({ hours: days * 24 })
}

const morning = (day: DateTime) =>
  day.setZone('Europe/Rome').set({ hour: 9, minute: 0, second: 0, millisecond: 0 })
