import { clock } from '#core/clock'
import type { DateTime } from 'luxon'
import { searchable } from '#core/values/searchable'
import programme from '#config/programme'
import type HostBody from '#hosts/models/host_body'
import Site from '#hosts/models/site'
import Area from '#selection/models/area'
import NoticeCriterion from '#selection/models/notice_criterion'
import Position from '#selection/models/position'
import Seat from '#selection/models/seat'
import SelectionNotice from '#selection/models/selection_notice'
import { USUAL_ATTACHMENTS, USUAL_ELIGIBILITY } from '#selection/notice_rules'
import { POSITIONS, type DemoPosition } from '#database/seeders/personas/demo_positions'

/** A notice of the demo: `closesIn` days from today at noon, with these of the demo's positions. */
export type DemoNotice = {
  number: number
  title: string
  description: string
  closesIn: number
  positions: number[]
}

/** A draft with its criteria and positions, as a coordinator would have written it twenty days before its deadline. */
export async function seedDemoNotice(
  demo: DemoNotice,
  hosts: HostBody[]
): Promise<SelectionNotice> {
  const deadline = clock.rome().plus({ days: demo.closesIn }).startOf('day').set({ hour: 12 })
  const notice = await createNotice(demo, deadline)
  const criteria = await NoticeCriterion.createMany(
    CRITERIA.map((criterion, place) => ({ ...criterion, place, noticeId: notice.id }))
  )
  const tieBreaks = [
    { kind: 'criterion' as const, criterionId: criteria[2].id },
    { kind: 'younger' as const },
  ]
  await notice.merge({ tieBreaks }).save()
  for (const [index, choice] of demo.positions.entries()) {
    await createPosition(notice, POSITIONS[choice], hosts, index + 1)
  }
  return notice
}

const CRITERIA = [
  { name: 'Titoli di studio', maxHundredths: 2000, isInterview: false },
  { name: 'Esperienze attinenti', maxHundredths: 3000, isInterview: false },
  { name: 'Colloquio e motivazione', maxHundredths: 5000, isInterview: true },
]

function createNotice({ number, title, description }: DemoNotice, closesAt: DateTime) {
  const opensAt = closesAt.minus({ days: 20 }).set({ hour: 9 })
  const written = opensAt.minus({ days: 2 })
  return SelectionNotice.create({
    number,
    year: closesAt.year,
    title,
    description,
    legalBasis: `Determina n. ${200 + number} del ${written.setLocale('it').toFormat('d MMMM yyyy')}`,
    state: 'draft',
    opensAt,
    closesAt,
    startsOn: closesAt.plus({ days: 32 }).toISODate(),
    rankingsExpectedOn: closesAt.plus({ days: 14 }).toISODate(),
    eligibility: USUAL_ELIGIBILITY,
    attachments: USUAL_ATTACHMENTS,
    tieBreaks: [],
    reserves: [],
    minimumHundredths: 6000,
    completionDays: 5,
    offerDays: 3,
    lastProtocol: 0,
    revision: 1,
    createdAt: written,
    updatedAt: written,
  })
}

async function createPosition(
  notice: SelectionNotice,
  demo: DemoPosition,
  hosts: HostBody[],
  progressive: number
) {
  const host = hosts[demo.host]
  const area = await Area.findByOrFail('key', demo.area)
  const hours = programme.hoursByMonths[demo.months]
  const position = await Position.create({
    noticeId: notice.id,
    hostBodyId: host.id,
    areaId: area.id,
    code: codeOf(notice, host, demo.months, progressive),
    title: demo.title,
    tasks: demo.tasks.join('\n'),
    learning: demo.learning,
    months: demo.months,
    weeklyMinutes: demo.weeklyHours * 60,
    classroomMinutes: hours.classroom * 60,
    workMinutes: hours.work * 60,
    monthlyCents: demo.euros * 100,
    searchText: searchable(`${demo.title} ${demo.tasks.join(' ')} ${host.name}`).slice(0, 1000),
    createdAt: notice.createdAt,
  })
  await createSeats(position, demo, host)
}

async function createSeats(position: Position, { seats }: DemoPosition, host: HostBody) {
  const sites = await Site.query().where('hostBodyId', host.id).orderBy('id')
  await Seat.createMany(
    Array.from({ length: seats }, (_, index) => ({
      positionId: position.id,
      number: index + 1,
      siteId: sites[index % sites.length].id,
    }))
  )
}

/** "CLC112612S03": a C for "Comune", the letters of the province, notice, year, months, progressive. */
function codeOf(notice: SelectionNotice, host: HostBody, months: number, progressive: number) {
  const two = (value: number) => String(value % 100).padStart(2, '0')
  return `C${host.provinceCode}${two(notice.number)}${two(notice.year)}${two(months)}S${two(progressive)}`
}
