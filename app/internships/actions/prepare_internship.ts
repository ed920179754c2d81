import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { PORTAL, record } from '#audit/record'
import { clock } from '#core/clock'
import { isUniqueViolation } from '#core/database'
import { allocateNumbers } from '#core/registry_numbers'
import { internFor } from '#internships/actions/intern_for'
import { expectStartCommunication } from '#internships/actions/start_communication'
import type Intern from '#internships/models/intern'
import Internship from '#internships/models/internship'
import { internshipSearchText } from '#internships/search_text'
import type { AcceptedSeat } from '#selection/events/seat_accepted'
import Application from '#selection/models/application'

/** Makes an internship, still to be prepared, of an accepted seat: its person, place, dates, hours and money. */
export class PrepareInternship {
  /** An offer makes one internship: told twice, it gives the same one. */
  async handle(seat: AcceptedSeat): Promise<Internship> {
    try {
      return await db.transaction((trx) => this.#prepare(seat, trx))
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      return Internship.findByOrFail('offerId', seat.offerId)
    }
  }

  async #prepare(seat: AcceptedSeat, trx: TransactionClientContract): Promise<Internship> {
    const application = await Application.query({ client: trx })
      .where('id', seat.applicationId)
      .preload('position', (position) => position.preload('hostBody').preload('area'))
      .firstOrFail()
    const intern = await internFor(application, trx)
    const year = Number(seat.startsOn.slice(0, 4))
    const number = await allocateNumbers('internships', 1, year, trx)
    const internship = await Internship.create(
      { year, number, ...columnsOf(seat, application, intern) },
      { client: trx }
    )
    await expectStartCommunication(internship, trx)
    const details = { code: internship.code, domanda: application.code }
    const subject = { type: 'internship', id: internship.id }
    await record(PORTAL, 'internship.prepared', subject, details, trx)
    return internship
  }
}

function columnsOf(seat: AcceptedSeat, { position }: Application, intern: Intern) {
  const now = clock.now()
  return {
    internId: intern.id,
    offerId: seat.offerId,
    positionId: position.id,
    hostBodyId: seat.hostBodyId,
    siteId: seat.siteId,
    areaId: position.areaId,
    ruleSetId: null,
    title: position.title,
    recipient: 'ordinary' as const,
    state: 'preparing' as const,
    startsOn: seat.startsOn,
    plannedEndsOn: seat.endsOn,
    endsOn: seat.endsOn,
    months: position.months,
    weeklyMinutes: position.weeklyMinutes,
    classroomMinutes: position.classroomMinutes,
    workMinutes: position.workMinutes,
    monthlyCents: position.monthlyCents,
    searchText: internshipSearchText(intern, position.code, position.hostBody.name),
    revision: 1,
    createdAt: now,
    updatedAt: now,
  }
}
