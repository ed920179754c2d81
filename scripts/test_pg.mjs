/** Runs the whole suite on PostgreSQL: the one of DATABASE_URL, or a cluster made for the purpose. */
import { withPostgres } from './lib/postgres.mjs'
import { Refusal, main } from './lib/refusal.mjs'
import { foreground, nodeBinary } from './lib/run.mjs'

const suite = process.argv.slice(2)

main(async () => {
  const given = process.env.DATABASE_URL
  if (given && !new URL(given).pathname.includes('test')) {
    throw new Refusal(
      'Le prove cancellano la banca dati di DATABASE_URL: per sicurezza il suo nome deve contenere la parola "test".'
    )
  }
  process.exitCode = given ? await test(given) : await withPostgres(test)
})

function test(url) {
  return foreground(nodeBinary(), ['ace.js', 'test', ...suite], {
    env: { ...process.env, DB_CONNECTION: 'pg', DATABASE_URL: url },
  })
}
