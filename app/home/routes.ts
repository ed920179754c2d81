import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'
import { controllers } from '#generated/controllers'

router
  .group(() => {
    router.get('/', [controllers.home.Home, 'show'])
    router.get('cruscotto', [controllers.home.Dashboards, 'show']).use(middleware.auth())
  })
  .as('home')
