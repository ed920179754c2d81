import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/** Run after the migrations, at every start and upgrade; safe to repeat. */
export default class PreparePortal extends BaseCommand {
  static commandName = 'portal:prepare'
  static description = 'Carica ciò che ogni portale ha di serie: modelli di attestato e di e-mail'
  static options: CommandOptions = { startApp: true }

  async run() {
    const { seedMessageTemplates } = await import('#database/seeders/reference/message_templates')
    await seedMessageTemplates()
    const { seedAreas } = await import('#database/seeders/reference/areas')
    await seedAreas()
    const { seedRuleSets } = await import('#database/seeders/reference/rule_sets')
    await seedRuleSets()
    const { seedCompetences } = await import('#database/seeders/reference/competences')
    await seedCompetences()
    await this.kernel.exec('templates:sync', [])
  }
}
