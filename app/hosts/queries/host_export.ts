import { ROWS_AT_ONCE } from '#hosts/import/chunks'
import type { ExportedRow } from '#hosts/import/host_layout'
import type { HostFilters } from '#hosts/host_filters'
import { filteredHosts } from '#hosts/queries/host_list'

/** The bodies that the filters leave, each beside its sites, read some hundreds at a time in the order of entry. */
export async function* exportedHosts(filters: HostFilters): AsyncGenerator<ExportedRow> {
  let last = 0
  for (;;) {
    const hosts = await filteredHosts(filters)
      .where('id', '>', last)
      .orderBy('id')
      .limit(ROWS_AT_ONCE)
      .preload('sites', (sites) => sites.whereNull('archivedAt').orderBy('id'))
      .preload('agreements', (agreements) => agreements.orderBy('validFrom').orderBy('id'))
    for (const host of hosts) {
      const agreement = host.agreements.at(-1) ?? null
      if (host.sites.length === 0) yield { host, site: null, agreement }
      for (const site of host.sites) yield { host, site, agreement }
    }
    if (hosts.length < ROWS_AT_ONCE) return
    last = hosts[hosts.length - 1].id
  }
}
