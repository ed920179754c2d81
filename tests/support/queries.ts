import db from '@adonisjs/lucid/services/db'

/** How many queries the portal sends to the database meanwhile. */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const knex = db.connection().getWriteClient()
  let queries = 0
  const count = () => queries++
  knex.on('query', count)
  await work()
  knex.off('query', count)
  return queries
}
