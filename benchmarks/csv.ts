import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { BenchContext } from './support/bench.js'
import { peopleCsv } from './support/people_csv.js'
import type { ReadingFigures } from './support/read_people.js'

const ROWS = 50_000
const READER = fileURLToPath(new URL('support/read_people.ts', import.meta.url))

/** 50,000 rows of people, checked as the wizard checks them, in a process of its own so that its memory is its own. */
export default async function csv({ emit }: BenchContext) {
  const folder = await mkdtemp(join(tmpdir(), 'dotecomune-bench-'))
  try {
    const filePath = join(folder, 'people.csv')
    await writeFile(filePath, peopleCsv(ROWS))
    const figures = await readApart(filePath)
    emit('rows_per_s', Math.round(ROWS / figures.seconds), '1/s')
    emit('longest_block_ms', Math.round(figures.longestBlockMs), 'ms')
    emit('idle_rss_mb', Math.round(figures.idleRssMb), 'MB')
    emit('peak_rss_mb', Math.round(figures.peakRssMb), 'MB')
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function readApart(filePath: string): Promise<ReadingFigures> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import=@poppinss/ts-exec',
    READER,
    filePath,
  ])
  return JSON.parse(stdout)
}
