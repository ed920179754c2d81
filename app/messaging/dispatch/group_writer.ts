type Waiting<T, R> = {
  item: T
  resolve: (result: R) => void
  reject: (error: unknown) => void
}

/**
 * Joins the writes that arrive while another is under way into the next one, so that many small commits become
 * few. `write` gives one result for each item, in order.
 */
export class GroupWriter<T, R> {
  #waiting: Waiting<T, R>[] = []
  #isWriting = false

  constructor(private write: (items: T[]) => Promise<R[]>) {}

  /** Resolves once the item is written. */
  add(item: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject })
      if (!this.#isWriting) void this.#drain()
    })
  }

  async #drain() {
    this.#isWriting = true
    while (this.#waiting.length) await this.#writeGroup(this.#waiting.splice(0))
    this.#isWriting = false
  }

  async #writeGroup(group: Waiting<T, R>[]) {
    try {
      const results = await this.write(group.map(({ item }) => item))
      group.forEach(({ resolve }, index) => resolve(results[index]))
    } catch (error) {
      group.forEach(({ reject }) => reject(error))
    }
  }
}
