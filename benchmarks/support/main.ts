import 'reflect-metadata'
import type { BenchContext } from './bench.js'

const [name, ...args] = process.argv.slice(2)
const { default: measure } = (await import(`../${name}.js`)) as {
  default(context: BenchContext): Promise<void>
}

await measure({
  args,
  emit(figure, value, unit) {
    process.stdout.write(`${JSON.stringify({ bench: name, figure, value, unit })}\n`)
  },
})
