import { RegisterCitizen } from '#accounts/actions/register_citizen'
import type RegistrationAsked from '#accounts/events/registration_asked'

/** Looks the address up and makes the account, while the answer to the request is already on its way. */
export async function registerCitizen({ registration }: RegistrationAsked) {
  await new RegisterCitizen().handle(registration)
}
