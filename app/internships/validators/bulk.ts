import vine from '@vinejs/vine'
import { messagesFor } from '#core/validation'
import { fields } from '#hosts/form_rules'
import { BULK_KIND_NAMES } from '#internships/bulk/kinds'

const WORDS = { start: 'avvio', complete: 'conclusione', assign: 'tutor' } as const

/** Which action a word of the address or of a form asks for. */
export const kindNamed = (word: unknown) =>
  BULK_KIND_NAMES.find((kind) => WORDS[kind] === word) ?? null

/** The word of each action. */
export const bulkWord = WORDS

/** What the confirmation sends; tutor and day for an assignment alone. */
export const bulkValidator = vine.create({
  azione: vine.enum(Object.values(WORDS)),
  richiesta: vine.string().trim().uuid(),
  quali: vine.enum(['scelti', 'tutti']),
  id: vine.array(vine.number().withoutDecimals().positive()).maxLength(1000).optional(),
  tutor: vine
    .number()
    .withoutDecimals()
    .positive()
    .optional()
    .requiredWhen('azione', '=', WORDS.assign),
  dal: fields.day().optional().requiredWhen('azione', '=', WORDS.assign),
  motivo: vine.string().trim().maxLength(500).optional(),
})
bulkValidator.messagesProvider = messagesFor(
  {},
  {
    'tutor.required': 'Scelga il tutor del promotore.',
    'dal.required': 'Scelga da quale giorno.',
    'azione.enum': 'Scelga che cosa fare.',
  }
)
