import { readFile, readdir } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import type { BenchContext } from './support/bench.js'

const ASSETS = new URL('../public/assets/', import.meta.url)

/** What a page's style and script weigh, gzipped, in the last build: the house keeps both together under 40 kB. */
export default async function assets({ emit }: BenchContext) {
  const files = await readdir(ASSETS)
  const css = await gzippedKb(files.filter((name) => name.endsWith('.css')))
  const js = await gzippedKb(files.filter((name) => name.endsWith('.js')))
  emit('css_gzip_kb', css, 'kB')
  emit('js_gzip_kb', js, 'kB')
  emit('page_gzip_kb', Math.round((css + js) * 10) / 10, 'kB')
}

async function gzippedKb(names: string[]) {
  const contents = await Promise.all(names.map((name) => readFile(new URL(name, ASSETS))))
  const bytes = contents.reduce((sum, content) => sum + gzipSync(content).length, 0)
  return Math.round(bytes / 100) / 10
}
