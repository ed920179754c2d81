import type { Finding } from '#core/tabular/finding'
import { searchable } from '#core/values/searchable'
import type { HostRow, ImportedHost, ImportedSite } from '#hosts/import/host_file'

const COMPARED = [
  ['name', 'denominazione'],
  ['kind', 'tipo'],
  ['partitaIva', 'partita_iva'],
  ['codiceIpa', 'codice_ipa'],
  ['pec', 'pec'],
  ['municipalityCode', 'comune'],
  ['permanentStaff', 'dipendenti'],
  ['adhesionAct', 'atto_adesione'],
  ['adheredOn', 'data_adesione'],
] as const

/** How two sites are told apart: by name and address, as people compare them. */
export const siteKey = ({ name, address }: Pick<ImportedSite, 'name' | 'address'>) =>
  `${searchable(name)}|${searchable(address)}`

/**
 * Puts together the rows of one file. A body comes back only with the same data and another site; anything else with a
 * codice fiscale or a codice IPA seen before is a fault, because nobody could say which row is meant.
 */
export class HostRepetitions {
  #byCode = new Map<string, ImportedHost>()
  #byIpa = new Map<string, ImportedHost>()

  /** The bodies taken so far, in the order of the file. */
  get hosts(): ImportedHost[] {
    return [...this.#byCode.values()]
  }

  /** Takes a row, or says why not. */
  take(row: HostRow): Finding | null {
    const known = this.#byCode.get(row.codiceFiscale)
    if (known) return this.#takeSite(known, row)
    const owner = row.codiceIpa ? this.#byIpa.get(row.codiceIpa) : undefined
    if (owner) {
      const message = `È anche il codice IPA di ${owner.name}, alla riga ${owner.row}. Ogni ente ha il suo: lo corregga.`
      return finding(row, 'codice_ipa', row.codiceIpa!, 'same_ipa', message)
    }
    const { site, ...host } = row
    const taken = { ...host, sites: site ? [{ ...site, row: row.row }] : [] }
    this.#byCode.set(row.codiceFiscale, taken)
    if (row.codiceIpa) this.#byIpa.set(row.codiceIpa, taken)
    return null
  }

  #takeSite(known: ImportedHost, row: HostRow): Finding | null {
    const differing = COMPARED.find(([key]) => row[key] !== null && row[key] !== known[key])
    if (differing) {
      const message = `La riga ${known.row} ha lo stesso codice fiscale e un valore diverso qui. Tenga una riga sola, o dia a tutte gli stessi dati.`
      const [key, header] = differing
      return finding(row, header, String(row[key]), 'contradiction', message)
    }
    if (row.agreement && !isSame(row.agreement, known.agreement)) {
      const message = `La riga ${known.row} ha lo stesso ente e un’altra convenzione. Scriva la stessa in tutte le sue righe.`
      const { validFrom } = row.agreement
      return finding(row, 'convenzione_dal', validFrom, 'contradiction', message)
    }
    const { site } = row
    if (!site || known.sites.some((one) => siteKey(one) === siteKey(site))) {
      const what = site ? 'e la stessa sede' : 'e nessuna sede in più'
      const message = `È ripetuta: la riga ${known.row} ha lo stesso ente ${what}. La tolga.`
      return finding(row, '', row.name, 'repeated', message)
    }
    known.sites.push({ ...site, row: row.row })
    return null
  }
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const finding = (
  { row }: HostRow,
  column: string,
  value: string,
  code: string,
  message: string
): Finding => ({ row, column, value, severity: 'fault', code, message })
