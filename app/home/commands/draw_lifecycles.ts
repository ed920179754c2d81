import { writeFile } from 'node:fs/promises'
import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/** Run after a change of a lifecycle; a test fails while the document is stale. */
export default class DrawLifecycles extends BaseCommand {
  static commandName = 'docs:lifecycles'
  static description = 'Ridisegna docs/lifecycles.md dai lifecycle del codice'
  static options: CommandOptions = { startApp: true }

  async run() {
    const { lifecycleDocument } = await import('#home/lifecycle_document')
    await writeFile(this.app.makePath('docs/lifecycles.md'), lifecycleDocument())
    this.logger.success('docs/lifecycles.md')
  }
}
