import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'
import { controllers } from '#generated/controllers'
import { allow, isPublic } from '#accounts/access'

router
  .group(() => {
    router
      .group(() => {
        router.get('accesso', [controllers.accounts.Sessions, 'create']).use(middleware.guest())
        router.post('accesso', [controllers.accounts.Sessions, 'store']).use(middleware.guest())
      })
      .use(isPublic())

    router
      .post('uscita', [controllers.accounts.Sessions, 'destroy'])
      .use(allow('AccountsSessionPolicy', 'use'))
  })
  .as('accounts')
