import vine from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'
import programme from '#config/programme'
import { messagesFor } from '#core/validation'
import { readMobile } from '#core/values/mobile'
import { address, PLAIN_NAME } from '#accounts/validators'
import { municipalityLabel, readMunicipality, searchMunicipalities } from '#hosts/geography'

const CONSENT = 'Per ricevere gli avvisi dia il Suo consenso: può toglierlo quando vuole.'

const mobile = vine.createRule((value: unknown, _: undefined, field: FieldContext) => {
  if (typeof value !== 'string') return
  const read = readMobile(value)
  if (read.ok) return field.mutate(read.value, field)
  field.report('Scriva un numero di cellulare, per esempio 347 1234567.', 'mobile', field)
})

/** The typed name of a municipality becomes its ISTAT code. */
const municipality = vine.createRule((value: unknown, _: undefined, field: FieldContext) => {
  if (typeof value !== 'string') return
  const found = readMunicipality(value)
  if (found) return field.mutate(found.code, field)
  field.report(unknownMunicipality(value), 'municipality', field)
})

/** Each of the ticked boxes is one that the page offers: the fault is told of the list, where people see it. */
const oneOf = vine.createRule((value: unknown, known: number[] | 'meta', field: FieldContext) => {
  const offered = (known === 'meta' ? (field.meta.areas as string[]) : known).map(String)
  if (Array.isArray(value) && value.every((one) => offered.includes(String(one)))) return
  field.report('Scelga per «{{ field }}» le voci dell’elenco.', 'offered', field)
})

/** What an expression of interest asks for. `areas`: the keys to choose from. */
export const interestValidator = vine.withMetaData<{ areas: string[] }>().create({
  nome_completo: vine.string().trim().minLength(2).maxLength(150).regex(PLAIN_NAME),
  email: address(),
  cellulare: vine.string().trim().maxLength(40).use(mobile()).nullable().optional(),
  comune: vine.string().trim().maxLength(120).use(municipality()),
  aree: vine.array(vine.string()).use(oneOf('meta')).distinct().optional(),
  mesi: vine.array(vine.number()).use(oneOf(programme.durations)).distinct().optional(),
  consenso: vine.accepted(),
})
interestValidator.messagesProvider = messagesFor(
  { aree: 'Aree', mesi: 'Durata' },
  {
    'nome_completo.required': 'Scriva il Suo nome e cognome.',
    'nome_completo.regex': 'Nel nome usi solo lettere, spazi, apostrofi e trattini.',
    'email.required': 'Scriva la Sua e-mail.',
    'comune.required': 'Scriva il Comune dove abita.',
    'consenso.required': CONSENT,
    'consenso.accepted': CONSENT,
  }
)

function unknownMunicipality(text: string): string {
  const near = searchMunicipalities(text, 3).map(municipalityLabel)
  return near.length
    ? `Non troviamo questo Comune. Intendeva ${near.join(', ')}? Lo scriva così.`
    : 'Non troviamo questo Comune. Lo scriva con la sigla della provincia, per esempio Lecco (LC).'
}
