import { shortInstant } from '#core/dates'
import type { CsvColumn } from '#core/tabular/write_csv'
import type { BoardSeat, seatBoard, WaitingPerson } from '#selection/queries/seat_board'

type Board = Awaited<ReturnType<typeof seatBoard>>
type BoardRow = { seat: BoardSeat; person?: never } | { seat?: never; person: WaitingPerson }

/** Words of a seat's state, on the page and in the file. */
export const SEAT_WORDS = { accepted: 'accettato', open: 'offerto', empty: 'vuoto' } as const

/** Seats first, then those who wait, in one table. */
export const boardRows = ({ seats, people }: Board): BoardRow[] => [
  ...seats.map((seat) => ({ seat })),
  ...people.map((person) => ({ person })),
]

export const BOARD_COLUMNS: readonly CsvColumn<BoardRow>[] = [
  { header: 'posizione', value: ({ seat, person }) => (seat ?? person)?.positionCode },
  { header: 'ente', value: ({ seat, person }) => (seat ?? person)?.host },
  { header: 'provincia', value: ({ seat, person }) => (seat ?? person)?.province },
  { header: 'posto', value: ({ seat }) => seat?.number },
  { header: 'sede', value: ({ seat }) => seat?.site },
  {
    header: 'situazione',
    value: ({ seat }) => (seat ? SEAT_WORDS[seat.state] : 'idonea senza posto'),
  },
  { header: 'domanda', value: ({ seat, person }) => seat?.applicationCode ?? person?.code },
  { header: 'nome', value: ({ seat, person }) => seat?.holder ?? person?.name },
  { header: 'in graduatoria', value: ({ person }) => person?.place },
  { header: 'punti', value: ({ person }) => person?.total },
  { header: 'termine', value: ({ seat }) => (seat?.dueOn ? shortInstant(seat.dueOn) : null) },
]
