import router from '@adonisjs/core/services/router'
import { applicationsRoutes } from '#selection/routes/applications'
import { evaluationRoutes } from '#selection/routes/evaluation'
import { interestRoutes } from '#selection/routes/interest'
import { noticesRoutes } from '#selection/routes/notices'
import { publicPagesRoutes } from '#selection/routes/public_pages'
import { rankingsRoutes } from '#selection/routes/rankings'

router
  .group(() => {
    publicPagesRoutes()
    interestRoutes()
    noticesRoutes()
    applicationsRoutes()
    evaluationRoutes()
    rankingsRoutes()
  })
  .as('selection')
