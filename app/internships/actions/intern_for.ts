import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock } from '#core/clock'
import { searchable } from '#core/values/searchable'
import Intern from '#internships/models/intern'
import type { FrozenApplication } from '#selection/frozen_application'
import type Application from '#selection/models/application'

/**
 * The intern that an applicant is: the one with this codice fiscale or this account, or a new one. Contacts follow the
 * newest application; the codice fiscale is changed by its own act alone, with its history.
 */
export async function internFor(
  application: Application,
  trx: TransactionClientContract
): Promise<Intern> {
  const { person, contacts } = JSON.parse(application.frozen) as FrozenApplication
  const known = await Intern.query({ client: trx })
    .where('codice_fiscale', application.codiceFiscale)
    .orWhere('account_id', application.accountId)
    .forUpdate()
    .first()
  const fresh = {
    accountId: application.accountId,
    email: contacts.email,
    mobile: contacts.mobile,
  }
  if (known) return known.merge(fresh).save()
  const { firstName, lastName, codiceFiscale, bornOn, birthPlace, citizenship } = person
  return Intern.create(
    {
      ...fresh,
      firstName,
      lastName,
      codiceFiscale,
      bornOn,
      birthPlace,
      citizenship,
      searchText: searchable(`${firstName} ${lastName} ${codiceFiscale}`).slice(0, 480),
      createdAt: clock.now(),
    },
    { client: trx }
  )
}
