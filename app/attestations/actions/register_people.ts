import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { clock, ROME } from '#core/clock'
import { lockFree, toDb } from '#core/database'
import { fillTags } from '#core/tags'
import { EnqueueMessages, type MessageDraft } from '#messaging/actions/enqueue_messages'
import { allocateNumbers } from '#core/registry_numbers'
import { newCode } from '#attestations/verification/code'
import { frozenValues } from '#attestations/frozen_values'
import { batchLifecycle } from '#attestations/lifecycle'
import Attestation from '#attestations/models/attestation'
import Batch from '#attestations/models/batch'
import DraftPerson from '#attestations/models/draft_person'

const PEOPLE_AT_ONCE = 500

/**
 * Enters the people of a confirmed batch in the register, some hundreds in one transaction: number, code, frozen values
 * and the message that will carry the PDF. Killed half-way it goes on from the last row entered.
 */
export class RegisterPeople {
  /** Does one step of work; false when no batch waits for it, here or on another machine. */
  async handle(): Promise<boolean> {
    return db.transaction(async (trx) => {
      const free = trx.from('batches').where('state', 'registering').orderBy('id').limit(1)
      const [row] = await lockFree(free.select('id'), trx)
      if (!row) return false
      const batch = await Batch.findOrFail(row.id, { client: trx })
      const people = await nextPeople(batch, trx)
      if (people.length > 0) await register(batch, people, trx)
      if (people.length < PEOPLE_AT_ONCE) await finish(batch)
      return true
    })
  }
}

async function nextPeople(batch: Batch, trx: TransactionClientContract) {
  const { last } = await trx
    .from('attestations')
    .where('batch_id', batch.id)
    .max('row as last')
    .firstOrFail()
  return DraftPerson.query({ client: trx })
    .where({ draftId: batch.draftId!, isRemoved: false })
    .where('row', '>', last ?? 0)
    .orderBy('row')
    .limit(PEOPLE_AT_ONCE)
}

async function register(batch: Batch, people: DraftPerson[], trx: TransactionClientContract) {
  const year = clock.rome().year
  const first = await allocateNumbers('attestations', people.length, year, trx)
  const rows = people.map((person, index) => entry(batch, person, year, first + index))
  for (let at = 0; at < rows.length; at += 250) {
    await trx.table('attestations').multiInsert(rows.slice(at, at + 250))
  }
  const entered = await Attestation.query({ client: trx })
    .where({ registryYear: year })
    .whereBetween('registryNumber', [first, first + people.length - 1])
    .orderBy('registryNumber')
  await new EnqueueMessages().handle(
    entered.map((attestation) => messageFor(attestation, batch)),
    trx
  )
}

/** One line of the register. */
function entry(batch: Batch, person: DraftPerson, year: number, number: number) {
  const code = newCode()
  const datedOn = batch.sendAt.setZone(ROME).toISODate()!
  const { firstName, lastName, minutes } = person
  const { project, cup, webinarTitle } = batch
  return {
    batch_id: batch.id,
    row: person.row,
    state: 'registered',
    registry_year: year,
    registry_number: number,
    code,
    first_name: firstName,
    last_name: lastName,
    codice_fiscale: person.codiceFiscale,
    email: person.email,
    mobile: person.mobile,
    minutes,
    dated_on: datedOn,
    frozen_values: JSON.stringify(
      frozenValues({ firstName, lastName, minutes, project, cup, webinarTitle, datedOn, code })
    ),
    created_at: toDb(clock.now()),
  }
}

/** The message that will carry an attestation of this batch, with its text frozen; not ready until the PDF is. */
export function messageFor(
  attestation: Attestation,
  batch: Batch,
  dueAt = batch.sendAt
): MessageDraft {
  return {
    cause: { type: 'attestation', id: attestation.id },
    group: { type: 'batch', id: batch.id },
    to: { address: attestation.email, name: attestation.fullName },
    subject: fillTags(batch.subject, attestation.frozenValues),
    body: fillTags(batch.body, attestation.frozenValues),
    dueAt,
    isReady: false,
  }
}

async function finish(batch: Batch) {
  batch.state = batchLifecycle.next('register', batch.state)
  await batch.save()
}
