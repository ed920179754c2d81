import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { allocateNumbers } from '#core/registry_numbers'

const YEAR = 2031

test.group('Numbers of the register', (group) => {
  group.each.teardown(async () => {
    await db.from('registry_counters').delete()
  })

  test('each year begins from one', async ({ assert }) => {
    assert.equal(await take(3, YEAR), 1)
    assert.equal(await take(2, YEAR), 4)
    assert.equal(await take(1, YEAR + 1), 1)
    assert.equal(await take(1, YEAR), 6)
  })

  test('parallel takers, some of which give up, leave no gap and share no number', async ({
    assert,
  }) => {
    const sizes = Array.from({ length: 60 }, (_, index) => ({ count: 1 + (index % 7), index }))
    const taken = await Promise.all(
      sizes.map(async ({ count, index }) => {
        const first = await take(count, YEAR, index % 3 === 0)
        return first === null ? [] : Array.from({ length: count }, (_, offset) => first + offset)
      })
    )
    const numbers = taken.flat().sort((a, b) => a - b)
    assert.deepEqual(
      numbers,
      Array.from({ length: numbers.length }, (_, index) => index + 1)
    )
    await db
      .from('registry_counters')
      .where('year', YEAR)
      .firstOrFail()
      .then((row) => assert.equal(row.last_number, numbers.length))
  })

  test('none can be taken', async ({ assert }) => {
    await assert.rejects(() => take(0, YEAR), 'At least one number is taken')
  })
})

class GaveUp extends Error {}

/** Takes numbers in a transaction of its own; null when it was rolled back. */
async function take(count: number, year: number, givesUp = false): Promise<number | null> {
  try {
    return await db.transaction(async (trx) => {
      const first = await allocateNumbers('attestations', count, year, trx)
      if (givesUp) throw new GaveUp()
      return first
    })
  } catch (error) {
    if (error instanceof GaveUp) return null
    throw error
  }
}
