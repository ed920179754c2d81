import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import type WizardDraft from '#core/wizard/draft'
import type Account from '#accounts/models/account'
import { EnqueueMessages } from '#messaging/actions/enqueue_messages'
import { messageFor } from '#attestations/actions/register_people'
import { StartDraft } from '#attestations/actions/start_draft'
import { newCode } from '#attestations/verification/code'
import { draftRow } from '#attestations/people/draft_rows'
import { frozenValues } from '#attestations/frozen_values'
import Attestation from '#attestations/models/attestation'
import type Batch from '#attestations/models/batch'
import { keepAnswers } from '#attestations/wizard/answers'
import { BatchFactory } from '#database/factories/attestations/batch_factory'

const CHUNK = 500
const A_BATCH = 5000

/** A ledger of this many messages in batches of 5,000: all sent, save the last batch, which waits. */
export async function fillLedger(rows: number) {
  for (let first = 0; first < rows; first += A_BATCH) {
    const batch = await BatchFactory.merge({ peopleCount: A_BATCH }).create()
    for (let at = 0; at < A_BATCH; at += CHUNK) await enter(batch, first + at)
    if (first + A_BATCH < rows) await settle(batch)
  }
}

/** A draft of "Genera attestati" with this many people, its first step answered. */
export async function fillDraft(author: Account, people: number): Promise<WizardDraft> {
  const draft = await new StartDraft(author).handle()
  for (let first = 0; first < people; first += CHUNK) {
    const rows = numbers(first).map((number) =>
      draftRow(draft.id, { row: number + 2, ...person(number) }, false)
    )
    await db.table('draft_people').multiInsert(rows)
  }
  await keepAnswers(draft, await firstStep(people))
  return draft
}

async function enter(batch: Batch, first: number) {
  await db.transaction(async (trx) => {
    await trx.table('attestations').multiInsert(numbers(first).map((at) => attestation(batch, at)))
    const entered = await Attestation.query({ client: trx })
      .where('batch_id', batch.id)
      .where('row', '>=', first + 2)
    const drafts = entered.map((one) => ({ ...messageFor(one, batch), isReady: true }))
    await new EnqueueMessages().handle(drafts, trx)
  })
}

async function settle(batch: Batch) {
  const sent = { state: 'sent', tries: 1, settled_at: toDb(clock.now()) }
  await db.from('messages').where({ group_type: 'batch', group_id: batch.id }).update(sent)
}

function attestation({ id, project, cup, webinarTitle }: Batch, number: number) {
  const { firstName, lastName, email, minutes } = person(number)
  const code = newCode()
  const datedOn = '2026-11-24'
  const named = { firstName, lastName, minutes, datedOn, code, project, cup, webinarTitle }
  return {
    batch_id: id,
    row: number + 2,
    state: 'issued',
    registry_year: 2026,
    registry_number: number + 1,
    code,
    first_name: firstName,
    last_name: lastName,
    email,
    minutes,
    dated_on: datedOn,
    frozen_values: JSON.stringify(frozenValues(named)),
    issued_at: toDb(clock.now()),
    created_at: toDb(clock.now()),
  }
}

const numbers = (first: number) => Array.from({ length: CHUNK }, (_, index) => first + index)

const person = (number: number) => ({
  firstName: ['Łucja', 'Giosuè', 'Maria Grazia', 'Đorđe'][number % 4],
  lastName: `Brambilla ${number}`,
  codiceFiscale: null,
  email: `p${number}@posta.example`,
  mobile: null,
  minutes: 1080,
})

async function firstStep(people: number) {
  const version = await BatchFactory.create()
  const message = await db.from('message_templates').select('id').firstOrFail()
  const report = { read: people, good: people, faulty: 0, warnings: 0 }
  return {
    templateVersionId: version.templateVersionId,
    messageTemplateId: message.id,
    project: 'DoteComune Network',
    cup: 'D69D18000000006',
    webinarTitle: 'Accoglienza allo sportello',
    file: {
      ...report,
      fileName: 'persone.csv',
      readAs: 'letto come UTF-8, separatore «;»',
      bytes: 1024,
      ignoredColumns: [],
      absentColumns: [],
    },
  }
}
