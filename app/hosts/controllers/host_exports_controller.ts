import type { HttpContext } from '@adonisjs/core/http'
import { RecordDownload } from '#hosts/actions/record_download'
import { hostFilters } from '#hosts/host_filters'
import { hostSheet } from '#hosts/import/host_layout'
import { sendSheet } from '#hosts/import/send_sheet'
import { exportedHosts } from '#hosts/queries/host_export'

/** The network as a file, with the columns that the import reads back. */
export default class HostExportsController {
  csv(ctx: HttpContext) {
    return send(ctx, 'csv')
  }

  xlsx(ctx: HttpContext) {
    return send(ctx, 'xlsx')
  }
}

async function send(ctx: HttpContext, format: 'csv' | 'xlsx') {
  await new RecordDownload(ctx.auth.user!).ofNetwork(format)
  const rows = exportedHosts(hostFilters(ctx.request.qs()))
  return sendSheet(ctx, hostSheet(format, rows), `enti-ospitanti.${format}`)
}
