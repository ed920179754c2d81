import { type Browser, type CDPSession, type Page, chromium } from 'playwright-core'
import { type ChromiumPlace, canSandbox } from '#core/pdf/chromium'
import { ASSET_ORIGIN } from '#core/pdf/pictures'
import { type Picture, type Sheet, sheetPixels } from '#core/pdf/sheet'

/** Chromium took longer than it may: the process is to be replaced. */
export class PrintTimeout extends Error {
  /** To a page that waited for it: busy, try again. */
  readonly status = 503

  constructor(seconds: number) {
    super(`La stampa ha superato i ${seconds} secondi.`)
    this.name = 'PrintTimeout'
  }
}

export interface Printed<Measured = unknown> {
  pdf: Buffer
  /** What the sheet's own `measure` answered. */
  measured: Measured
}

/** Milliseconds that a Chromium which was asked to leave may take. */
const CLOSE_PATIENCE = 3000

const PRINT_OPTIONS = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  transferMode: 'ReturnAsBase64',
} as const

/**
 * One Chromium with one page: no script, no network, its own pictures only. One job at a time.
 */
export class PrintBrowser {
  #assets: Record<string, Picture> = {}
  printed = 0

  private constructor(
    private browser: Browser,
    private page: Page,
    private session: CDPSession,
    private timeout: number,
    /** The process, so that one that hangs can be ended for sure. */
    readonly pid: number
  ) {}

  /** @param timeout milliseconds a job may take */
  static async launch(place: ChromiumPlace, timeout: number): Promise<PrintBrowser> {
    const browser = await chromium.launch({
      executablePath: place.executablePath,
      env: { ...inheritedEnvironment(), ...place.env },
      chromiumSandbox: canSandbox(),
      args: ['--font-render-hinting=none', '--disable-gpu', '--disable-dev-shm-usage'],
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    const context = await browser.newContext({
      javaScriptEnabled: false,
      offline: true,
      serviceWorkers: 'block',
    })
    const page = await context.newPage()
    const self = new PrintBrowser(
      browser,
      page,
      await context.newCDPSession(page),
      timeout,
      await processOf(browser)
    )
    await self.#answerPicturesOnly()
    return self
  }

  get isConnected() {
    return this.browser.isConnected()
  }

  /** The sheet as a tagged PDF. */
  print<Measured>(sheet: Sheet): Promise<Printed<Measured>> {
    return this.#within(async () => {
      await this.#show(sheet)
      const measured = await this.page.evaluate<Measured>(sheet.measure ?? 'undefined')
      const options = { ...PRINT_OPTIONS, generateDocumentOutline: sheet.hasOutline ?? false }
      const { data } = await this.session.send('Page.printToPDF', options)
      this.printed += sheet.pages ?? 1
      return { pdf: Buffer.from(data, 'base64'), measured }
    })
  }

  /** The first page as a PNG of this width in pixels. */
  screenshot(sheet: Sheet, width: number): Promise<Buffer> {
    return this.#within(async () => {
      const size = sheetPixels(sheet.orientation)
      await this.page.setViewportSize(size)
      await this.#show(sheet)
      const clip = { x: 0, y: 0, ...size, scale: width / size.width }
      const { data } = await this.session.send('Page.captureScreenshot', { format: 'png', clip })
      return Buffer.from(data, 'base64')
    })
  }

  /** Ends the process, by force if it does not answer. */
  async close() {
    const closed = this.browser.close().then(
      () => true,
      () => false
    )
    const late = new Promise<boolean>((resolve) =>
      setTimeout(resolve, CLOSE_PATIENCE, false).unref()
    )
    if (!(await Promise.race([closed, late]))) endProcess(this.pid)
  }

  /** On an empty page each time: one that is only written over keeps the content policy of what stood there before. */
  async #show(sheet: Sheet) {
    this.#assets = sheet.assets
    await this.page.goto('about:blank')
    await this.page.setContent(sheet.html, { waitUntil: 'load', timeout: this.timeout })
    await this.page.evaluate('document.fonts.ready.then(() => true)')
  }

  async #answerPicturesOnly() {
    await this.page.route('**', (route) => {
      const url = route.request().url()
      const asset = url.startsWith(ASSET_ORIGIN)
        ? this.#assets[decodeURIComponent(url.slice(ASSET_ORIGIN.length))]
        : undefined
      return asset
        ? route.fulfill({ contentType: asset.contentType, body: Buffer.from(asset.bytes) })
        : route.abort('blockedbyclient')
    })
  }

  async #within<T>(job: () => Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new PrintTimeout(this.timeout / 1000)), this.timeout)
    })
    try {
      return await Promise.race([job(), late])
    } finally {
      clearTimeout(timer)
    }
  }
}

async function processOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.find(({ type }) => type === 'browser')!.id
}

function endProcess(pid: number) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Chromium needs a home and a path, none of the secrets of the portal. */
function inheritedEnvironment(): Record<string, string> {
  const names = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'XDG_RUNTIME_DIR']
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] ? [[name, process.env[name]!]] : []))
  )
}
