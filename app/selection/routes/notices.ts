import router from '@adonisjs/core/services/router'
import { allow } from '#accounts/access'
import { controllers } from '#generated/controllers'

const { selection } = controllers

/** Read by everybody who follows the programme. */
const reading = () => {
  router.get('/', [selection.Notices, 'index'])
  router.get(':id', [selection.Notices, 'show'])
  router.get(':id/posizioni/:position', [selection.NoticePositions, 'show'])
}

/** A notice from draft to its end. */
const writing = () => {
  router.get('nuovo', [selection.Notices, 'create'])
  router.post('/', [selection.Notices, 'store'])
  router.get(':id/modifica', [selection.Notices, 'edit'])
  router.put(':id', [selection.Notices, 'update'])
  router.get(':id/eliminazione', [selection.NoticeDeletions, 'create'])
  router.post(':id/eliminazione', [selection.NoticeDeletions, 'store'])
  router.get(':id/pubblicazione', [selection.NoticePublications, 'create'])
  router.post(':id/pubblicazione', [selection.NoticePublications, 'store'])
  router.get(':id/rettifiche/nuova', [selection.NoticeCorrections, 'create'])
  router.post(':id/rettifiche', [selection.NoticeCorrections, 'store'])
  router.get(':id/conclusione', [selection.NoticeConclusions, 'create'])
  router.post(':id/conclusione', [selection.NoticeConclusions, 'store'])
}

/** The positions of a draft. */
const positions = () => {
  router.get(':id/posizioni/nuova', [selection.NoticePositions, 'create'])
  router.post(':id/posizioni', [selection.NoticePositions, 'store'])
  router.get(':id/posizioni/:position/modifica', [selection.NoticePositions, 'edit'])
  router.put(':id/posizioni/:position', [selection.NoticePositions, 'update'])
  router.get(':id/posizioni/:position/eliminazione', [selection.NoticePositionDeletions, 'create'])
  router.post(':id/posizioni/:position/eliminazione', [selection.NoticePositionDeletions, 'store'])
}

/** Positions from a table. */
const imports = () => {
  const path = ':id/posizioni/importazione'
  router.get('tracciato-posizioni.xlsx', [selection.NoticePositionImports, 'layout'])
  router.get(path, [selection.NoticePositionImports, 'create'])
  router.post(path, [selection.NoticePositionImports, 'store'])
  router.get(`${path}/:file`, [selection.NoticePositionImports, 'show'])
  router.post(`${path}/:file`, [selection.NoticePositionImports, 'update'])
  router.get(`${path}/:file/errori.csv`, [selection.NoticePositionImports, 'findings'])
}

/** The inside of selection notices: `/gestione/avvisi`. */
export const noticesRoutes = () => {
  router
    .group(reading)
    .prefix('gestione/avvisi')
    .where('id', router.matchers.number())
    .where('position', router.matchers.number())
    .use(allow('SelectionNoticePolicy', 'see'))
  router
    .group(() => {
      writing()
      imports()
      positions()
    })
    .prefix('gestione/avvisi')
    .where('id', router.matchers.number())
    .where('position', router.matchers.number())
    .use(allow('SelectionNoticePolicy', 'manage'))
}
