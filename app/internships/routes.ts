import router from '@adonisjs/core/services/router'
import { changesRoutes } from '#internships/routes/changes'
import { importsRoutes } from '#internships/routes/imports'
import { internshipsRoutes } from '#internships/routes/internships'
import { peopleRoutes } from '#internships/routes/people'
import { plansRoutes } from '#internships/routes/plans'
import { rulesRoutes } from '#internships/routes/rules'
import { surveysRoutes } from '#internships/routes/surveys'

router
  .group(() => {
    rulesRoutes()
    importsRoutes()
    internshipsRoutes()
    changesRoutes()
    plansRoutes()
    peopleRoutes()
    surveysRoutes()
  })
  .as('internships')
