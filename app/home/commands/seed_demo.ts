import { randomInt } from 'node:crypto'
import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import env from '#start/env'
import { ROLES } from '#accounts/roles'

/** Loads the demo world into an empty portal and says who may sign in. */
export default class SeedDemo extends BaseCommand {
  static commandName = 'demo:seed'
  static description = 'Carica il mondo dimostrativo, se il portale è vuoto'
  static options: CommandOptions = { startApp: true }

  async run() {
    const { seedDemo } = await import('#database/seeders/demo')
    const { DEMO_ACCOUNTS } = await import('#database/seeders/personas/demo_accounts')
    const given = env.get('DEMO_PASSWORD')
    const password = given || randomPassword()
    const outcome = await seedDemo(password, Boolean(given))
    if (outcome === 'foreign') return this.logger.log('Il portale ha già i suoi account.')
    const width = Math.max(...DEMO_ACCOUNTS.map(({ email }) => email.length))
    const lines = DEMO_ACCOUNTS.map(({ email, role }) => `  ${email.padEnd(width)}  ${ROLES[role]}`)
    const words = {
      loaded: `Password di tutti: ${password}`,
      reset: 'Password di tutti: quella di DEMO_PASSWORD.',
      standing: 'Password: quella della prima volta. Per cambiarla: DEMO_PASSWORD=… npm start',
    }
    this.logger.log(['Account dimostrativi:', ...lines, words[outcome]].join('\n'))
  }
}

/** Easy to copy from a terminal: no signs that look alike. */
function randomPassword(length = 14) {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
  return Array.from({ length }, () => signs[randomInt(signs.length)]).join('')
}
