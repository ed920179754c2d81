import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inflateSync } from 'node:zlib'
import jsqr from 'jsqr'
import attestationsConfig from '#config/attestations'
import printingConfig from '#config/printing'
import { Printer, type PrinterOptions } from '#core/pdf/printer'
import { readBuiltinTemplates } from '#attestations/templates/builtin_templates'
import { AttestationPipeline, type PipelineOptions } from '#attestations/pdf/pipeline'
import { openSigner } from '#attestations/pdf/seal_source'
import type { PersonToPrint, TemplateSource } from '#attestations/pdf/types'

const run = promisify(execFile)

/** What a test may ask of its pipeline and of the printer below it. */
export type OwnPipeline = Partial<PrinterOptions & Pick<PipelineOptions, 'workers'>>

/** A pipeline with a printer of its own, to be stopped by the test. */
export async function openPipeline({ workers, ...options }: OwnPipeline = {}) {
  const signer = await openSigner(attestationsConfig.seal)
  return AttestationPipeline.start({
    printer: new Printer({ ...printingConfig, ...options }),
    workers: workers ?? attestationsConfig.workers,
    issuer: attestationsConfig.issuer,
    signer,
  })
}

/** A template that ships with the product. */
export async function builtIn(kind: string): Promise<TemplateSource> {
  const templates = await shippedTemplates()
  return templates.find((template) => template.kind === kind)!.source
}

/** All of them, with the kind of each. */
export async function shippedTemplates() {
  const templates = await readBuiltinTemplates()
  return templates.map(({ kind, orientation, body, style }) => ({
    kind,
    source: { orientation, body, style, assets: {} } satisfies TemplateSource,
  }))
}

/** The least template that may be used, with something more in its body or style. */
export function smallTemplate(body = '', style = ''): TemplateSource {
  return {
    orientation: 'landscape',
    assets: {},
    style,
    body: `<h1>[NOME] [COGNOME]</h1><div>[QR]</div>${body}`,
  }
}

/** People who share nothing: whatever of one turns up with another is a leak. */
export function somebody(index: number, values: PersonToPrint['values'] = {}): PersonToPrint {
  const code = `${String(index).padStart(4, '0')}${'K3QX9MBVT2FHRDW8NCAPHZ6E'}`
  return {
    id: String(index),
    title: `Attestato di ${NAMES[index % NAMES.length]} ${index}`,
    registerNumber: `${7000 + index}/2026`,
    verifyUrl: `https://portale.example/verifica/${code}`,
    values: {
      NOME: NAMES[index % NAMES.length],
      COGNOME: `Cognome${index}`,
      PROGETTO: 'DoteComune Network',
      CUPPROGETTO: 'D69D18000000006',
      WEBINAR: 'Accoglienza allo sportello',
      DATA: '24 novembre 2026',
      ORE: '18',
      CODICE: code,
      ...values,
    },
  }
}

const NAMES = ['Maria', 'Giuseppe', 'Niccolò', 'Chiara', 'Łucja', 'Søren', 'Anna', 'José']

/** Runs a command-line tool on a PDF; `FILE` among the arguments stands for it. */
export async function inspect(pdf: Uint8Array, tool: string, ...args: string[]): Promise<string> {
  const { stdout } = await run(tool, await withFile(pdf, args), { maxBuffer: 64_000_000 })
  return stdout
}

let folder: string | undefined
let files = 0

async function withFile(pdf: Uint8Array, args: string[]): Promise<string[]> {
  folder ??= await mkdtemp(join(tmpdir(), 'attestation-pdfs-'))
  const file = join(folder, `${++files}.pdf`)
  await writeFile(file, pdf)
  return args.map((arg) => (arg === 'FILE' ? file : arg))
}

/** Deletes what `inspect` wrote. */
export async function forgetFiles() {
  if (folder) await rm(folder, { recursive: true, force: true })
  folder = undefined
}

/** What the QR of the first page says, read from its picture. */
export async function readQr(pdf: Uint8Array): Promise<string | undefined> {
  const [file] = await withFile(pdf, ['FILE'])
  const { stdout } = await run('pdftoppm', ['-r', '150', file], {
    encoding: 'buffer',
    maxBuffer: 64_000_000,
  })
  const [header, width, height] = /^P6\s(\d+)\s(\d+)\s255\s/.exec(stdout.toString('latin1', 0, 40))!
  const pixels = new Uint8ClampedArray(Number(width) * Number(height) * 4).fill(255)
  stdout
    .subarray(header.length)
    .forEach((value, at) => (pixels[Math.floor(at / 3) * 4 + (at % 3)] = value))
  return jsqr.default(pixels, Number(width), Number(height))?.data
}

/** All that the bytes of a PDF hold: the file itself and every stream in it, inflated. */
export function streamsOf(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf).toString('latin1')
  return [...text.matchAll(/stream\r?\n/g)]
    .filter(({ index }) => text.slice(index - 3, index) !== 'end')
    .map((match) => {
      const start = match.index + match[0].length
      const raw = Buffer.from(text.slice(start, text.indexOf('endstream', start)), 'latin1')
      return inflated(raw).toString('latin1')
    })
}

function inflated(raw: Buffer): Buffer {
  return raw[0] === 0x78 ? inflateSync(raw, { finishFlush: 2 }) : raw
}

/** A web server that only counts who comes by. */
export async function countingServer() {
  let visits = 0
  const server = createServer((_, response) => {
    visits++
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, visits: () => visits, close: () => server.close() }
}
