import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { AccountFactory } from '#database/factories/accounts/account_factory'
import { createHostBody } from '#database/factories/hosts/host_body_factory'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import type Position from '#selection/models/position'
import type SelectionNotice from '#selection/models/selection_notice'

const A_HOST = 10

/** A closed notice whose positions have all their applications interviewed and scored; two seats a position. */
export async function fillRankable(positionCount: number, applicationCount: number) {
  const notice = await createNotice({ state: 'closed', closedAt: clock.now() })
  const citizen = await AccountFactory.merge({ role: 'citizen' }).create()
  const positions: Position[] = []
  for (let index = 0; index < positionCount; index++) {
    const host = await (index % A_HOST === 0
      ? createHostBody()
      : positions.at(-1)!.related('hostBody').query().firstOrFail())
    const code = `PLC${String(notice.number % 100).padStart(2, '0')}2612S${String(index).padStart(3, '0')}`
    const position = await createPosition(notice, { host, code, ...TWO_SEATS })
    positions.push(position)
    const first = index * applicationCount
    await apply(notice, position, citizen.id, first, applicationCount)
  }
  return { notice, positions }
}

const TWO_SEATS = { seats: 2 } as object

async function apply(
  notice: SelectionNotice,
  position: Position,
  accountId: number,
  first: number,
  count: number
) {
  const numbers = Array.from({ length: count }, (_, index) => first + index + 1)
  await db
    .table('applications')
    .multiInsert(numbers.map((number) => application(notice, position, accountId, number)))
  const rows = await db
    .from('applications')
    .where('position_id', position.id)
    .select('id', 'protocol_number')
  const commissioner = await commissionerOf(notice, position)
  await db.table('scores').multiInsert(
    rows.flatMap(({ id, protocol_number: number }) =>
      notice.criteria.map((criterion, place) => ({
        application_id: id,
        criterion_id: criterion.id,
        max_hundredths: criterion.maxHundredths,
        // Few different values, so that tie-breaks have work to do.
        hundredths: (criterion.maxHundredths * (4 + ((number * (place + 3)) % 7))) / 10,
        commissioner_id: commissioner,
        recorded_by: accountId,
        recorded_at: toDb(clock.now()),
      }))
    )
  )
}

async function commissionerOf(notice: SelectionNotice, { hostBodyId }: Position): Promise<number> {
  const { default: Commission } = await import('#selection/models/commission')
  const { default: Commissioner } = await import('#selection/models/commissioner')
  const commission = await Commission.firstOrCreate(
    { noticeId: notice.id, hostBodyId },
    { appointedBy: 'Determina 4/2026', appointedOn: '2026-11-02', createdAt: clock.now() }
  )
  const { id } = await Commissioner.firstOrCreate(
    { commissionId: commission.id, fullName: 'Ada Negri' },
    { role: 'president', removedAt: null }
  )
  return id
}

function application(
  notice: SelectionNotice,
  position: Position,
  accountId: number,
  number: number
) {
  const code = `BRMLCJ${String(number % 100).padStart(2, '0')}A41E${String(number % 1000).padStart(3, '0')}X`
  return {
    notice_id: notice.id,
    position_id: position.id,
    account_id: accountId,
    protocol_number: number,
    state: 'interviewed',
    person_key: `P${number}`,
    codice_fiscale: code,
    first_name: 'Łucja',
    last_name: `Brambilla ${number}`,
    born_on: `${1975 + (number % 28)}-0${1 + (number % 9)}-1${number % 10}`,
    email: `p${number}@posta.example`,
    mobile: null,
    province_code: 'LC',
    unemployed_since: '2026-02-01',
    reserve_keys: '[]',
    frozen: JSON.stringify({ filler: 'x'.repeat(4000) }),
    frozen_sha256: '0'.repeat(64),
    submitted_at: toDb(clock.now()),
    receipt_tries: 0,
    search_text: `brambilla ${number}`,
  }
}
