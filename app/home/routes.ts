import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { allow, isPublic } from '#accounts/access'

router
  .group(() => {
    router.get('/', [controllers.home.Home, 'show']).use(isPublic())
    router.get('robots.txt', [controllers.home.Robots, 'show']).use(isPublic())
    router.on('privacy').render('pages/home/privacy').as('privacy').use(isPublic())
    router
      .on('accessibilita')
      .render('pages/home/accessibility')
      .as('accessibility')
      .use(isPublic())
    router.on('note-legali').render('pages/home/legal').as('legal').use(isPublic())
    router
      .get('cruscotto', [controllers.home.Dashboards, 'show'])
      .use(allow('AccountsSessionPolicy', 'use'))
  })
  .as('home')
