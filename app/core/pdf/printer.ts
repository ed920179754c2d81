import { type Printed, PrintBrowser } from '#core/pdf/browser'
import { findChromium } from '#core/pdf/chromium'
import type { Sheet } from '#core/pdf/sheet'

export interface PrinterOptions {
  /** Chromium processes at most; one a core pays, more do not. */
  browsers: number
  /** Milliseconds that printing one sheet may take. */
  timeout: number
  /** Milliseconds without work after which Chromium is closed. */
  idle: number
  /** Folder for the npm build of Chromium, where the system has none. */
  chromiumFolder: string
  chromiumPath?: string
}

/** Pages after which a Chromium is replaced: its memory grows slowly. */
const PAGES_BEFORE_RECYCLING = 2000

interface Waiting {
  isUrgent: boolean
  start: () => void
}

/**
 * A few Chromium processes behind one queue. They are started when first needed and closed when idle; one that fails, hangs or grows old
 * is replaced, and the job that met it fails alone.
 */
export class Printer {
  #idle: PrintBrowser[] = []
  #all = new Set<PrintBrowser>()
  #busy = 0
  #queue: Waiting[] = []
  #idleTimer: NodeJS.Timeout | undefined
  #isStopped = false

  constructor(private options: PrinterOptions) {}

  /** Process ids of the Chromium processes now open. */
  get pids(): number[] {
    return [...this.#all].map(({ pid }) => pid)
  }

  /**
   * A sheet as a tagged PDF, with what it measured.
   * @param isUrgent a person is waiting for it: goes before batches
   * @throws PrintTimeout, ChromiumMissing, or what Chromium died of
   */
  print<Measured = undefined>(sheet: Sheet, isUrgent = false): Promise<Printed<Measured>> {
    return this.#withBrowser(isUrgent, (browser) => browser.print<Measured>(sheet))
  }

  /** The first page of a sheet as a PNG, for previews. */
  screenshot(sheet: Sheet, width = 1200): Promise<Buffer> {
    return this.#withBrowser(true, (browser) => browser.screenshot(sheet, width))
  }

  /** Closes every Chromium; jobs under way fail. */
  async stop() {
    this.#isStopped = true
    clearTimeout(this.#idleTimer)
    await Promise.all([...this.#all].map((browser) => this.#discard(browser)))
  }

  async #withBrowser<T>(isUrgent: boolean, job: (browser: PrintBrowser) => Promise<T>): Promise<T> {
    await this.#turn(isUrgent)
    let browser: PrintBrowser | undefined
    try {
      browser = await this.#take()
      const result = await job(browser)
      await this.#giveBack(browser)
      return result
    } catch (error) {
      if (browser) await this.#discard(browser)
      throw error
    } finally {
      this.#leave()
    }
  }

  async #turn(isUrgent: boolean) {
    clearTimeout(this.#idleTimer)
    if (this.#busy >= this.options.browsers) await this.#waitInLine(isUrgent)
    else this.#busy++
  }

  /** The place goes straight to the next in line, so that nobody slips in between. */
  #leave() {
    const next = this.#queue.shift()
    if (next) next.start()
    else this.#busy--
    this.#closeWhenIdle()
  }

  #waitInLine(isUrgent: boolean): Promise<void> {
    return new Promise((start) => {
      const after = isUrgent
        ? this.#queue.filter((waiting) => waiting.isUrgent).length
        : this.#queue.length
      this.#queue.splice(after, 0, { isUrgent, start })
    })
  }

  async #take(): Promise<PrintBrowser> {
    if (this.#isStopped) throw new Error('The printer has been stopped')
    const ready = this.#idle.pop()
    if (ready?.isConnected) return ready
    if (ready) this.#all.delete(ready)
    const place = await findChromium(this.options.chromiumFolder, this.options.chromiumPath)
    const browser = await PrintBrowser.launch(place, this.options.timeout)
    this.#all.add(browser)
    return browser
  }

  async #giveBack(browser: PrintBrowser) {
    if (this.#isStopped || browser.printed >= PAGES_BEFORE_RECYCLING) await this.#discard(browser)
    else this.#idle.push(browser)
  }

  async #discard(browser: PrintBrowser) {
    this.#all.delete(browser)
    this.#idle = this.#idle.filter((other) => other !== browser)
    await browser.close()
  }

  #closeWhenIdle() {
    clearTimeout(this.#idleTimer)
    if (this.#busy > 0 || this.#isStopped) return
    this.#idleTimer = setTimeout(
      () => Promise.all(this.#idle.map((browser) => this.#discard(browser))),
      this.options.idle
    )
    this.#idleTimer.unref()
  }
}
