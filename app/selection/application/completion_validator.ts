import vine from '@vinejs/vine'
import { messagesFor } from '#core/validation'

/** The answer to a request for completion. */
export const completionAnswerValidator = vine.create({
  risposta: vine.string().trim().minLength(2).maxLength(2000),
})

completionAnswerValidator.messagesProvider = messagesFor(
  { risposta: 'Risposta' },
  { required: 'Scriva due righe alla commissione, anche solo per dire che cosa allega.' }
)
