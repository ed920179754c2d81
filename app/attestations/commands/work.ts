import { hostname } from 'node:os'
import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/** The worker: prepares confirmed attestations and sends the mail somebody waits for, until it is stopped. */
export default class Work extends BaseCommand {
  static commandName = 'work'
  static description = 'Prepara gli attestati confermati e spedisce la posta che qualcuno attende'
  static options: CommandOptions = { startApp: true }

  async run() {
    const { pdfPipeline } = await import('#attestations/pdf_pipeline')
    const { Preparation } = await import('#attestations/jobs/preparation')
    const { PromptMail } = await import('#messaging/jobs/prompt_mail')
    const preparation = new Preparation(await pdfPipeline(), `${hostname()}:${process.pid}`)
    const jobs = [preparation, new PromptMail()]
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
