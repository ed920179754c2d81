import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { record, type Actor } from '#audit/record'
import { clock } from '#core/clock'
import { isUniqueViolation } from '#core/database'
import { fail, ok, type Result } from '#core/result'
import { searchable } from '#core/values/searchable'
import type HostBody from '#hosts/models/host_body'
import Site from '#hosts/models/site'
import { placeOf } from '#hosts/place'
import { lockDraft } from '#selection/actions/save_notice'
import type SelectionNotice from '#selection/models/selection_notice'
import { insertPosition } from '#selection/notices/write_position'
import type { PositionFile } from '#selection/position_import/position_file'
import type { SeatSite } from '#selection/position_import/seat_site'

/** Puts the good positions of a file into a draft, all or none, with the sites that they need. */
export class ImportPositions {
  constructor(private actor: Actor) {}

  /**
   * @returns how many went in; `changed` when a code or a site was taken meanwhile
   * @throws IllegalTransition when the notice was published meanwhile
   */
  async handle(
    notice: SelectionNotice,
    { positions }: PositionFile
  ): Promise<Result<number, 'changed'>> {
    try {
      return await db.transaction(async (trx) => {
        await lockDraft(notice.id, trx)
        const sites = new Sites(this.actor, trx)
        for (const { host, values, seats } of positions) {
          const siteIds: number[] = []
          for (const seat of seats) siteIds.push(await sites.idOf(host, seat))
          await insertPosition(notice.id, host, { ...values, siteIds }, trx)
        }
        const details = { label: notice.label, positions: positions.length }
        const subject = { type: 'selection_notice', id: notice.id }
        await record(this.actor, 'positions.imported', subject, details, trx)
        return ok(positions.length)
      })
    } catch (error) {
      if (isUniqueViolation(error)) return fail('changed')
      throw error
    }
  }
}

/** The sites of an import: a new one is added once, however many seats name it. */
class Sites {
  #added = new Map<string, number>()

  constructor(
    private actor: Actor,
    private trx: TransactionClientContract
  ) {}

  async idOf(host: HostBody, seat: SeatSite): Promise<number> {
    if ('site' in seat) return seat.site.id
    const { newSite } = seat
    const key = `${host.id} ${searchable(newSite.name)} ${searchable(newSite.address)}`
    const known = this.#added.get(key)
    if (known) return known
    const site = await Site.create(
      {
        ...{ ...newSite, ...placeOf(newSite.municipalityCode), hostBodyId: host.id },
        ...{ archivedAt: null, createdAt: clock.now() },
      },
      { client: this.trx }
    )
    const details = { name: site.name, hostBody: host.name }
    await record(this.actor, 'site.created', { type: 'site', id: site.id }, details, this.trx)
    this.#added.set(key, site.id)
    return site.id
  }
}
