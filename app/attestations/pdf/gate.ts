/** Lets so many through at once; the others wait in order. */
export class Gate {
  #inside = 0
  #waiting: Array<() => void> = []

  constructor(private limit: number) {}

  /** Runs the work when there is room. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inside >= this.limit) await new Promise<void>((enter) => this.#waiting.push(enter))
    else this.#inside++
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#inside--
    }
  }
}
