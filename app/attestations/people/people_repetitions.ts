import type { Person } from '#attestations/people/people_file'
import type { Finding } from '#core/tabular/finding'

interface Seen {
  row: number
  name: string
}

/**
 * Remembers who went by in one file and warns when somebody comes back: the same codice fiscale, or the same name at the
 * same address, is the same person; the same address alone is a shared one. Two codes that differ only by omocodia are
 * two people. Each row is compared with the first that has the same key.
 */
export class PeopleRepetitions {
  #byCode = new Map<string, Seen>()
  #byAddress = new Map<string, Seen>()
  #byNameAndAddress = new Map<string, number>()

  /** At most one warning a row, the gravest. */
  check(person: Person): Finding[] {
    const name = `${person.firstName} ${person.lastName}`
    const address = person.email.toLowerCase()
    const sameName = remember(
      this.#byNameAndAddress,
      `${name.toLowerCase()}|${address}`,
      person.row
    )
    const seen = { row: person.row, name }
    const sameCode = person.codiceFiscale && remember(this.#byCode, person.codiceFiscale, seen)
    const sameAddress = remember(this.#byAddress, address, seen)
    if (sameName) return [samePerson(person.row, name, sameName)]
    if (sameCode) return [sharedCode(person, name, sameCode)]
    return sameAddress ? [sharedAddress(person, sameAddress)] : []
  }
}

/** What was kept under this key before, if anything; otherwise keeps this. */
function remember<T>(kept: Map<string, T>, key: string, value: T): T | undefined {
  const before = kept.get(key)
  if (before === undefined) kept.set(key, value)
  return before
}

const samePerson = (row: number, name: string, first: number): Finding => ({
  row,
  column: '',
  value: name,
  severity: 'warning',
  code: 'same_person',
  message: `È la stessa persona della riga ${first}. Se prosegue, riceverà due attestati.`,
})

function sharedCode({ row, codiceFiscale }: Person, name: string, first: Seen): Finding {
  if (first.name.toLowerCase() === name.toLowerCase()) return samePerson(row, name, first.row)
  return {
    row,
    column: 'codice_fiscale',
    value: codiceFiscale ?? '',
    severity: 'warning',
    code: 'same_person',
    message: `È anche il codice della riga ${first.row}, ${first.name}. Se è la stessa persona riceverà due attestati, altrimenti corregga il codice.`,
  }
}

const sharedAddress = ({ row, email }: Person, first: Seen): Finding => ({
  row,
  column: 'email',
  value: email,
  severity: 'warning',
  code: 'shared_address',
  message: `Lo stesso indirizzo è alla riga ${first.row}, per ${first.name}: chi lo legge riceverà tutti e due gli attestati.`,
})
