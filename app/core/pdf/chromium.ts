import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const SYSTEM_PATHS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']

/** The browser and the libraries and font settings it needs on a machine that has none. */
const ARCHIVES = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']

/** No Chromium on this machine: the message says what to do. */
export class ChromiumMissing extends Error {
  constructor(detail: string) {
    super(
      `Per preparare i PDF serve Chromium, che qui non c’è: ${detail}. Installi il pacchetto «chromium-headless-shell», ` +
        'oppure indichi il percorso del programma in CHROMIUM_PATH.'
    )
    this.name = 'ChromiumMissing'
  }
}

export interface ChromiumPlace {
  executablePath: string
  /** Set only for the npm build, which finds its libraries there. */
  env?: Record<string, string>
}

/**
 * Where Chromium is: the given path, else Debian's, else the npm package unpacked once into a folder of ours.
 * @param unpackInto folder for the npm build, one sub-folder a version: the package would reuse any older one it finds
 * @throws ChromiumMissing
 */
export async function findChromium(
  unpackInto: string,
  given = process.env.CHROMIUM_PATH,
  systemPaths = SYSTEM_PATHS
): Promise<ChromiumPlace> {
  if (given) {
    if (existsSync(given)) return { executablePath: given }
    throw new ChromiumMissing(`CHROMIUM_PATH indica ${given}, ma il file non esiste`)
  }
  const system = systemPaths.find((path) => existsSync(path))
  return system ? { executablePath: system } : unpackOnce(resolve(unpackInto))
}

/** As root Chromium's own sandbox cannot start; anybody else gets it. */
export const canSandbox = () => process.getuid?.() !== 0

const unpacking = new Map<string, Promise<ChromiumPlace>>()

/** Two browsers of one process may need it at the same moment, and TMPDIR is one for all. */
function unpackOnce(root: string): Promise<ChromiumPlace> {
  const underWay = unpacking.get(root) ?? unpackPackage(root).finally(() => unpacking.delete(root))
  unpacking.set(root, underWay)
  return underWay
}

/**
 * Unpacked beside its place and moved there whole, so that two processes may do it at once. TMPDIR is the package's only way to be
 * told where to unpack.
 */
async function unpackPackage(root: string): Promise<ChromiumPlace> {
  const { version, archives } = await packageFiles()
  const place = join(root, version)
  if (!existsSync(place)) {
    await mkdir(root, { recursive: true, mode: 0o700 })
    const draft = await mkdtemp(join(root, 'unpacking-'))
    await inflateInto(draft, archives)
    await writeFile(join(draft, 'fonts', 'fonts.conf'), fontSettings(place))
    await rename(draft, place).catch(() => rm(draft, { recursive: true, force: true }))
    await removeOthers(root, version)
  }
  const env = {
    LD_LIBRARY_PATH: join(place, 'al2023', 'lib'),
    FONTCONFIG_PATH: join(place, 'fonts'),
  }
  return { executablePath: join(place, 'chromium'), env }
}

async function packageFiles() {
  try {
    const home = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))))
    const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as {
      version: string
    }
    return { version, archives: ARCHIVES.map((name) => join(home, 'bin', name)) }
  } catch {
    throw new ChromiumMissing('né il sistema né i pacchetti npm ne hanno uno')
  }
}

async function inflateInto(folder: string, archives: string[]) {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const { inflate } = await import('@sparticuz/chromium')
    await Promise.all(archives.map((archive) => inflate(archive)))
  } catch (error) {
    throw new ChromiumMissing(
      `il pacchetto npm non si è lasciato aprire (${(error as Error).message})`
    )
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** The package's own settings look for fonts where we do not unpack them; without any, Chromium does not even draw those of the page. */
function fontSettings(place: string): string {
  const folders = `<dir>${place}/fonts</dir><cachedir>${place}/fonts-cache</cachedir>`
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}</fontconfig>\n`
}

async function removeOthers(root: string, version: string) {
  const names = await readdir(root)
  const stale = names.filter((name) => name !== version && !name.startsWith('unpacking-'))
  await Promise.all(stale.map((name) => rm(join(root, name), { recursive: true, force: true })))
}
