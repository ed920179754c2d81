import vine from '@vinejs/vine'
import { messagesFor } from '#core/validation'
import { readEmail } from '#core/values/email'
import { newPassword } from '#accounts/passwords'
import { ROLE_NAMES, STAFF_ROLES } from '#accounts/roles'

const PASSWORD_WORDS = {
  'password.required': 'Scriva la nuova password.',
  'password.confirmed': 'Le due password non sono uguali: le scriva di nuovo.',
  'password_confirmation.confirmed': 'Le due password non sono uguali: le scriva di nuovo.',
}

const ACCOUNT_WORDS = {
  'nome_completo.required': 'Scriva il nome e il cognome.',
  'nome_completo.regex': 'Nel nome usi solo lettere, spazi, apostrofi e trattini.',
  'email.required': 'Scriva l’e-mail a cui mandare l’invito.',
  'ruolo.required': 'Scelga il ruolo.',
}

/** An e-mail that a mail server takes. */
export const address = () => vine.string().trim().maxLength(254).use(readableAddress())

const fullName = () => vine.string().trim().minLength(2).maxLength(200).regex(PLAIN_NAME)

/** Letters, blanks, apostrophes, hyphens and points: no markup, no formula, no line break. */
export const PLAIN_NAME = /^\p{L}[\p{L}\p{M} .'’-]*$/u

const readableAddress = vine.createRule((value, _: undefined, field) => {
  if (typeof value !== 'string' || readEmail(value).ok) return
  field.report(
    'Scriva un indirizzo e-mail completo, per esempio nome.cognome@comune.example.',
    'email',
    field
  )
})

export const signInValidator = vine.create({
  utente: vine.string().trim().maxLength(254),
  password: vine.string().maxLength(1000),
})
signInValidator.messagesProvider = messagesFor(
  {},
  {
    'utente.required': 'Scriva la Sua e-mail.',
    'password.required': 'Scriva la Sua password.',
  }
)

export const resetRequestValidator = vine.create({ utente: address() })
resetRequestValidator.messagesProvider = messagesFor(
  {},
  {
    'utente.required': 'Scriva la Sua e-mail.',
  }
)

export const newPasswordValidator = vine.withMetaData<{ email: string }>().create({
  password: newPassword(),
})
newPasswordValidator.messagesProvider = messagesFor({}, PASSWORD_WORDS)

export const passwordChangeValidator = vine.withMetaData<{ email: string }>().create({
  password_attuale: vine.string().maxLength(1000),
  password: newPassword(),
})
passwordChangeValidator.messagesProvider = messagesFor(
  {},
  {
    ...PASSWORD_WORDS,
    'password_attuale.required': 'Scriva la password che usa adesso.',
  }
)

export const codeValidator = vine.create({ codice: vine.string().trim().maxLength(40) })
codeValidator.messagesProvider = messagesFor(
  {},
  {
    'codice.required': 'Scriva il codice di sei cifre, oppure un codice di recupero.',
  }
)

export const presentPasswordValidator = vine.create({
  password_attuale: vine.string().maxLength(1000),
})
presentPasswordValidator.messagesProvider = messagesFor(
  {},
  {
    'password_attuale.required': 'Scriva la password che usa adesso.',
  }
)

export const invitationValidator = vine.create({
  nome_completo: fullName(),
  email: address(),
  ruolo: vine.enum(STAFF_ROLES),
})
invitationValidator.messagesProvider = messagesFor({}, ACCOUNT_WORDS)

export const accountValidator = vine.create({
  nome_completo: fullName(),
  ruolo: vine.enum(ROLE_NAMES),
})
accountValidator.messagesProvider = messagesFor({}, ACCOUNT_WORDS)
