import vine from '@vinejs/vine'
import { readCup } from '#core/values/cup'

const CUP_SENTENCES = {
  length: 'Il CUP ha 15 caratteri: controlli di averlo copiato per intero.',
  shape:
    'Non ha la forma di un CUP: una lettera, due cifre, una lettera e undici cifre, per esempio D69D18000000006.',
}

/** A CUP as people copy it, with blanks and small letters, to its 15 characters. */
const cupRule = vine.createRule((value, _, field) => {
  const cup = readCup(String(value))
  if (cup.ok) return field.mutate(cup.value, field)
  field.report(CUP_SENTENCES[cup.error], 'cup', field)
})

/** Step 1; the names of the fields are those people see in the page's source and links. */
export const dataValidator = vine.create({
  template_attestato: vine.number().positive(),
  template_email: vine.number().positive(),
  iniziativa: vine.string().trim().minLength(2).maxLength(200),
  cup: vine.string().trim().use(cupRule()),
  webinar: vine.string().trim().minLength(2).maxLength(200),
})

/** Step 3; date and hour are judged together afterwards. */
export const sendingValidator = vine.create({
  data_invio: vine.string().trim(),
  ora_invio: vine.string().trim(),
  oggetto: vine
    .string()
    .trim()
    .minLength(2)
    .maxLength(200)
    .regex(/^[^\r\n]*$/),
  messaggio: vine.string().trim().minLength(2).maxLength(10_000),
})
