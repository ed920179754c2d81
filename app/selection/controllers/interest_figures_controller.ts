import type { HttpContext } from '@adonisjs/core/http'
import { withQuery } from '#core/pagination'
import { writeCsv } from '#core/tabular/write_csv'
import { barsOf } from '#selection/interest/bars'
import { figureColumns, HOST_COLUMNS } from '#selection/interest/csv_columns'
import {
  INTEREST_PERIODS,
  interestFilters,
  regionOptions,
  type InterestFilters,
} from '#selection/interest/filters'
import {
  interestByMonths,
  interestByProvince,
  interestTrend,
} from '#selection/queries/interest_figures'
import { interestOfHost } from '#selection/queries/interest_of_host'

const PATH = '/gestione/interesse'
const CHARTED = 10

/** How much interest there is, in figures: nobody sees who. Hosts see their own surroundings. */
export default class InterestFiguresController {
  async index(ctx: HttpContext) {
    const actor = ctx.auth.getUserOrFail()
    if (actor.is('hostOfficer')) {
      const figures = await interestOfHost(actor)
      return ctx.view.render('pages/selection/interest/host_figures', { figures })
    }
    const filters = interestFilters(ctx.request.qs())
    return ctx.view.render('pages/selection/interest/figures', await pageOf(filters))
  }

  /** The same as a table for a spreadsheet. */
  async export(ctx: HttpContext) {
    const actor = ctx.auth.getUserOrFail()
    ctx.response.header('Content-Type', 'text/csv; charset=utf-8')
    ctx.response.header('Content-Disposition', 'attachment; filename="interesse.csv"')
    if (actor.is('hostOfficer')) {
      const figures = await interestOfHost(actor)
      const lines = figures ? [figures.people, ...figures.areas, ...figures.months] : []
      return ctx.response.stream(writeCsv(HOST_COLUMNS, lines))
    }
    const { areas, rows } = await interestByProvince(interestFilters(ctx.request.qs()))
    return ctx.response.stream(writeCsv(figureColumns(areas), rows))
  }
}

async function pageOf(filters: InterestFilters) {
  const { areas, rows } = await interestByProvince(filters)
  const charted = rows.slice(0, CHARTED)
  return {
    filters,
    areas,
    rows,
    people: rows.reduce((sum, { total }) => sum + total, 0),
    regions: regionOptions(),
    periods: INTEREST_PERIODS.slice(1),
    isFiltered: Boolean(filters.regione || filters.periodo),
    csv: withQuery(`${PATH}.csv`, { ...filters }),
    provinceBars: barsOf(
      charted.map(({ province, total }) => ({ label: province.name, value: total }))
    ),
    trendBars: barsOf(await interestTrend(filters)),
    monthBars: barsOf(await interestByMonths(filters)),
  }
}
