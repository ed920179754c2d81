import router from '@adonisjs/core/services/router'

router.group(() => {}).as('hosts')
