import db from '@adonisjs/lucid/services/db'
import { InviteAccount } from '#accounts/actions/invite_account'
import type Account from '#accounts/models/account'
import { findByEmail } from '#accounts/queries/accounts_by_email'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import { isUniqueViolation } from '#core/database'
import { fail, ok, type Result } from '#core/result'
import type HostBody from '#hosts/models/host_body'
import HostOfficer from '#hosts/models/host_officer'

export type OfficerRequest = { email: string; fullName: string | null }
export type LinkRefusal =
  'name_missing' | 'other_role' | 'disabled' | 'linked_here' | 'linked_elsewhere'
type Linked = { officer: HostOfficer; account: Account; isInvited: boolean }

/** Lets an account act for a body: that of an officer already known, or of somebody who is invited now. One body each. */
export class LinkOfficer {
  constructor(private actor: Account) {}

  async handle(
    host: HostBody,
    { email, fullName }: OfficerRequest
  ): Promise<Result<Linked, LinkRefusal>> {
    const known = await findByEmail(email)
    if (known) return this.#link(host, known, false)
    if (!fullName) return fail('name_missing')
    const invited = await new InviteAccount(this.actor).handle({
      email,
      fullName,
      role: 'hostOfficer',
    })
    if (!invited.ok) return this.handle(host, { email, fullName })
    return this.#link(host, invited.value.account, true)
  }

  async #link(host: HostBody, account: Account, isInvited: boolean) {
    if (account.role !== 'hostOfficer') return fail<LinkRefusal>('other_role')
    if (account.isDisabled) return fail<LinkRefusal>('disabled')
    try {
      const officer = await this.#enter(host, account)
      return ok({ officer, account, isInvited })
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      const held = await HostOfficer.findBy('accountId', account.id)
      return fail<LinkRefusal>(held?.hostBodyId === host.id ? 'linked_here' : 'linked_elsewhere')
    }
  }

  #enter(host: HostBody, account: Account): Promise<HostOfficer> {
    return db.transaction(async (trx) => {
      const officer = await HostOfficer.create(
        { hostBodyId: host.id, accountId: account.id, createdAt: clock.now() },
        { client: trx }
      )
      const details = { name: account.fullName, hostBody: host.name }
      const subject = { type: 'host_officer', id: officer.id }
      await record(this.actor, 'host_officer.linked', subject, details, trx)
      return officer
    })
  }
}
