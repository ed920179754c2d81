import { searchable } from '#core/values/searchable'
import type { Person } from '#attestations/people/people_file'
import { layoutMarks } from '#attestations/people/layout_marks'

/** A person of the file as a row of `draft_people`. */
export function draftRow(draftId: number, person: Person, isRepeated: boolean) {
  return { draft_id: draftId, row: person.row, ...personColumns(person, isRepeated) }
}

/** The columns of a person that can be corrected, with what follows from them. */
export function personColumns(person: Omit<Person, 'row'>, isRepeated: boolean) {
  const { marks, risk } = layoutMarks(person, isRepeated)
  return {
    first_name: person.firstName,
    last_name: person.lastName,
    codice_fiscale: person.codiceFiscale,
    email: person.email,
    mobile: person.mobile,
    minutes: person.minutes,
    marks: marks.join(' '),
    risk,
    sort_name: searchable(`${person.lastName} ${person.firstName}`).slice(0, 201),
    search_text: soughtText(person.firstName, person.lastName, person.email),
  }
}

/** Name in both orders, and address: what a search looks through. */
const soughtText = (first: string, last: string, email: string) =>
  searchable(`${first} ${last} ${first} ${email}`).slice(0, 480)
