import db from '@adonisjs/lucid/services/db'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { clock } from '#core/clock'
import type HostBody from '#hosts/models/host_body'
import HostTutor from '#hosts/models/host_tutor'

export type TutorValues = Pick<
  HostTutor,
  | 'firstName'
  | 'lastName'
  | 'codiceFiscale'
  | 'email'
  | 'mobile'
  | 'level'
  | 'experienceYears'
  | 'competences'
>

/** Adds a host tutor to a body, or changes one. */
export class KeepTutor {
  constructor(private actor: Account) {}

  handle(host: HostBody, values: TutorValues, tutor?: HostTutor): Promise<HostTutor> {
    return db.transaction(async (trx) => {
      const kept = tutor
        ? await HostTutor.query({ client: trx }).where('id', tutor.id).forUpdate().firstOrFail()
        : new HostTutor().fill({ hostBodyId: host.id, archivedAt: null, createdAt: clock.now() })
      await kept.useTransaction(trx).merge(values).save()
      const action = tutor ? 'host_tutor.changed' : 'host_tutor.created'
      const details = { name: kept.fullName, hostBody: host.name }
      await record(this.actor, action, { type: 'host_tutor', id: kept.id }, details, trx)
      return kept
    })
  }
}
