import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'
import { controllers } from '#generated/controllers'

router
  .group(() => {
    router.get('accesso', [controllers.accounts.Sessions, 'create']).use(middleware.guest())
    router.post('accesso', [controllers.accounts.Sessions, 'store']).use(middleware.guest())
    router.post('uscita', [controllers.accounts.Sessions, 'destroy']).use(middleware.auth())
  })
  .as('accounts')
