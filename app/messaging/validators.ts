import vine from '@vinejs/vine'
import { messagesFor } from '#core/validation'

const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u

/** The text of a message, with tags. */
export const messageTextValidator = vine.create({
  oggetto: vine.string().trim().minLength(1).maxLength(200).regex(ONE_LINE),
  messaggio: vine.string().trim().minLength(1).maxLength(20_000),
})

/** A template: its name and its text. */
export const messageTemplateValidator = vine.create({
  nome: vine.string().trim().minLength(1).maxLength(120).regex(ONE_LINE),
  oggetto: vine.string().trim().minLength(1).maxLength(200).regex(ONE_LINE),
  messaggio: vine.string().trim().minLength(1).maxLength(20_000),
})

const words = messagesFor(
  { nome: 'Nome del modello' },
  {
    'nome.required': 'Scriva un nome, per esempio «Invio attestato di partecipazione».',
    'oggetto.required': 'Scriva l’oggetto del messaggio.',
    'messaggio.required': 'Scriva il testo del messaggio.',
    'oggetto.regex': 'L’oggetto sta su una riga sola: tolga gli a capo.',
    'nome.regex': 'Il nome sta su una riga sola: tolga gli a capo.',
  }
)
messageTextValidator.messagesProvider = words
messageTemplateValidator.messagesProvider = words
