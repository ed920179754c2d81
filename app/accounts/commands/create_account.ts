import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { PORTAL } from '#audit/record'
import { InviteAccount, type Invitation } from '#accounts/actions/invite_account'
import { SetPasswordByLink } from '#accounts/actions/set_password_by_link'
import { passwordFault } from '#accounts/passwords'
import { accountEmail } from '#accounts/queries/accounts_by_email'
import { ROLE_NAMES, STAFF_ROLES, type Role } from '#accounts/roles'
import { invitationValidator } from '#accounts/validators'

/** Makes an account from the command line: the way in for the first administrator. */
export default class CreateAccount extends BaseCommand {
  static commandName = 'accounts:create'
  static description = 'Crea un account; senza --password stampa il link per sceglierla'
  static options: CommandOptions = { startApp: true }

  @flags.string({ description: 'E-mail' })
  declare email?: string

  @flags.string({ description: 'Nome e cognome' })
  declare name?: string

  @flags.string({ description: `Ruolo: ${STAFF_ROLES.join(', ')} (admin se non indicato)` })
  declare role?: string

  @flags.boolean({ description: 'Chiede la password qui invece di stampare il link' })
  declare password: boolean

  async run() {
    const invitation = await this.#ask()
    if (!invitation) return
    const outcome = await new InviteAccount(PORTAL).handle(invitation)
    if (!outcome.ok) return this.#refuse('C’è già un account con questa e-mail.')
    const { account, made } = outcome.value
    this.logger.success(`Account di ${account.fullName} creato (${account.roleLabel}).`)
    if (!this.password) {
      this.logger.info('Per scegliere la password apra questo link, valido 7 giorni:')
      return this.logger.log(made.url)
    }
    const password = await this.#askPassword(account.email)
    made.link.$setRelated('account', account)
    await new SetPasswordByLink().handle(made.link, password)
    this.logger.success('La password è impostata: ora si può accedere.')
  }

  async #ask(): Promise<Invitation | null> {
    const answers = {
      email: this.email ?? (await this.prompt.ask('E-mail')),
      nome_completo: this.name ?? (await this.prompt.ask('Nome e cognome')),
      ruolo: this.role ?? (this.email ? 'admin' : await this.#askRole()),
    }
    const [error, form] = await invitationValidator.tryValidate(answers)
    if (!error) return { email: form.email, fullName: form.nome_completo, role: form.ruolo }
    const faults = error.messages as Array<{ message: string }>
    this.#refuse(faults.map((fault) => fault.message).join(' '))
    return null
  }

  #askRole() {
    return this.prompt.choice('Ruolo', STAFF_ROLES as Role[], { default: ROLE_NAMES[0] })
  }

  #askPassword(email: string) {
    return this.prompt.secure('Password', {
      validate: (value) => passwordFault(value, accountEmail(email)) ?? true,
    })
  }

  #refuse(reason: string) {
    this.logger.error(reason)
    this.exitCode = 1
  }
}
