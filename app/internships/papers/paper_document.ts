import edge from 'edge.js'
import { longDay } from '#core/dates'
import type { DocumentToPrint } from '#core/pdf/document_sheet'
import { formatHours } from '#core/values/hours'
import { formatEuros } from '#core/values/money'
import { PAPERS, type PaperKind } from '#internships/papers/kinds'
import type { FrozenPaper } from '#internships/papers/frozen_paper'
import { capital } from '#internships/plan/plan_form'
import { monthsText } from '#internships/rules/duration'
import { dailyMinutes, formatDay, WEEKDAYS } from '#internships/week_pattern'

/** The version of the texts in `templates/documents`: one that was printed is superseded by the next, never edited. */
const TEXTS = 1

/** A paper ready for `printDocument`, out of what it froze. @param day on which it is made, `yyyy-MM-dd` */
export async function paperDocument(
  kind: PaperKind,
  frozen: FrozenPaper,
  number: number,
  day: string
): Promise<DocumentToPrint> {
  const title = `${PAPERS[kind].label} n. ${number}, tirocinio ${frozen.code}`
  const body = await edge.render(`papers::${kind}/${TEXTS}/body`, {
    paper: frozen,
    number,
    madeOn: longDay(day),
    days: frozen.plan ? daysOf(frozen.plan.week) : [],
    longDay,
    formatHours,
    formatEuros,
    monthsText,
  })
  return { title, body }
}

type Week = NonNullable<FrozenPaper['plan']>['week']

const daysOf = (week: Week) => {
  const minutes = dailyMinutes(week)
  return WEEKDAYS.map((name, index) => ({
    name: capital(name),
    hours: formatDay(week[index] ?? []),
    sum: formatHours(minutes[index] ?? 0),
  })).filter(({ hours }) => hours !== null)
}
