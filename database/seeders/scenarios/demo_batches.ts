import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import Account from '#accounts/models/account'
import { clock } from '#core/clock'
import { activeMessageTemplates } from '#messaging/queries/message_templates'
import { ConfirmDraft } from '#attestations/actions/confirm_draft'
import { StartDraft } from '#attestations/actions/start_draft'
import { draftRow } from '#attestations/people/draft_rows'
import Batch from '#attestations/models/batch'
import { publishedTemplates } from '#attestations/queries/template_source'
import { keepAnswers } from '#attestations/wizard/answers'

/** Invented people: name, surname, hours; among them long names, rare letters and missing hours. */
const PEOPLE: Array<[string, string, number | null]> = [
  ['Łucja', 'Brambilla', 18],
  ['Maria Antonietta Alessandra', 'Quaglia-Sant’Ambrogio della Rovere', 54],
  ['Giosuè', 'D’Amico', 13.5],
  ['Élise', 'Nì', null],
  ['Đorđe', 'Đorđević', 54],
  ['Mihaela', 'Țepeș', 18],
  ['Noemi', 'Ng', 27],
  ['Tommaso', 'Öztürk', 13.5],
  ['Chiara', 'Bianchi-Ferrari', 18],
  ['Søren', 'De Luca', 36],
  ['Fatima', 'El Amrani', 27],
  ['Nicolò', 'Fumagalli', 36],
]

type Scenario = { webinarTitle: string; people: number; sendAt: DateTime }

/**
 * Two batches of the demo world: one that leaves at once, so that there is mail to read, and one that waits two days.
 * Does nothing where a batch exists already.
 */
export async function seedDemoBatches(): Promise<void> {
  const author = await Account.findBy('email', 'coordinatrice@demo.example')
  if (!author || (await Batch.first())) return
  const soon = clock.rome().plus({ minutes: 1 })
  const later = clock.rome().plus({ days: 2 }).set({ hour: 9, minute: 0 })
  await confirm(author, {
    webinarTitle: 'Accoglienza allo sportello e comunicazione con il cittadino',
    people: 12,
    sendAt: soon,
  })
  await confirm(author, {
    webinarTitle: 'Digitalizzazione degli archivi comunali',
    people: 7,
    sendAt: later,
  })
}

async function confirm(author: Account, scenario: Scenario) {
  const draft = await new StartDraft(author).handle()
  const people = PEOPLE.slice(0, scenario.people)
  await db.table('draft_people').multiInsert(people.map((_, index) => rowOf(draft.id, index)))
  await keepAnswers(draft, await answersFor(scenario))
  await new ConfirmDraft(author).handle(draft)
}

function rowOf(draftId: number, index: number) {
  const [firstName, lastName, hours] = PEOPLE[index]
  const person = {
    row: index + 2,
    firstName,
    lastName,
    codiceFiscale: null,
    email: `persona${index + 1}@posta.example`,
    mobile: null,
    minutes: hours === null ? null : hours * 60,
  }
  return draftRow(draftId, person, false)
}

async function answersFor({ webinarTitle, people, sendAt }: Scenario) {
  const templates = await publishedTemplates()
  const template = templates.find(({ label }) => label.includes('webinar')) ?? templates[0]
  const messages = await activeMessageTemplates()
  const message = messages.find(({ name }) => name.includes('partecipazione')) ?? messages[0]
  return {
    templateVersionId: template.versionId,
    messageTemplateId: message.id,
    project: 'DoteComune Network',
    cup: 'D69D18000000006',
    webinarTitle,
    file: {
      fileName: 'presenti-dimostrazione.csv',
      readAs: 'letto come UTF-8, separatore «;»',
      bytes: 1024,
      read: people,
      good: people,
      faulty: 0,
      warnings: 0,
      ignoredColumns: [],
      absentColumns: [],
    },
    sendDate: sendAt.toISODate(),
    sendTime: sendAt.toFormat('HH:mm'),
    subject: message.subject,
    body: message.body,
  }
}
