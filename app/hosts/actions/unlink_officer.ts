import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import type HostBody from '#hosts/models/host_body'
import HostOfficer from '#hosts/models/host_officer'

/** Ends that an account acts for a body. The account stays, and can be linked to another. */
export class UnlinkOfficer {
  constructor(private actor: Account) {}

  /** One who was unlinked meanwhile is no error. */
  async handle(host: HostBody, { id, account }: HostOfficer): Promise<void> {
    await db.transaction(async (trx) => {
      const [gone] = await HostOfficer.query({ client: trx }).where('id', id).delete()
      if (Number(gone) === 0) return
      const details = { name: account.fullName, hostBody: host.name }
      await record(this.actor, 'host_officer.unlinked', { type: 'host_officer', id }, details, trx)
    })
  }
}
