import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { messagesFor } from '#core/validation'
import type { Column } from '#core/tabular/columns'
import { readHours } from '#core/values/hours'
import { PEOPLE_COLUMNS } from '#attestations/people/people_columns'

const REASON_WORDS = {
  'motivo.required': 'Scriva il motivo: comparirà nella pagina di verifica.',
  'motivo.minLength':
    'Scriva il motivo con almeno {{ min }} caratteri, per esempio «errore nelle ore».',
  'motivo.maxLength': 'Il motivo può avere al massimo {{ max }} caratteri: lo accorci.',
}

const reason = () => vine.string().trim().minLength(5).maxLength(300)

/** Text under the rules of a column of the file of people; what it reads is tidied, hours stay as written. */
const cell = vine.createRule((value, column: Column<string | number | null>, field) => {
  const reading = column.read(String(value))
  if (!reading.ok) field.report(reading.error.message, reading.error.code, field)
  else if (typeof reading.value === 'string') field.mutate(reading.value, field)
})

/** "Revoca": anybody who verifies the attestation reads the reason. */
export const revocationValidator = vine.create({ motivo: reason() })
revocationValidator.messagesProvider = messagesFor({}, REASON_WORDS)

/** "Correggi e riemetti". */
export const reissueValidator = vine.create({
  nome: vine.string().trim().use(cell(PEOPLE_COLUMNS.firstName)),
  cognome: vine.string().trim().use(cell(PEOPLE_COLUMNS.lastName)),
  email: vine.string().trim().use(cell(PEOPLE_COLUMNS.email)),
  ore: vine.string().trim().use(cell(PEOPLE_COLUMNS.minutes)).optional(),
  motivo: reason(),
})
reissueValidator.messagesProvider = messagesFor({ ore: 'Ore' }, REASON_WORDS)

/** What a reissue may change of a person; `minutes` null when the attestation says no hours. */
export type Correction = {
  firstName: string
  lastName: string
  email: string
  minutes: number | null
}

/** The person of a validated reissue form. */
export function correctionOf(form: Infer<typeof reissueValidator>): Correction {
  const hours = form.ore ? readHours(form.ore) : null
  return {
    firstName: form.nome,
    lastName: form.cognome,
    email: form.email,
    minutes: hours?.ok ? hours.value : null,
  }
}
