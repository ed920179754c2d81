import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'
import { controllers } from '#generated/controllers'
import { allow, isPublic } from '#accounts/access'

const {
  Accounts,
  AccountSuspensions,
  Invitations,
  LostSecondFactors,
  NewPasswords,
  PasswordResets,
  Passwords,
  Profiles,
  RegistrationConfirmations,
  Registrations,
  SecondFactors,
  Sessions,
  SignInCodes,
} = controllers.accounts

const signingIn = () => {
  router.get('accesso', [Sessions, 'create']).use(middleware.guest())
  router.post('accesso', [Sessions, 'store']).use(middleware.guest())
  router.get('accesso/codice', [SignInCodes, 'create']).use(middleware.guest())
  router.post('accesso/codice', [SignInCodes, 'store']).use(middleware.guest())
  router.get('password-dimenticata', [PasswordResets, 'create'])
  router.post('password-dimenticata', [PasswordResets, 'store'])
  router.get('nuova-password/:token', [NewPasswords, 'edit'])
  router.post('nuova-password/:token', [NewPasswords, 'update'])
  router.get('invito/:token', [NewPasswords, 'edit']).as('invitation.edit')
  router.post('invito/:token', [NewPasswords, 'update']).as('invitation.update')
}

const registering = () => {
  router.get('registrazione', [Registrations, 'create']).use(middleware.guest())
  router.post('registrazione', [Registrations, 'store']).use(middleware.guest())
  router.get('registrazione/inviata', [Registrations, 'show'])
  router.get('registrazione/conferma/:token', [RegistrationConfirmations, 'edit'])
  router.post('registrazione/conferma/:token', [RegistrationConfirmations, 'update'])
}

const profile = () => {
  router.post('uscita', [Sessions, 'destroy'])
  router.get('profilo', [Profiles, 'show'])
  router.get('profilo/password', [Passwords, 'edit'])
  router.put('profilo/password', [Passwords, 'update'])
}

const secondFactor = () => {
  router.post('profilo/secondo-fattore', [SecondFactors, 'store'])
  router.get('profilo/secondo-fattore', [SecondFactors, 'edit'])
  router.put('profilo/secondo-fattore', [SecondFactors, 'update'])
  router.delete('profilo/secondo-fattore', [SecondFactors, 'destroy'])
}

const management = () => {
  router.get('account', [Accounts, 'index'])
  router.get('account/nuovo', [Accounts, 'create'])
  router.post('account', [Accounts, 'store'])
  router.get('account/:id', [Accounts, 'edit'])
  router.put('account/:id', [Accounts, 'update'])
  router.post('account/:id/invito', [Invitations, 'store'])
  router.get('account/:id/disattivazione', [AccountSuspensions, 'create'])
  router.post('account/:id/disattivazione', [AccountSuspensions, 'store'])
  router.delete('account/:id/disattivazione', [AccountSuspensions, 'destroy'])
  router.delete('account/:id/secondo-fattore', [LostSecondFactors, 'destroy'])
}

router
  .group(() => {
    router.group(signingIn).use(isPublic())
    router.group(registering).use(isPublic())
    router.group(profile).use(allow('AccountsSessionPolicy', 'use'))
    router.group(secondFactor).use(allow('AccountPolicy', 'useSecondFactor'))
    router
      .group(management)
      .where('id', router.matchers.number())
      .use(allow('AccountPolicy', 'manage'))
  })
  .as('accounts')
