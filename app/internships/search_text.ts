import { searchable } from '#core/values/searchable'
import type Intern from '#internships/models/intern'

/** What a search for an internship compares with: name and codice fiscale of the person, position code, host. */
export function internshipSearchText(
  intern: Pick<Intern, 'firstName' | 'lastName' | 'codiceFiscale'>,
  positionCode: string | null,
  hostName: string
): string {
  const { firstName, lastName, codiceFiscale } = intern
  const words = [firstName, lastName, codiceFiscale, positionCode ?? '', hostName]
  return searchable(words.join(' ')).slice(0, 1000)
}
