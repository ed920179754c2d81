import { parentPort } from 'node:worker_threads'
import { type FinishJob, type Unsealed, finishBatch } from '#attestations/pdf/finisher'

/** What crosses between the pool and its threads. */
export interface FinishRequest {
  id: number
  job: FinishJob
}
export type FinishReply = { id: number; unsealed: Unsealed[] } | { id: number; error: Error }

parentPort?.on('message', async ({ id, job }: FinishRequest) => {
  try {
    const unsealed = await finishBatch(job)
    post(
      { id, unsealed },
      unsealed.map(({ pdf }) => pdf.buffer)
    )
  } catch (error) {
    post({ id, error: error as Error })
  }
})

function post(reply: FinishReply, transfer: ArrayBuffer[] = []) {
  parentPort?.postMessage(reply, transfer)
}
