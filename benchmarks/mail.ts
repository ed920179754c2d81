import type { BenchContext } from './support/bench.js'
import { mailFigures } from './support/mail.js'
import { withApp } from './support/with_app.js'

/** The sending job alone: 10,000 mails with a PDF in one tick. */
export default async function mail({ emit }: BenchContext) {
  await withApp(() => mailFigures(emit))
}
