import { writeFile } from 'node:fs/promises'
import { BaseReporter } from '@japa/runner/core'
import { spec } from '@japa/runner/reporters'
import type { Config, NamedReporterContract } from '@japa/runner/types'

const totalsFile = process.env.TEST_TOTALS

/** Writes how many tests passed and failed into a file, so that several runs can be added up. */
class TotalsReporter extends BaseReporter {
  constructor(private file: string) {
    super()
  }

  protected async end() {
    if (!this.runner) return
    const { passed, failed } = this.runner.getSummary().aggregates
    await writeFile(this.file, `${passed} ${failed}\n`)
  }
}

/** The reporters of a run: the one that people read, and the totals when `TEST_TOTALS` names a file for them. */
export const reporters: Config['reporters'] = totalsFile
  ? { activated: ['spec', 'totals'], list: [spec(), totals(totalsFile)] }
  : { activated: ['spec'], list: [spec()] }

function totals(file: string): NamedReporterContract {
  return {
    name: 'totals',
    handler: (runner, emitter) => new TotalsReporter(file).boot(runner, emitter),
  }
}
