import vine from '@vinejs/vine'
import { messagesFor } from '#core/validation'
import { TEMPLATE_KINDS, type TemplateKind } from '#attestations/models/attestation_template'

const KINDS = Object.keys(TEMPLATE_KINDS) as TemplateKind[]
const LABELS = {
  nome: 'Nome',
  tipo: 'Tipo',
  da: 'Parte da',
  orientamento: 'Orientamento',
  titolo: 'Che cosa attesta',
  layout: 'Layout (HTML)',
  stile: 'Stile (CSS)',
  immagine_nome: 'Nome dell’immagine',
}

const name = () => vine.string().trim().maxLength(120)
/** A new template: what it is called, and the version it is a copy of, if any. */
export const newTemplateValidator = vine.create({
  nome: name(),
  tipo: vine.enum(KINDS),
  da: vine.number().withoutDecimals().optional(),
})
newTemplateValidator.messagesProvider = messagesFor(LABELS)

/** A draft as its form sends it. `visto` is when the draft that is being edited was last saved, in milliseconds. */
export const draftValidator = vine.create({
  nome: name(),
  tipo: vine.enum(KINDS),
  orientamento: vine.enum(['landscape', 'portrait'] as const),
  titolo: vine.string().trim().maxLength(200),
  layout: vine.string().maxLength(200_000),
  stile: vine.string().maxLength(200_000).optional(),
  immagine_nome: vine
    .string()
    .trim()
    .regex(/^[a-z0-9][a-z0-9._-]{0,39}$/)
    .optional(),
  togli: vine.string().maxLength(40).optional(),
  visto: vine.number().withoutDecimals(),
})
draftValidator.messagesProvider = messagesFor(LABELS, {
  'immagine_nome.regex':
    'Nel nome dell’immagine usi solo lettere minuscole, cifre, punti e trattini, per esempio logo-ente.',
})
