import Factory from '@adonisjs/lucid/factories'
import { clock } from '#core/clock'
import Account from '#accounts/models/account'

/** The password of every account that a factory makes. */
export const FACTORY_PASSWORD = 'una frase lunga di prova'

let made = 0

/** An active coordinator, unless told otherwise; every one with an address of its own. */
export const AccountFactory = Factory.define(Account, () => {
  made += 1
  return {
    email: `persona${made}@prova.example`,
    fullName: `Łucja D’Àngelo ${made}`,
    role: 'coordinator' as const,
    password: FACTORY_PASSWORD,
    sessionEpoch: 0,
    createdAt: clock.now(),
  }
})
  .state('disabled', (account) => {
    account.disabledAt = clock.now()
  })
  .state('invited', (account) => {
    account.password = null
  })
  .build()
