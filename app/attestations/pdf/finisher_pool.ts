import { Worker } from 'node:worker_threads'
import type { FinishReply } from '#attestations/pdf/finish_worker'
import type { FinishJob, Unsealed } from '#attestations/pdf/finisher'

/** Room for the largest batch several times over; without a limit the threads let garbage pile up to hundreds of MB. */
const THREAD_MEMORY = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32 }

interface Pending {
  resolve: (unsealed: Unsealed[]) => void
  reject: (error: Error) => void
}

interface Thread {
  worker: Worker
  pending: Map<number, Pending>
}

/** Threads that take batches apart, so that the event loop stays free for people. */
export class FinisherPool {
  #threads: Thread[] = []
  #lastId = 0

  constructor(private size: number) {}

  /** See `finishBatch`. The printed bytes are copied, not taken: the caller keeps them. */
  finish(job: FinishJob): Promise<Unsealed[]> {
    const thread = this.#leastBusy()
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      thread.pending.set(id, { resolve, reject })
      thread.worker.postMessage({ id, job })
    })
  }

  /** Ends the threads; jobs under way fail. */
  async stop() {
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()))
  }

  #leastBusy(): Thread {
    const free = this.#threads.find(({ pending }) => pending.size === 0)
    if (free) return free
    if (this.#threads.length < this.size) return this.#open()
    return this.#threads.reduce((least, thread) =>
      thread.pending.size < least.pending.size ? thread : least
    )
  }

  #open(): Thread {
    const thread: Thread = { worker: startWorker(), pending: new Map() }
    thread.worker.on('message', (reply: FinishReply) => settle(thread, reply))
    thread.worker.on('error', (error) => this.#lose(thread, error as Error))
    thread.worker.on('exit', () => this.#lose(thread, new Error('A finishing thread ended')))
    thread.worker.unref()
    this.#threads.push(thread)
    return thread
  }

  #lose(thread: Thread, error: Error) {
    this.#threads = this.#threads.filter((other) => other !== thread)
    for (const { reject } of thread.pending.values()) reject(error)
    thread.pending.clear()
  }
}

function settle(thread: Thread, reply: FinishReply) {
  const pending = thread.pending.get(reply.id)
  thread.pending.delete(reply.id)
  if ('error' in reply) pending?.reject(reply.error)
  else pending?.resolve(reply.unsealed)
}

/** From source the thread needs the same TypeScript loader as the portal; in the build it is plain JavaScript. */
function startWorker(): Worker {
  const isSource = import.meta.url.endsWith('.ts')
  const file = new URL(isSource ? './finish_worker.ts' : './finish_worker.js', import.meta.url)
  return new Worker(file, {
    resourceLimits: THREAD_MEMORY,
    execArgv: isSource ? ['--import=@poppinss/ts-exec'] : [],
  })
}
