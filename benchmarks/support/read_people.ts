import { monitorEventLoopDelay } from 'node:perf_hooks'
import { readPeopleFile } from '#attestations/people/people_file'

export interface ReadingFigures {
  seconds: number
  longestBlockMs: number
  idleRssMb: number
  peakRssMb: number
}

const RESOLUTION_MS = 5
const [filePath] = process.argv.slice(2)

const idleRssMb = process.memoryUsage.rss() / 1024 ** 2
const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
delays.enable()
const start = performance.now()
const read = await readPeopleFile(filePath, 'people.csv', () => {})
const seconds = (performance.now() - start) / 1000
delays.disable()
if (!read.ok || read.value.faulty > 0) throw new Error('The generated file should have no fault')

const figures: ReadingFigures = {
  seconds,
  longestBlockMs: delays.max / 1e6 - RESOLUTION_MS,
  idleRssMb,
  peakRssMb: process.resourceUsage().maxRSS / 1024,
}
process.stdout.write(JSON.stringify(figures))
