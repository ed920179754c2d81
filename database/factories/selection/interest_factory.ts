import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { seedAreas } from '#database/seeders/reference/areas'
import { placeOf } from '#selection/interest/place'
import Area from '#selection/models/area'
import ExpressionOfInterest from '#selection/models/expression_of_interest'

/** `areas`: keys; none, as with `months`, means any. */
export type InterestValues = Partial<ExpressionOfInterest> & { areas?: string[]; months?: number[] }

let made = 0

/** Somebody of Lecco who confirmed two days ago, each with an address of their own. */
export async function createInterest(values: InterestValues = {}): Promise<ExpressionOfInterest> {
  made += 1
  const { areas = [], months = [], ...columns } = values
  const before = clock.now().minus({ days: 2 })
  const row = await ExpressionOfInterest.create({
    email: `interessata${made}@posta.example`,
    fullName: `Chiara Valsecchi ${made}`,
    mobile: null,
    tokenHash: null,
    tokenExpiresAt: null,
    proposal: null,
    consentedAt: before,
    confirmedAt: before,
    createdAt: before,
    ...placeOf(values.municipalityCode ?? '097042'),
    ...columns,
  })
  await seedAreas()
  const mine = { expression_of_interest_id: row.id }
  for (const { id } of await Area.query().whereIn('key', areas)) {
    await db.table('interest_areas').insert({ ...mine, area_id: id })
  }
  for (const wished of months) {
    await db.table('interest_months').insert({ ...mine, months: wished })
  }
  return row
}
