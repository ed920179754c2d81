import db from '@adonisjs/lucid/services/db'
import { formFault } from '#core/form_fault'
import type WizardDraft from '#core/wizard/draft'
import { holdOpen } from '#attestations/actions/remove_person'
import { personColumns } from '#attestations/people/draft_rows'
import type DraftPerson from '#attestations/models/draft_person'
import { PEOPLE_COLUMNS } from '#attestations/people/people_columns'
import type { Person } from '#attestations/people/people_file'

type Written = Record<string, string | null | undefined>

/** Corrects a person of a draft under the same rules as the file; faults are told beside their fields, all at once. */
export class CorrectPerson {
  async handle(draft: WizardDraft, person: DraftPerson, written: Written): Promise<void> {
    const corrected = readPerson(written)
    const isRepeated = person.marks.split(' ').includes('twice')
    await db.transaction(async (trx) => {
      await holdOpen(draft, trx)
      await trx
        .from('draft_people')
        .where('id', person.id)
        .update(personColumns(corrected, isRepeated))
    })
    person.merge(corrected)
  }
}

function readPerson(written: Written): Omit<Person, 'row'> {
  const faults: Record<string, string> = {}
  const values: Record<string, unknown> = {}
  for (const [key, column] of Object.entries(PEOPLE_COLUMNS)) {
    const text = (written[column.header] ?? '').trim()
    const reading = column.isRequired && text === '' ? emptyFault : column.read(text)
    if (reading.ok) values[key] = reading.value
    else faults[column.header] = reading.error.message
  }
  if (Object.keys(faults).length > 0) throw formFault(faults)
  return values as Omit<Person, 'row'>
}

const emptyFault = {
  ok: false,
  error: { message: 'Manca: lo scriva, l’attestato ne ha bisogno.' },
} as const
