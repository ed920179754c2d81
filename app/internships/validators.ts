import vine from '@vinejs/vine'
import { messagesFor } from '#core/validation'
import { RULE_KEYS } from '#internships/rules/catalogue'

const isoDay = () =>
  vine
    .string()
    .trim()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
const webAddress = () =>
  vine
    .string()
    .trim()
    .url({ protocols: ['http', 'https'] })
    .maxLength(500)

const ruleFields = RULE_KEYS.flatMap((key) => [
  [`${key}_valore`, vine.string().trim().maxLength(1000).nullable().optional()],
  [`${key}_fonte`, vine.string().trim().maxLength(300).nullable().optional()],
  [`${key}_link`, webAddress().nullable().optional()],
  [`${key}_verificata`, vine.string().nullable().optional()],
  [`${key}_effetto`, vine.enum(['block', 'justify', 'inform']).nullable().optional()],
])

/** A new version of a region's rules. */
export const ruleSetValidator = vine.create({
  decorrenza: isoDay(),
  atto: vine.string().trim().minLength(5).maxLength(300),
  link: webAddress().nullable().optional(),
  nota: vine.string().trim().maxLength(1000).nullable().optional(),
  verificata: vine.string().nullable().optional(),
  ...Object.fromEntries(ruleFields),
})
ruleSetValidator.messagesProvider = messagesFor(
  {},
  {
    'decorrenza.required': 'Scelga da quando vale.',
    'decorrenza.regex': 'Scelga il giorno dal calendario, o lo scriva per intero.',
    'atto.required': 'Scriva l’atto da cui vengono le regole.',
    'atto.minLength': 'Scriva l’atto per intero, con numero e data.',
    'link.url': 'Scriva un indirizzo web completo, che comincia con https://.',
    'url': 'Scriva un indirizzo web completo, che comincia con https://.',
  }
)
