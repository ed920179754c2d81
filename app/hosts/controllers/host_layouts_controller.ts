import type { HttpContext } from '@adonisjs/core/http'
import { hostLayout } from '#hosts/import/host_layout'
import { sendSheet } from '#hosts/import/send_sheet'

/** The layout of the file of host bodies. */
export default class HostLayoutsController {
  csv(ctx: HttpContext) {
    return sendSheet(ctx, hostLayout('csv'), 'tracciato-enti.csv')
  }

  xlsx(ctx: HttpContext) {
    return sendSheet(ctx, hostLayout('xlsx'), 'tracciato-enti.xlsx')
  }
}
