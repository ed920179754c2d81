import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { allow, isPublic } from '#accounts/access'

router
  .group(() => {
    router.get('/', [controllers.home.Home, 'show']).use(isPublic())
    router
      .get('cruscotto', [controllers.home.Dashboards, 'show'])
      .use(allow('AccountsSessionPolicy', 'use'))
  })
  .as('home')
