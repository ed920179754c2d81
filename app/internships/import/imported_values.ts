import type { Places } from '#internships/import/judge_places'
import type { ImportRow } from '#internships/import/internship_file'
import type Internship from '#internships/models/internship'
import { lastDayOf } from '#internships/periods'
import programme from '#config/programme'

/** What a file says of an internship, apart from its person, host and first day, which tell which one it is. */
export type ImportedValues = Pick<
  Internship,
  | 'siteId'
  | 'areaId'
  | 'title'
  | 'endsOn'
  | 'plannedEndsOn'
  | 'months'
  | 'weeklyMinutes'
  | 'classroomMinutes'
  | 'workMinutes'
  | 'monthlyCents'
>

/** The values of a row; hours in class and at work follow from months and week as the programme has them. */
export function importedValues(line: ImportRow, { site, area }: Places): ImportedValues {
  const { title, startsOn, endsOn, months, weeklyMinutes, monthlyCents } = line
  const planned = lastDayOf(startsOn, months)
  return {
    ...{ siteId: site.id, areaId: area.id, title, endsOn, months, weeklyMinutes, monthlyCents },
    plannedEndsOn: planned < endsOn ? planned : endsOn,
    ...hoursOf(months, weeklyMinutes),
  }
}

/** Whether the portal has another value for any of them. */
export const differs = (internship: Internship, values: ImportedValues): boolean =>
  (Object.keys(values) as (keyof ImportedValues)[]).some((key) => internship[key] !== values[key])

/** The table of the programme is of its usual week (facts, 2.2): longer or shorter weeks in proportion. */
function hoursOf(months: number, weeklyMinutes: number) {
  const [known] = Object.keys(programme.hoursByMonths).map(Number)
  const { classroom, work } = programme.hoursByMonths[known]
  const week = weeklyMinutes / (programme.weeklyHours * 60)
  return {
    classroomMinutes: Math.round((classroom / known) * months * 60),
    workMinutes: Math.round((work / known) * months * week * 60),
  }
}
