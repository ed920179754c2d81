import db from '@adonisjs/lucid/services/db'
import { isPostgres } from '#core/database'
import { provinceOf } from '#hosts/geography'
import { AT_WORK } from '#internships/surveys/answers'
import { anonymous, summed, type OutcomeGroup } from '#internships/surveys/anonymity'
import type { OutcomeFilters } from '#internships/surveys/filters'
import Area from '#selection/models/area'

/** Answers of those whose internships ended in one month, in one province, in one area. */
interface Cell {
  /** `yyyy-MM` */
  month: string
  province: string
  area: number
  asked: number
  answered: number
  atWork: number
  thanks: number
}

/**
 * What became of former interns: by half-year of the end, by province of the site and by area, and altogether. Two
 * queries whatever the size. Small figures are hidden here, so that no page and no file shows them.
 */
export async function outcomes(filters: OutcomeFilters) {
  const cells = await cellsOf(filters)
  const areas = await Area.query().orderBy('place')
  const areaName = new Map(areas.map(({ id, name }) => [id, name]))
  const cohorts = grouped(cells, ({ month }) => cohortOf(month)).sort((a, b) =>
    cohortKey(b).localeCompare(cohortKey(a))
  )
  const provinces = grouped(cells, ({ province }) => provinceOf(province)?.name ?? province)
  const byArea = grouped(cells, ({ area }) => areaName.get(area)!)
  const all = summed(
    cells.map((cell) => ({ ...cell, label: '' })),
    'Tutti'
  )
  return {
    all: anonymous([all], 'Tutti')[0],
    parts: [
      {
        key: 'coorte',
        head: 'Semestre',
        title: 'Per semestre di fine',
        groups: anonymous(cohorts, 'Altri semestri'),
      },
      {
        key: 'provincia',
        head: 'Provincia',
        title: 'Per provincia',
        groups: anonymous(provinces.sort(mostAsked), 'Altre province'),
      },
      {
        key: 'area',
        head: 'Area',
        title: 'Per area',
        groups: anonymous(byArea.sort(mostAsked), 'Altre aree'),
      },
    ],
  }
}

async function cellsOf({ mesi, regione }: OutcomeFilters): Promise<Cell[]> {
  const month = isPostgres()
    ? "to_char(internships.ends_on, 'YYYY-MM')"
    : 'substr(internships.ends_on, 1, 7)'
  const working = AT_WORK.map((one) => `'${one}'`).join(', ')
  const rows = await db
    .from('follow_ups')
    .join('internships', 'internships.id', 'follow_ups.internship_id')
    .join('sites', 'sites.id', 'internships.site_id')
    .whereNotNull('follow_ups.asked_at')
    .where('follow_ups.months_after', mesi)
    .if(regione, (query) => query.where('sites.region_code', regione))
    .groupByRaw(`${month}, sites.province_code, internships.area_id`)
    .select(db.raw(`${month} as month`), 'sites.province_code', 'internships.area_id')
    .select(db.raw('count(*) as asked'))
    .select(db.raw('sum(case when answered_at is not null then 1 else 0 end) as answered'))
    .select(db.raw(`sum(case when employment in (${working}) then 1 else 0 end) as at_work`))
    .select(
      db.raw("sum(case when thanks_to_internship in ('yes', 'partly') then 1 else 0 end) as thanks")
    )
  return rows.map((row) => ({
    month: row.month,
    province: row.province_code,
    area: row.area_id,
    asked: Number(row.asked),
    answered: Number(row.answered),
    atWork: Number(row.at_work),
    thanks: Number(row.thanks),
  }))
}

function grouped(cells: Cell[], labelOf: (cell: Cell) => string): OutcomeGroup[] {
  const groups = new Map<string, OutcomeGroup>()
  for (const cell of cells) {
    const label = labelOf(cell)
    const known = groups.get(label)
    groups.set(label, summed(known ? [known, { ...cell, label }] : [{ ...cell, label }], label))
  }
  return [...groups.values()]
}

/** "1° semestre 2026" */
const cohortOf = (month: string) =>
  `${Number(month.slice(5)) <= 6 ? '1°' : '2°'} semestre ${month.slice(0, 4)}`

const cohortKey = ({ label }: OutcomeGroup) => label.slice(-4) + label[0]

const mostAsked = (a: OutcomeGroup, b: OutcomeGroup) =>
  b.asked - a.asked || a.label.localeCompare(b.label, 'it')
