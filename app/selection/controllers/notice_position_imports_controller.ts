import type { HttpContext } from '@adonisjs/core/http'
import { Exception } from '@adonisjs/core/exceptions'
import { count } from '#core/dates'
import { IllegalTransition } from '#core/lifecycle'
import { storage } from '#core/storage'
import { FINDING_COLUMNS, writeCsv } from '#core/tabular/write_csv'
import { writeXlsx } from '#core/tabular/write_xlsx'
import { sendSheet } from '#hosts/import/send_sheet'
import { ImportPositions } from '#selection/actions/import_positions'
import { UploadPositions, uploadKey } from '#selection/actions/upload_positions'
import {
  LAYOUT_COLUMNS,
  POSITION_COLUMNS,
  SAMPLE_ROWS,
} from '#selection/position_import/position_columns'
import { readPositionFile } from '#selection/position_import/position_file'
import { findNotice } from '#selection/queries/notice_finders'

/** Positions from a table: tried first, then confirmed. */
export default class NoticePositionImportsController {
  async create({ params, view }: HttpContext) {
    const notice = await findDraft(params.id)
    return view.render('pages/selection/notices/import', {
      ...{ notice, headers: Object.values(POSITION_COLUMNS) },
    })
  }

  async store({ params, request, response }: HttpContext) {
    const notice = await findDraft(params.id)
    const hash = await new UploadPositions().handle(notice, request.file('file'))
    return response.redirect().toPath(`${pathOf(notice.id)}/${hash}`)
  }

  async show({ params, view }: HttpContext) {
    const { notice, file } = await findFile(params)
    const faults = file.findings.filter(({ severity }) => severity === 'fault')
    const warnings = file.findings.filter(({ severity }) => severity === 'warning')
    return view.render('pages/selection/notices/import_report', {
      ...{ notice, file, faults, warnings, path: `${pathOf(notice.id)}/${params.file}` },
      seats: file.positions.reduce((sum, { seats }) => sum + seats.length, 0),
    })
  }

  /** The list to be mended with the file beside. */
  async findings(ctx: HttpContext) {
    const { file } = await findFile(ctx.params)
    return sendSheet(ctx, writeCsv(FINDING_COLUMNS, file.findings), 'errori-e-avvisi.csv')
  }

  async update({ auth, params, request, response, session }: HttpContext) {
    const { notice, file } = await findFile(params)
    const isAsSeen = Number(request.input('pronte')) === file.positions.length
    const imported =
      isAsSeen && file.positions.length > 0
        ? await new ImportPositions(auth.user!).handle(notice, file)
        : null
    if (!imported?.ok) {
      session.flash('refusal', CHANGED)
      return response.redirect().toPath(`${pathOf(notice.id)}/${params.file}`)
    }
    await storage.remove(uploadKey(notice, params.file))
    session.flash('success', importedSentence(imported.value))
    return response.redirect().toPath(`/gestione/avvisi/${notice.id}#posizioni`)
  }

  /** The empty table with an invented position. */
  async layout(ctx: HttpContext) {
    const sheet = writeXlsx(LAYOUT_COLUMNS, SAMPLE_ROWS, { sheet: 'Posizioni' })
    return sendSheet(ctx, sheet, 'tracciato-posizioni.xlsx')
  }
}

const CHANGED =
  'Non è stato importato nulla: nel frattempo l’avviso o gli enti sono cambiati, o nel file non c’è nessuna posizione pronta. Ecco com’è adesso.'

const pathOf = (id: number) => `/gestione/avvisi/${id}/posizioni/importazione`

const importedSentence = (positions: number) =>
  positions === 1
    ? 'Una posizione è entrata nell’avviso.'
    : `${count(positions)} posizioni sono entrate nell’avviso.`

async function findDraft(id: string) {
  const notice = await findNotice(id)
  if (notice.state !== 'draft')
    throw new IllegalTransition('selection_notice', 'save', notice.state)
  return notice
}

/** The file as it reads now, against the notice and the network as they are. */
async function findFile(params: Record<string, string>) {
  const notice = await findDraft(params.id)
  const key = /^[0-9a-f]{64}$/.test(params.file) ? uploadKey(notice, params.file) : null
  const file =
    key && (await storage.has(key)) ? await readPositionFile(storage.pathOf(key), notice) : null
  if (!file?.ok) throw new Exception('No such file', { status: 404, code: 'E_ROW_NOT_FOUND' })
  return { notice, file: file.value }
}
