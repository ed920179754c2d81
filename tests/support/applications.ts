import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import type Account from '#accounts/models/account'
import WizardDraft from '#core/wizard/draft'
import { composeCodiceFiscale } from '#core/values/codice_fiscale_person'
import { AddAttachment } from '#selection/actions/add_attachment'
import { KeepApplicationAnswers } from '#selection/actions/keep_application_answers'
import { StartApplication } from '#selection/actions/start_application'
import { SubmitApplication } from '#selection/actions/submit_application'
import type { StepKey } from '#selection/application/answers'
import { collect } from '#selection/application/typed_form'
import { contactsStep } from '#selection/application/steps/contacts'
import { declarationsStep } from '#selection/application/steps/declarations'
import { personStep } from '#selection/application/steps/person'
import { positionStep } from '#selection/application/steps/position'
import { requirementsStep } from '#selection/application/steps/requirements'
import { titlesStep } from '#selection/application/steps/titles'
import type Application from '#selection/models/application'
import type Position from '#selection/models/position'
import SelectionNotice from '#selection/models/selection_notice'
import { clock } from '#core/clock'

export type StepInput = Record<string, string>
export type TypedChanges = Partial<Record<StepKey, StepInput>>

let made = 0

/** What somebody invented types in each step; every call is somebody else. */
export function typedSteps(
  position: Position,
  changes: TypedChanges = {}
): Record<StepKey, StepInput> {
  made += 1
  const person = {
    firstName: 'Łucja',
    lastName: `Brambilla`,
    sex: 'F' as const,
    bornOn: '1990-05-03',
  }
  const cadastral = `E${String(507 + made)
    .padStart(3, '0')
    .slice(-3)}`
  const steps: Record<StepKey, StepInput> = {
    'dati-anagrafici': {
      nome: person.firstName,
      cognome: person.lastName,
      sesso: 'F',
      nato_il: '3/5/1990',
      stato_nascita: 'PL',
      luogo_nascita: 'Cracovia',
      provincia_nascita: '',
      cittadinanza: 'IT',
      codice_fiscale: composeCodiceFiscale({ ...person, cadastral }),
    },
    'contatti': {
      indirizzo: 'via Roma 1',
      cap: '23900',
      comune: 'Lecco (LC)',
      domicilio: 'residenza',
      cellulare: '347 1234567',
      email: `lucja${made}@posta.example`,
    },
    'requisiti': {
      condizione: 'unemployed',
      senza_lavoro_dal: '1/2/2026',
      sostegno: 'none',
      pensione: 'no',
    },
    'titoli': {
      livello: 'upper_secondary',
      titolo: 'Diploma di ragioniere e perito commerciale',
      anno: '2012',
      motivazione: 'Vorrei imparare a gestire il prestito e il rapporto con i lettori.',
      esperienza_1_cosa: 'Addetta alla segreteria',
      esperienza_1_presso: 'Istituto Manzoni',
      esperienza_1_dal: '09/2018',
      esperienza_1_al: '06/2021',
      lingua_1_nome: 'Inglese',
      lingua_1_livello: 'B1',
    },
    'posizione': { posizione: position.code },
    'allegati': {},
    'dichiarazioni': { unica: '1', veritiera: '1', privacy: '1' },
  }
  for (const [key, input] of Object.entries(changes)) {
    Object.assign(steps[key as StepKey], input)
  }
  return steps
}

const FORMS = [
  personStep,
  contactsStep,
  requirementsStep,
  titlesStep,
  positionStep,
  declarationsStep,
]

/** A draft that lacks only its confirmation, two files included; `upTo` leaves out that step and those after it. */
export async function createApplicationDraft(
  citizen: Account,
  position: Position,
  { changes = {}, upTo }: { changes?: TypedChanges; upTo?: StepKey } = {}
): Promise<WizardDraft> {
  const notice = await SelectionNotice.findOrFail(position.noticeId)
  const draft = await new StartApplication(citizen).handle(notice, null)
  const typed = typedSteps(position, changes)
  for (const key of Object.keys(typed) as StepKey[]) {
    if (key === upTo) break
    if (key === 'allegati') {
      await attachAll(draft, notice, typed['dati-anagrafici'].cittadinanza !== 'IT')
    }
    const step = FORMS.find((one) => one.key === key)
    if (step)
      await new KeepApplicationAnswers().handle(draft, key, collect(step.shape, typed[key]), 0)
  }
  return WizardDraft.findOrFail(draft.id)
}

/** Somebody's application, sent just now. */
export async function submitNow(citizen: Account, draft: WizardDraft): Promise<Application> {
  const outcome = await new SubmitApplication(citizen).handle(draft, clock.now())
  if (!outcome.ok) throw new Error(`Not sent: ${outcome.error}`)
  return outcome.value
}

async function attachAll(draft: WizardDraft, notice: SelectionNotice, isNonEu: boolean) {
  for (const { key, onlyNonEu } of notice.attachments) {
    const given = { name: `${key}.pdf`, bytes: await smallPdf() }
    if (isNonEu || !onlyNonEu) await new AddAttachment().handle(draft, key, given)
  }
}

/** A PDF of one empty page. */
export async function smallPdf(): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.addPage([200, 200])
  return Buffer.from(await document.save({ useObjectStreams: false }))
}

/** The same PDF as a program that protects it with a password leaves it. */
export async function encryptedPdf(): Promise<Buffer> {
  const text = (await smallPdf()).toString('latin1')
  const dictionary =
    '9 0 obj\n<< /Filter /Standard /V 1 /R 2 /O (oooooooooooooooooooooooooooooooo) /U (uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu) /P -4 >>\nendobj\n'
  const at = text.indexOf('xref')
  const changed = text.slice(0, at) + dictionary + text.slice(at)
  return Buffer.from(changed.replace('/Root', '/Encrypt 9 0 R\n/Root'), 'latin1')
}

/** The smallest PNG: one dot. */
export const tinyPng = () =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64'
  )

/** A file on disk under a name of its own, for forms that upload. */
export async function uploadFile(name: string, bytes: Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dotecomune-upload-'))
  await writeFile(join(folder, name), bytes)
  return join(folder, name)
}
