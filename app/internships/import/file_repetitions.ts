import { longDay } from '#core/dates'
import type { Finding } from '#core/tabular/finding'
import { slashedDate } from '#core/values/italian_date'
import { searchable } from '#core/values/searchable'
import type { ImportRow } from '#internships/import/internship_file'
import { faultAt } from '#internships/import/remark'
import { overlap } from '#internships/periods'

/** What the rows of one person say, one against another: the first stays, the later ones are told. */
export class FileRepetitions {
  #people = new Map<string, ImportRow[]>()

  /** @returns why the row stays out, or null when it is taken */
  take(line: ImportRow): Finding | null {
    const others = this.#people.get(line.codiceFiscale) ?? []
    const fault = otherPerson(line, others) ?? clash(line, others)
    if (!fault) this.#people.set(line.codiceFiscale, [...others, line])
    return fault
  }
}

const nameOf = ({ firstName, lastName, bornOn }: ImportRow) =>
  `${searchable(firstName)}|${searchable(lastName)}|${bornOn}`

function otherPerson(line: ImportRow, [first]: ImportRow[]): Finding | null {
  if (!first || nameOf(first) === nameOf(line)) return null
  const message = `Alla riga ${first.row} lo stesso codice fiscale è di ${first.firstName} ${first.lastName}, con altri dati. Controlli le due righe.`
  const { row, codiceFiscale: value } = line
  return faultAt({ row, column: 'codiceFiscale', value }, 'contradiction', message)
}

function clash(line: ImportRow, others: ImportRow[]): Finding | null {
  const other = others.find((one) => overlap(one, line))
  if (!other) return null
  const message = `Alla riga ${other.row} la stessa persona ha un tirocinio dal ${longDay(other.startsOn)} al ${longDay(other.endsOn)}. Non se ne fanno due insieme.`
  const { row, startsOn } = line
  return faultAt({ row, column: 'startsOn', value: slashedDate(startsOn) }, 'overlap', message)
}
