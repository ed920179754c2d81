import type { HttpContext } from '@adonisjs/core/http'
import { sendSheet } from '#hosts/import/send_sheet'
import { internshipLayout } from '#internships/import/internship_layout'

/** The layout of the file of internships. */
export default class InternshipLayoutsController {
  csv(ctx: HttpContext) {
    return sendSheet(ctx, internshipLayout('csv'), 'tracciato-tirocini.csv')
  }

  xlsx(ctx: HttpContext) {
    return sendSheet(ctx, internshipLayout('xlsx'), 'tracciato-tirocini.xlsx')
  }
}
