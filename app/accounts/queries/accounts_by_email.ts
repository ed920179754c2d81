import Account from '#accounts/models/account'
import { readEmail } from '#core/values/email'

/** An address as accounts keep it: lower case, because people do not remember how they typed it. */
export const accountEmail = (text: string): string => {
  const address = readEmail(text)
  return (address.ok ? address.value : text.trim()).toLowerCase()
}

/** The account with this address, however it was typed. */
export const findByEmail = (email: string) => Account.findBy('email', accountEmail(email))
