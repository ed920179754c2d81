import type { HttpContext } from '@adonisjs/core/http'
import { DateTime } from 'luxon'
import { clock } from '#core/clock'
import { writeCsv, type CsvColumn } from '#core/tabular/write_csv'
import {
  ruleComparison,
  type ComparedRegion,
  type ComparedRule,
} from '#internships/queries/rule_comparison'

/** "Normative a confronto": the regions side by side on a day. */
export default class RuleComparisonsController {
  async index({ request, view }: HttpContext) {
    const { day, chosen } = readFilter(request.qs())
    const compared = await ruleComparison(day, chosen)
    const codes = compared.regions.map(({ code }) => code)
    return view.render('pages/internships/rules/index', { day, codes, ...compared })
  }

  async export({ request, response }: HttpContext) {
    const { day, chosen } = readFilter(request.qs())
    const { regions, rules } = await ruleComparison(day, chosen)
    response.header('Content-Type', 'text/csv; charset=utf-8')
    response.header('Content-Disposition', `attachment; filename="normative-${day}.csv"`)
    return response.stream(writeCsv(columnsFor(regions), rules))
  }
}

function readFilter(query: Record<string, unknown>) {
  const asked = DateTime.fromISO(String(query.al ?? ''))
  const day = asked.isValid ? asked.toISODate()! : clock.rome().toISODate()!
  return { day, chosen: [query.regioni ?? []].flat().map(String) }
}

/** A column a region with its value, and beside it the source and whether it was verified. */
const columnsFor = (regions: ComparedRegion[]): CsvColumn<ComparedRule>[] => [
  { header: 'gruppo', value: ({ group }) => group },
  { header: 'regola', value: ({ label }) => label },
  ...regions.flatMap(({ name }, index) => [
    { header: name, value: ({ cells }: ComparedRule) => cells[index]?.text },
    { header: `${name}: fonte`, value: ({ cells }: ComparedRule) => cells[index]?.source },
    {
      header: `${name}: verificata`,
      value: ({ cells }: ComparedRule) => cells[index] && (cells[index].isVerified ? 'sì' : 'no'),
    },
  ]),
]
