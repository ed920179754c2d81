import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/** One tick of the sending job, by hand. Ends with 1, and the reason, when it could not try all that was due. */
export default class Dispatch extends BaseCommand {
  static commandName = 'attestations:dispatch'
  static description =
    'Invia subito i messaggi che sono da inviare, come fa il portale ogni cinque minuti'
  static options: CommandOptions = { startApp: true }

  async run() {
    const { sendDue } = await import('#messaging/jobs/send_due')
    const { sentence, problem } = await sendDue()
    this.logger.info(sentence)
    if (!problem) return
    this.logger.error(problem)
    this.exitCode = 1
  }
}
