import vine from '@vinejs/vine'
import { messagesFor } from '#core/validation'
import { fields } from '#hosts/form_rules'
import { SUSPENSION_KINDS, TERMINATION_AUTHORS } from '#internships/changes/words'
import type Termination from '#internships/models/termination'
import type { SuspensionKind } from '#internships/rules/duration'

const LABELS = {
  tipo: 'Perché si sospende',
  dal: 'Primo giorno',
  al: 'Ultimo giorno',
  nota: 'Nota',
  giustificazione: 'Motivo scritto',
  chiesta_il: 'Chiesta il',
  mesi: 'Mesi in più',
  chi: 'Chi interrompe',
  ultimo_giorno: 'Ultimo giorno',
  numero: 'Numero della comunicazione',
  inviata_il: 'Inviata il',
}

const WORDS = {
  'tipo.required': 'Scelga perché si sospende.',
  'dal.required': 'Scriva il primo giorno di sospensione.',
  'al.required': 'Scriva l’ultimo giorno di sospensione.',
  'chiesta_il.required': 'Scriva il giorno in cui la proroga è stata chiesta.',
  'mesi.required': 'Scriva di quanti mesi è la proroga.',
  'chi.required': 'Scelga chi interrompe il tirocinio.',
  'ultimo_giorno.required': 'Scriva l’ultimo giorno di tirocinio.',
  'motivo.required': 'Scriva il motivo.',
  'motivo.minLength': 'Scriva il motivo con qualche parola in più.',
  'numero.required': 'Scriva il numero della comunicazione.',
  'numero.regex': 'Il numero ha solo lettere, cifre, punti, barre e trattini.',
  'inviata_il.required': 'Scriva il giorno in cui è stata inviata.',
}

const words = messagesFor(LABELS, WORDS)
const text = (least: number) => vine.string().trim().minLength(least).maxLength(1000)
const justification = () => text(10).nullable().optional()
const names = <K extends string>(record: Record<K, string>) => Object.keys(record) as K[]

/** The revision of the internship that a form began from. */
export const seenValidator = vine.create({ revisione: vine.number().positive() })

export const suspensionValidator = vine.create({
  tipo: vine.enum(names<SuspensionKind>(SUSPENSION_KINDS)),
  dal: fields.day(),
  al: fields.day(),
  nota: text(1).nullable().optional(),
  giustificazione: justification(),
})

export const cancellationValidator = vine.create({ motivo: text(5) })

export const extensionValidator = vine.create({
  chiesta_il: fields.day(),
  mesi: vine.number().withoutDecimals().range([1, 36]),
  motivo: text(5),
  giustificazione: justification(),
})

export const terminationValidator = vine.create({
  chi: vine.enum(names<Termination['author']>(TERMINATION_AUTHORS)),
  ultimo_giorno: fields.day(),
  motivo: text(5),
})

export const communicationValidator = vine.create({
  numero: vine
    .string()
    .trim()
    .minLength(3)
    .maxLength(60)
    .regex(/^[\p{L}\d][\p{L}\d ./-]*$/u),
  inviata_il: fields.day(),
  /** The number that the form began from; empty when there was none. */
  visto: vine.string().maxLength(60).nullable().optional(),
})

for (const validator of [
  suspensionValidator,
  cancellationValidator,
  extensionValidator,
  terminationValidator,
  communicationValidator,
]) {
  validator.messagesProvider = words
}
