import { BaseCommand } from '@adonisjs/core/ace'

/** Run after the migrations, at every start and upgrade. */
export default class SyncTemplates extends BaseCommand {
  static commandName = 'templates:sync'
  static description = 'Pubblica i modelli di attestato che arrivano con il prodotto'
  static options = { startApp: true }

  async run() {
    const { BuiltinTemplateChanged, syncBuiltinTemplates } =
      await import('#attestations/actions/sync_builtin_templates')
    try {
      const added = await syncBuiltinTemplates()
      this.logger.info(
        added ? `Modelli di attestato pubblicati: ${added}` : 'I modelli sono già tutti pubblicati'
      )
    } catch (error) {
      if (!(error instanceof BuiltinTemplateChanged)) throw error
      this.logger.error(error.message)
      this.exitCode = 1
    }
  }
}
