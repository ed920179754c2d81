import router from '@adonisjs/core/services/router'
import { allow } from '#accounts/access'
import { controllers } from '#generated/controllers'

const { internships } = controllers

/** Internships already running, from a file: read, reported on, confirmed. */
const imports = () => {
  router.get('/', [internships.InternshipImports, 'create'])
  router.post('/', [internships.InternshipImports, 'store'])
  router.get('tracciato.csv', [internships.InternshipLayouts, 'csv'])
  router.get('tracciato.xlsx', [internships.InternshipLayouts, 'xlsx'])
  router.get(':import', [internships.InternshipImports, 'show'])
  router.post(':import/conferma', [internships.InternshipImportConfirmations, 'store'])
  router.get(':import/errori.csv', [internships.InternshipImportFindings, 'index'])
}

/** One action on many of them: chosen, confirmed, told. */
const bulk = () => {
  router.get('/', [internships.BulkActions, 'index'])
  router.get('conferma', [internships.BulkActions, 'create'])
  router.post('/', [internships.BulkActions, 'store'])
  router.get(':run', [internships.BulkActions, 'show'])
  router.get(':run/resoconto.csv', [internships.BulkReports, 'show'])
}

/** Imports and actions on many: for those who manage internships. */
export const importsRoutes = () => {
  for (const [prefix, routes] of [
    ['tirocini/importazione', imports],
    ['tirocini/azioni', bulk],
  ] as const) {
    router
      .group(routes)
      .prefix(prefix)
      .where('import', router.matchers.number())
      .where('run', router.matchers.number())
      .use(allow('InternshipPolicy', 'manage'))
  }
}
