import type { CsvColumn } from '#core/tabular/write_csv'
import { percent, type ShownGroup } from '#internships/surveys/anonymity'

/** What stands for a figure that might point at somebody. */
const HIDDEN = 'non mostrato'

export type OutcomeLine = ShownGroup & { part: string }

const figure = (value: number | null) => value ?? HIDDEN

/** The columns of the file. */
export const OUTCOME_COLUMNS: CsvColumn<OutcomeLine>[] = [
  { header: 'per', value: ({ part }) => part },
  { header: 'gruppo', value: ({ label }) => label },
  { header: 'persone a cui abbiamo scritto', value: ({ asked }) => figure(asked) },
  { header: 'risposte', value: ({ answered }) => figure(answered) },
  { header: 'risposte, %', value: ({ answered, asked }) => percent(answered, asked) },
  { header: 'lavorano', value: ({ atWork }) => figure(atWork) },
  {
    header: 'lavorano, % delle risposte',
    value: ({ atWork, answered }) => percent(atWork, answered),
  },
  { header: 'grazie al tirocinio', value: ({ thanks }) => figure(thanks) },
  {
    header: 'grazie al tirocinio, % di chi lavora',
    value: ({ thanks, atWork }) => percent(thanks, atWork),
  },
]

/** The share of those who answered and work, as bars: 100 is everybody. Groups that cannot be told are left out. */
export const workBars = (groups: ShownGroup[]) =>
  groups.flatMap(({ label, atWork, answered }) => {
    const share = percent(atWork, answered)
    return share === null ? [] : [{ label, share, text: `${share} %` }]
  })
