import { municipalityLabel } from '#hosts/geography'
import type HostBody from '#hosts/models/host_body'

/** A field in which what is saved differs from what somebody has typed. */
export type SavedMeanwhile = { label: string; saved: string }

/**
 * What another person saved while somebody was writing, field by field.
 * @param typed what the form holds, by the name of its field
 */
export function savedMeanwhile(host: HostBody, typed: (name: string) => unknown): SavedMeanwhile[] {
  return Object.entries(fieldsOf(host))
    .filter(([name, { value }]) => String(typed(name) ?? '') !== String(value ?? ''))
    .map(([, { label, value, shown }]) => ({ label, saved: String(shown ?? value ?? 'vuoto') }))
}

type Field = { label: string; value: string | number | null; shown?: string }

const fieldsOf = (host: HostBody): Record<string, Field> => ({
  denominazione: { label: 'Denominazione', value: host.name },
  tipo: { label: 'Tipo di ente', value: host.kind, shown: host.kindLabel },
  comune: { label: 'Comune', value: host.municipality && municipalityLabel(host.municipality) },
  codice_fiscale: { label: 'Codice fiscale', value: host.codiceFiscale },
  partita_iva: { label: 'Partita IVA', value: host.partitaIva },
  codice_ipa: { label: 'Codice IPA', value: host.codiceIpa },
  pec: { label: 'PEC', value: host.pec },
  dipendenti: { label: 'Dipendenti a tempo indeterminato', value: host.permanentStaff },
  atto_adesione: { label: 'Atto di adesione', value: host.adhesionAct },
  data_adesione: { label: 'Data di adesione', value: host.adheredOn },
})
