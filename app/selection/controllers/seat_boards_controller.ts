import type { HttpContext } from '@adonisjs/core/http'
import { writeCsv } from '#core/tabular/write_csv'
import { rankableNotices } from '#selection/queries/ranking_positions'
import { seatBoard } from '#selection/queries/seat_board'
import { BOARD_COLUMNS, boardRows } from '#selection/queries/seat_board_export'

/** "Posti e persone": seats by state, and who is suitable and without one. */
export default class SeatBoardsController {
  async show({ request, view }: HttpContext) {
    const { notices, notice, board } = await this.#board(request)
    return view.render('pages/selection/rankings/board', { notices, notice, board })
  }

  async csv({ request, response }: HttpContext) {
    const { notice, board } = await this.#board(request)
    const name = notice ? `posti-avviso-${notice.number}-${notice.year}` : 'posti'
    response.header('Content-Type', 'text/csv; charset=utf-8')
    response.header('Content-Disposition', `attachment; filename="${name}.csv"`)
    response.header('Cache-Control', 'private, no-store')
    return response.stream(writeCsv(BOARD_COLUMNS, boardRows(board)))
  }

  /** Of the notice asked for, or of the newest. */
  async #board(request: HttpContext['request']) {
    const notices = await rankableNotices()
    const label = String(request.input('avviso') ?? '')
    const notice = notices.find((one) => one.label === label) ?? notices[0] ?? null
    return { notices, notice, board: await seatBoard(notice?.id ?? 0) }
  }
}
