import vine from '@vinejs/vine'
import { messagesFor } from '#core/validation'
import { address, PLAIN_NAME } from '#accounts/validators'

const name = () => vine.string().trim().maxLength(80).regex(PLAIN_NAME)

const READ_PRIVACY = 'Per creare l’account confermi di aver letto l’informativa privacy.'

/** What somebody types to get an account of their own. */
export const registrationValidator = vine.create({
  nome: name(),
  cognome: name(),
  email: address(),
  privacy: vine.accepted(),
})
registrationValidator.messagesProvider = messagesFor(
  {},
  {
    'nome.required': 'Scriva il Suo nome.',
    'nome.regex': 'Nel nome usi solo lettere, spazi, apostrofi e trattini.',
    'cognome.required': 'Scriva il Suo cognome.',
    'cognome.regex': 'Nel cognome usi solo lettere, spazi, apostrofi e trattini.',
    'email.required': 'Scriva la Sua e-mail.',
    'privacy.required': READ_PRIVACY,
    'privacy.accepted': READ_PRIVACY,
  }
)
