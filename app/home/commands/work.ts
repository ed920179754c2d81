import { hostname } from 'node:os'
import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/** What the worker does side by side: each runs until it is told to stop, and ends when what it has in hand is done. */
interface Job {
  run(): Promise<void>
  stop(): void
}

/** The worker: what somebody waits for but no page should, until it is stopped. */
export default class Work extends BaseCommand {
  static commandName = 'work'
  static description =
    'Prepara gli attestati e le ricevute delle domande, svolge le azioni su molti tirocini e spedisce la posta che qualcuno attende'
  static options: CommandOptions = { startApp: true }

  async run() {
    const jobs = await openJobs(`${hostname()}:${process.pid}`)
    const stop = () => jobs.forEach((job) => job.stop())
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop)
    // Told to end while it was still starting: nobody would tell it again.
    if (this.app.isTerminating || this.app.isTerminated) return
    this.logger.info('Lavoratore pronto.')
    const ended = Promise.all(jobs.map((job) => job.run()))
    // The last hook runs first: what is in hand is finished before Chromium and the database are closed.
    this.app.terminating(async () => {
      stop()
      await ended.catch(() => undefined)
    })
    await ended
  }
}

/** @param worker a name unique among all workers of all machines: rows are leased to it */
async function openJobs(worker: string): Promise<Job[]> {
  const { pdfPipeline } = await import('#attestations/pdf_pipeline')
  const { Preparation } = await import('#attestations/jobs/preparation')
  const { BulkWork } = await import('#internships/jobs/bulk_work')
  const { PromptMail } = await import('#messaging/jobs/prompt_mail')
  const { PrintReceipts } = await import('#selection/jobs/print_receipts')
  return [
    new Preparation(await pdfPipeline(), worker),
    new PrintReceipts(worker),
    new BulkWork(worker),
    new PromptMail(),
  ]
}
