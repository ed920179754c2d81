import type { HttpContext } from '@adonisjs/core/http'
import { withQuery } from '#core/pagination'
import { writeCsv } from '#core/tabular/write_csv'
import { regions } from '#hosts/geography'
import { outcomes } from '#internships/queries/outcomes'
import { percent } from '#internships/surveys/anonymity'
import { outcomeFilters, surveyOptions } from '#internships/surveys/filters'
import { OUTCOME_COLUMNS, workBars } from '#internships/surveys/table'

const PATH = '/gestione/esiti'

/** What became of former interns, in figures: nobody sees who. */
export default class OutcomesController {
  async index({ request, view }: HttpContext) {
    const filters = outcomeFilters(request.qs())
    const { all, parts } = await outcomes(filters)
    return view.render('pages/internships/surveys/outcomes', {
      filters,
      all,
      parts: parts.map((part) => ({ ...part, bars: workBars(part.groups) })),
      percent,
      surveys: surveyOptions(),
      regions: regions().map(({ code, name }) => ({ value: code, label: name })),
      csv: withQuery(`${PATH}.csv`, { ...filters }),
    })
  }

  /** The same as a table for a spreadsheet. */
  async export({ request, response }: HttpContext) {
    const { all, parts } = await outcomes(outcomeFilters(request.qs()))
    const lines = [
      { ...all, part: 'tutti' },
      ...parts.flatMap(({ key, groups }) => groups.map((group) => ({ ...group, part: key }))),
    ]
    response.header('Content-Type', 'text/csv; charset=utf-8')
    response.header('Content-Disposition', 'attachment; filename="esiti.csv"')
    return response.stream(writeCsv(OUTCOME_COLUMNS, lines))
  }
}
