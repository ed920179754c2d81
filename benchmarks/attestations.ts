import type { AttestationPipeline } from '#attestations/pdf/pipeline'
import type { SheetMaker } from '#attestations/pdf/sheet'
import type { TemplateSource } from '#attestations/pdf/types'
import { peopleInGroups } from './support/attestation_people.js'
import type { BenchContext } from './support/bench.js'
import { mailFigures } from './support/mail.js'
import { watchMemory } from './support/process_tree.js'
import { withApp } from './support/with_app.js'

const GROUP = 50
const WARM_UP = 200
const SIZES = [
  { total: 1000, suffix: '_1000' },
  { total: 5000, suffix: '' },
]

/** From people to sealed files on disk, for 1,000 and 5,000 of them, each after a warm-up; then 10,000 mails. */
export default async function attestations(bench: BenchContext) {
  await withApp(async () => {
    const { pdfPipeline } = await import('#attestations/pdf_pipeline')
    const pipeline = await pdfPipeline()
    const template = await webinarTemplate()
    await seal(pipeline, template, WARM_UP)
    for (const { total, suffix } of SIZES) await measure(bench, pipeline, template, total, suffix)
    await pipeline.stop()
    await mailFigures(bench.emit)
  })
}

async function measure(
  { emit }: BenchContext,
  pipeline: AttestationPipeline,
  template: TemplateSource,
  total: number,
  suffix: string
) {
  const maker = await sheetMaker(template)
  const rendering = await timed(() => render(pipeline, maker, total))
  emit(`rendered_per_s${suffix}`, Math.round(total / rendering.seconds), '1/s')
  const memory = watchMemory()
  const sealing = await timed(() => seal(pipeline, template, total))
  emit(`sealed_per_s${suffix}`, Math.round(total / sealing.seconds), '1/s')
  emit(`peak_rss_mb${suffix}`, await memory.stop(), 'MB')
  emit(`bytes_per_pdf${suffix}`, Math.round(sealing.value / total), 'bytes')
}

/** Chromium alone. */
async function render(pipeline: AttestationPipeline, maker: SheetMaker, total: number) {
  await inParallel(peopleInGroups(total, GROUP), 4, async (people) => {
    await pipeline.printer.print(maker.make(people))
  })
}

/** The whole way: printed, split, finished, sealed, stored with its SHA-256. Gives the bytes of all. */
async function seal(
  pipeline: AttestationPipeline,
  template: TemplateSource,
  total: number
): Promise<number> {
  const { storage } = await import('#core/storage')
  let bytes = 0
  await inParallel(peopleInGroups(total, GROUP), 8, async (people) => {
    const { results } = await pipeline.produce(template, people)
    const sealed = results.filter((result) => result.ok)
    if (sealed.length < people.length) throw new Error('Somebody got no attestation')
    await Promise.all(sealed.map(({ sha256, pdf }) => storage.put(`bench/${sha256}.pdf`, pdf)))
    bytes += sealed.reduce((sum, { pdf }) => sum + pdf.length, 0)
  })
  return bytes
}

/** So many groups under way at a time: the pipeline holds back on its own, but their results would pile up. */
async function inParallel<T>(
  groups: Iterator<T>,
  lanes: number,
  work: (group: T) => Promise<void>
) {
  const lane = async () => {
    for (let next = groups.next(); !next.done; next = groups.next()) await work(next.value)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

async function timed<T>(work: () => Promise<T>) {
  const start = performance.now()
  const value = await work()
  return { value, seconds: (performance.now() - start) / 1000 }
}

async function webinarTemplate(): Promise<TemplateSource> {
  const { readBuiltinTemplates } = await import('#attestations/templates/builtin_templates')
  const templates = await readBuiltinTemplates()
  const { orientation, body, style } = templates.find(({ kind }) => kind === 'webinar')!
  return { orientation, body, style, assets: {} }
}

async function sheetMaker(template: TemplateSource): Promise<SheetMaker> {
  const { SheetMaker: Maker } = await import('#attestations/pdf/sheet')
  const { default: config } = await import('#config/attestations')
  return new Maker(template, config.issuer, { date: '24.11.2026', isTestKey: true })
}
