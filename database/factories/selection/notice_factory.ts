import { clock, ROME } from '#core/clock'
import { searchable } from '#core/values/searchable'
import type HostBody from '#hosts/models/host_body'
import Site from '#hosts/models/site'
import { createHostBody, createSite } from '#database/factories/hosts/host_body_factory'
import { seedAreas } from '#database/seeders/reference/areas'
import Area from '#selection/models/area'
import NoticeCriterion from '#selection/models/notice_criterion'
import Position from '#selection/models/position'
import Seat from '#selection/models/seat'
import SelectionNotice from '#selection/models/selection_notice'
import { USUAL_ATTACHMENTS, USUAL_ELIGIBILITY } from '#selection/notice_rules'

let made = 0

/** A notice open since yesterday and for ten days more, with three criteria (20, 30, 50; minimum 60); each with a number of its own. */
export async function createNotice(
  values: Partial<SelectionNotice> = {}
): Promise<SelectionNotice> {
  made += 1
  const now = clock.now()
  const notice = await SelectionNotice.create({
    number: made,
    year: 2026,
    title: 'Tirocini nei Comuni e nelle Province lombarde',
    description: 'Tirocini extracurriculari per chi cerca lavoro.',
    legalBasis: 'Determina n. 12 del 2026',
    state: 'published',
    opensAt: now.minus({ days: 1 }),
    closesAt: now.plus({ days: 10 }),
    startsOn: now.setZone(ROME).plus({ days: 40 }).toISODate(),
    rankingsExpectedOn: null,
    eligibility: USUAL_ELIGIBILITY,
    attachments: USUAL_ATTACHMENTS,
    tieBreaks: [],
    reserves: [],
    minimumHundredths: 6000,
    completionDays: 5,
    offerDays: 3,
    lastProtocol: 0,
    revision: 1,
    publishedAt: values.state === 'draft' ? null : now.minus({ days: 1 }),
    createdAt: now,
    updatedAt: now,
    ...values,
  })
  const criteria = await NoticeCriterion.createMany(
    CRITERIA.map((criterion, place) => ({ ...criterion, noticeId: notice.id, place }))
  )
  if (!values.tieBreaks) {
    notice.tieBreaks = [{ kind: 'criterion', criterionId: criteria[2].id }, { kind: 'younger' }]
    await notice.save()
  }
  await notice.load('criteria')
  return notice
}

/** A position of a notice with one seat, of a host body of its own unless one is given. */
export async function createPosition(
  notice: SelectionNotice,
  values: Omit<Partial<Position>, 'seats'> & { host?: HostBody; seats?: number } = {}
): Promise<Position> {
  made += 1
  const { host: given, seats = 1, ...columns } = values
  const host = given ?? (await createHostBody())
  const site = (await Site.findBy('hostBodyId', host.id)) ?? (await createSite(host))
  await seedAreas()
  const area = await Area.findByOrFail('key', 'culture')
  const position = await Position.create({
    noticeId: notice.id,
    hostBodyId: host.id,
    areaId: area.id,
    code: `PLC${String(notice.number % 100).padStart(2, '0')}2612S${String(made % 100).padStart(2, '0')}`,
    title: 'Accoglienza e prestito in biblioteca',
    tasks: 'Accoglie i lettori e segue il prestito.\nTiene in ordine gli scaffali.',
    learning: null,
    months: 12,
    weeklyMinutes: 20 * 60,
    classroomMinutes: 72 * 60,
    workMinutes: 960 * 60,
    monthlyCents: 40_000,
    notes: null,
    searchText: searchable(`accoglienza e prestito in biblioteca ${host.name}`),
    createdAt: clock.now(),
    ...columns,
  })
  await Seat.createMany(
    Array.from({ length: seats }, (_, index) => ({
      positionId: position.id,
      number: index + 1,
      siteId: site.id,
    }))
  )
  return position
}

const CRITERIA = [
  { name: 'Titoli di studio', maxHundredths: 2000, isInterview: false },
  { name: 'Esperienze attinenti', maxHundredths: 3000, isInterview: false },
  { name: 'Colloquio e motivazione', maxHundredths: 5000, isInterview: true },
]
