import type { HostValues } from '#hosts/host_values'
import HostBody from '#hosts/models/host_body'

/** Which of the codes that one body alone may have belongs to another, and to which. */
export type TakenCode = { code: 'codice_fiscale' | 'codice_ipa'; owner: HostBody | null }

/** Looked up after the database refused a body: the owner may be gone again by then. */
export async function takenCode(values: HostValues, ownId = 0): Promise<TakenCode> {
  const others = () => HostBody.query().whereNot('id', ownId)
  const twin = await others().where('codiceFiscale', values.codiceFiscale).first()
  if (twin || !values.codiceIpa) return { code: 'codice_fiscale', owner: twin }
  const owner = await others().where('codiceIpa', values.codiceIpa).first()
  return { code: 'codice_ipa', owner }
}

/** The fault to show beside the field. */
export function takenFault({ code, owner }: TakenCode): Record<string, string> {
  const name = code === 'codice_ipa' ? 'codice IPA' : 'codice fiscale'
  const whose = owner ? `è già di ${owner.name}` : 'è già di un altro ente'
  const archived = owner?.archivedAt ? ', che è archiviato' : ''
  return { [code]: `Questo ${name} ${whose}${archived}. Lo controlli, o apra quell’ente.` }
}
