import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { isUniqueViolation } from '#core/database'
import { fail, ok, type Result } from '#core/result'
import type HostBody from '#hosts/models/host_body'
import Site from '#hosts/models/site'
import { placeOf } from '#hosts/place'

export type SiteValues = Pick<Site, 'name' | 'address' | 'postalCode' | 'municipalityCode'>

/** Adds a site to a body, or changes one. */
export class KeepSite {
  constructor(private actor: Account) {}

  /** Fails with `twin` when the body has one with this name at this address. */
  async handle(host: HostBody, values: SiteValues, site?: Site): Promise<Result<Site, 'twin'>> {
    try {
      return ok(await this.#keep(host, values, site))
    } catch (error) {
      if (isUniqueViolation(error)) return fail('twin')
      throw error
    }
  }

  #keep(host: HostBody, values: SiteValues, site?: Site): Promise<Site> {
    const placed = { ...values, ...placeOf(values.municipalityCode) }
    return db.transaction(async (trx) => {
      const kept = site
        ? await Site.query({ client: trx }).where('id', site.id).forUpdate().firstOrFail()
        : new Site().fill({ hostBodyId: host.id, archivedAt: null, createdAt: clock.now() })
      await kept.useTransaction(trx).merge(placed).save()
      const action = site ? 'site.changed' : 'site.created'
      const details = { name: kept.name, hostBody: host.name }
      await record(this.actor, action, { type: 'site', id: kept.id }, details, trx)
      return kept
    })
  }
}
