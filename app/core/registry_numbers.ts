import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Registers that number by the year. */
export type Register = 'attestations' | 'internships'

/**
 * Takes the next `count` numbers of a register's year and gives the first of them. The counter's row stays locked
 * until the transaction ends, so that numbers follow one another without gaps: a rolled back one gives its own back.
 */
export async function allocateNumbers(
  register: Register,
  count: number,
  year: number,
  trx: TransactionClientContract
): Promise<number> {
  if (!Number.isInteger(count) || count < 1) throw new RangeError('At least one number is taken')
  await trx
    .knexQuery()
    .table('registry_counters')
    .insert({ register, year, last_number: 0 })
    .onConflict(['register', 'year'])
    .ignore()
  const [{ last_number: last }] = await trx
    .knexQuery()
    .table('registry_counters')
    .where({ register, year })
    .increment('last_number', count)
    .returning('last_number')
  return last - count + 1
}
