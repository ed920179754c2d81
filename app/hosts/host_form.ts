import type { HttpRequest } from '@adonisjs/core/http'
import type { HostValues } from '#hosts/host_values'
import { hostBodyValidator } from '#hosts/validators'

/** The data of a body as a form gives them. @throws E_VALIDATION_ERROR with every fault at once */
export async function readHostForm(request: HttpRequest): Promise<HostValues> {
  const form = await request.validateUsing(hostBodyValidator)
  return {
    name: form.denominazione,
    kind: form.tipo,
    codiceFiscale: form.codice_fiscale,
    partitaIva: form.partita_iva ?? null,
    codiceIpa: form.codice_ipa ?? null,
    pec: form.pec ?? null,
    municipalityCode: form.comune,
    permanentStaff: form.dipendenti ?? null,
    adhesionAct: form.atto_adesione ?? null,
    adheredOn: form.data_adesione ?? null,
  }
}
