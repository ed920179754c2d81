import { readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import { clock } from '#core/clock'
import type WizardDraft from '#core/wizard/draft'
import MessageTemplate from '#messaging/models/message_template'
import type Account from '#accounts/models/account'
import { StartDraft } from '#attestations/actions/start_draft'
import { draftRow } from '#attestations/people/draft_rows'
import { syncBuiltinTemplates } from '#attestations/actions/sync_builtin_templates'
import { publishedTemplates } from '#attestations/queries/template_source'
import { keepAnswers, type Answers } from '#attestations/wizard/answers'
import db from '@adonisjs/lucid/services/db'

/** The path of a sample file of people. */
export const sample = (name: string) => app.makePath('tests/fixtures/csv', name)

/** A sample file of people, as bytes. */
export const sampleBytes = (name: string) => readFile(sample(name))

/** Published templates of attestations and one of e-mail: what step 1 chooses from. */
export async function offerTemplates() {
  await syncBuiltinTemplates()
  const messageTemplate = await MessageTemplate.firstOrCreate(
    { name: 'Invio attestato di partecipazione' },
    {
      subject: 'Il Suo attestato: [WEBINAR]',
      body: 'Gentile [NOME] [COGNOME],\n\nin allegato trova il Suo attestato di [ORE] ore.\n\nCodice: [CODICE]',
      revision: 1,
      createdAt: clock.now(),
      updatedAt: clock.now(),
    }
  )
  const [template] = (await publishedTemplates()).filter(({ label }) => label.includes('webinar'))
  return { messageTemplate, template }
}

/** The right answers of step 1, as the form sends them. */
export async function dataForm(changes: Record<string, unknown> = {}) {
  const { messageTemplate, template } = await offerTemplates()
  return {
    template_attestato: template.versionId,
    template_email: messageTemplate.id,
    iniziativa: 'DoteComune Network',
    cup: 'D69D18000000006',
    webinar: 'Accoglienza allo sportello',
    ...changes,
  }
}

type PersonFacts = { firstName: string; lastName: string; email: string; minutes: number | null }

/** A draft with these people, ready to be confirmed; `answers` change what was chosen. */
export async function createDraft(
  author: Account,
  people: Array<Partial<PersonFacts>> = [{}],
  answers: Answers = {}
): Promise<WizardDraft> {
  const { messageTemplate, template } = await offerTemplates()
  const draft = await new StartDraft(author).handle()
  const rows = people.map((person, index) =>
    draftRow(draft.id, inventedPerson(person, index), false)
  )
  if (rows.length > 0) await db.table('draft_people').multiInsert(rows)
  const tomorrow = clock.rome().plus({ days: 1 })
  await keepAnswers(draft, {
    templateVersionId: template.versionId,
    messageTemplateId: messageTemplate.id,
    project: 'DoteComune Network',
    cup: 'D69D18000000006',
    webinarTitle: 'Accoglienza allo sportello',
    file: fileReport(people.length),
    sendDate: tomorrow.toISODate(),
    sendTime: '09:00',
    subject: messageTemplate.subject,
    body: messageTemplate.body,
    ...answers,
  })
  return draft
}

function inventedPerson(person: Partial<PersonFacts>, index: number) {
  return {
    row: index + 2,
    firstName: 'Łucja',
    lastName: `Brambilla`,
    codiceFiscale: null,
    email: `lucja.brambilla${index + 1}@posta.example`,
    mobile: null,
    minutes: 1080,
    ...person,
  }
}

const fileReport = (read: number) => ({
  fileName: 'presenti.csv',
  readAs: 'letto come UTF-8, separatore «;»',
  read,
  good: read,
  faulty: 0,
  warnings: 0,
  ignoredColumns: [],
  absentColumns: [],
  bytes: 1000,
})
