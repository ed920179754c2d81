import { hostname } from 'node:os'
import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/** The worker: prepares confirmed attestations until it is stopped. */
export default class Work extends BaseCommand {
  static commandName = 'work'
  static description = 'Prepara gli attestati confermati: repertorio, PDF, sigillo'
  static options: CommandOptions = { startApp: true }

  async run() {
    const { pdfPipeline } = await import('#attestations/pdf_pipeline')
    const { Preparation } = await import('#attestations/jobs/preparation')
    const preparation = new Preparation(await pdfPipeline(), `${hostname()}:${process.pid}`)
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => preparation.stop())
    this.logger.info('Lavoratore pronto.')
    await preparation.run()
  }
}
