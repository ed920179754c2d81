import { spawnSync } from 'node:child_process'
import { Refusal } from './refusal.mjs'

/** Programs with which the tests look into PDFs, and the Debian package of each. */
const TOOLS = { pdfsig: 'poppler-utils', qpdf: 'qpdf' }

/** Installs the tools that the tests look with, where Debian's packages can be had; elsewhere says which to install. */
export function installTestTools() {
  const missing = packagesMissing()
  if (missing.length === 0) return
  if (process.getuid?.() === 0 && has('apt-get')) {
    console.log(`Installo gli strumenti delle prove: ${missing.join(', ')}…`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    for (const args of [
      ['update', '-qq'],
      ['install', '-yqq', '--no-install-recommends', ...missing],
    ]) {
      spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
    }
  }
  const still = packagesMissing()
  if (still.length === 0) return
  throw new Refusal(
    `Per le prove servono ${still.join(' e ')}: sudo apt install ${still.join(' ')}`
  )
}

const packagesMissing = () =>
  Object.entries(TOOLS)
    .filter(([program]) => !has(program))
    .map(([, name]) => name)

const has = (program) => spawnSync('which', [program]).status === 0
