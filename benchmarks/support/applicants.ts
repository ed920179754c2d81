import { randomUUID } from 'node:crypto'
import type { ApplicationService } from '@adonisjs/core/types'
import { CookieClient } from '@adonisjs/core/http'
import { MessageBuilder } from '@adonisjs/core/helpers'
import db from '@adonisjs/lucid/services/db'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { composeCodiceFiscale } from '#core/values/codice_fiscale_person'
import { createNotice, createPosition } from '#database/factories/selection/notice_factory'
import type { Answers } from '#selection/application/answers'
import type Position from '#selection/models/position'
import type SelectionNotice from '#selection/models/selection_notice'
import { WIZARD } from '#selection/queries/application_drafts'

/** Somebody signed in with a draft that lacks its file and its confirmation. */
export interface Applicant {
  draftId: number
  cookie: string
}

/** Months, letters and numbers that codes of people are made of: each applicant is somebody else. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const CHUNK = 200

/** `config/session`: the name of the session's cookie. */
const COOKIE = 'dotecomune'

/** A notice that asks for one file, with ten positions. */
export async function openNotice(): Promise<{ notice: SelectionNotice; positions: Position[] }> {
  const notice = await createNotice({
    attachments: [{ key: 'identita', label: 'Documento', isRequired: true, onlyNonEu: false }],
  })
  const positions: Position[] = []
  for (let made = 0; made < 10; made++) positions.push(await createPosition(notice))
  return { notice, positions }
}

/** So many citizens with an account, a session and a draft answered up to its files, written straight to the database. */
export async function prepareApplicants(
  app: ApplicationService,
  notice: SelectionNotice,
  positions: Position[],
  total: number
): Promise<Applicant[]> {
  const cookies = await cookieClient(app)
  const applicants: Applicant[] = []
  for (let first = 0; first < total; first += CHUNK) {
    const numbers = Array.from({ length: Math.min(CHUNK, total - first) }, (_, at) => first + at)
    const accounts = await insertAccounts(numbers)
    const drafts = await insertDrafts(numbers, accounts, positions)
    await db.table('application_drafts').multiInsert(
      drafts.map((draft, at) => ({
        draft_id: draft,
        notice_id: notice.id,
        account_id: accounts[at],
      }))
    )
    const sessions = accounts.map(sessionRow)
    await db.table('sessions').multiInsert(sessions)
    applicants.push(
      ...sessions.map(({ id }, at) => ({
        draftId: drafts[at],
        cookie: `${COOKIE}=${cookies.sign(COOKIE, id)}`,
      }))
    )
  }
  return applicants
}

/** A JPEG, by its first bytes, of one megabyte. */
export function photograph(): Buffer<ArrayBuffer> {
  const picture = Buffer.alloc(1024 * 1024, 0x5a)
  picture.set([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00, 0x01])
  picture.set([0xff, 0xd9], picture.length - 2)
  return picture
}

async function cookieClient(app: ApplicationService) {
  const encryption = await app.container.make('encryption')
  return new CookieClient(encryption.use())
}

/** Ids in the order of the numbers: several rows inserted at once tell no ids on SQLite. */
async function insertAccounts(numbers: number[]): Promise<number[]> {
  await db.table('accounts').multiInsert(numbers.map(accountRow))
  const emails = numbers.map((number) => accountRow(number).email)
  const rows = await db.from('accounts').whereIn('email', emails).select('id', 'email')
  const ids = new Map(rows.map(({ id, email }) => [email, id]))
  return emails.map((email) => ids.get(email))
}

async function insertDrafts(numbers: number[], accounts: number[], positions: Position[]) {
  const rows = numbers.map((number, at) => draftRow(number, accounts[at], positions[number % 10]))
  await db.table('wizard_drafts').multiInsert(rows)
  const made = await db.from('wizard_drafts').whereIn('account_id', accounts)
  const ids = new Map<number, number>(made.map((row) => [row.account_id, row.id]))
  return accounts.map((account) => ids.get(account)!)
}

const accountRow = (number: number) => ({
  email: `citizen${number}@bench.example`,
  full_name: `Łucja Brambilla ${number}`,
  role: 'citizen',
  password: 'nobody signs in with it',
  session_epoch: 0,
  created_at: toDb(clock.now()),
})

function sessionRow(accountId: number) {
  const id = randomUUID()
  const now = toDb(clock.now())
  const data = {
    auth_web: accountId,
    session_epoch: 0,
    session_opened_at: now,
    session_seen_at: now,
  }
  return {
    id,
    data: new MessageBuilder().build(data, undefined, id),
    user_id: null,
    expires_at: clock.now().plus({ hours: 8 }).toJSDate(),
  }
}

const draftRow = (number: number, accountId: number, position: Position) => ({
  wizard: WIZARD,
  account_id: accountId,
  answers: JSON.stringify(answersOf(number, position)),
  confirmed_at: null,
  created_at: toDb(clock.now()),
  updated_at: toDb(clock.now()),
})

function answersOf(number: number, position: Position): Answers {
  const lastName = `Brambilla`
  const person = { firstName: 'Łucja', lastName, sex: 'F' as const, bornOn: '1990-05-03' }
  const cadastral = `${LETTERS[Math.floor(number / 1000)]}${String(number % 1000).padStart(3, '0')}`
  const form = (fields: Record<string, string>) => ({ form: { fields, rows: {} }, revision: 1 })
  return {
    'dati-anagrafici': form({
      nome: person.firstName,
      cognome: lastName,
      sesso: 'F',
      nato_il: '3/5/1990',
      stato_nascita: 'PL',
      luogo_nascita: 'Cracovia',
      cittadinanza: 'IT',
      codice_fiscale: composeCodiceFiscale({ ...person, cadastral }),
    }),
    'contatti': form({
      indirizzo: 'via Roma 1',
      cap: '23900',
      comune: 'Lecco (LC)',
      domicilio: 'residenza',
      cellulare: '347 1234567',
      email: `citizen${number}@bench.example`,
    }),
    'requisiti': form({
      condizione: 'unemployed',
      senza_lavoro_dal: '1/2/2026',
      sostegno: 'none',
      pensione: 'no',
    }),
    'titoli': form({
      livello: 'upper_secondary',
      titolo: 'Diploma di ragioniere',
      anno: '2012',
      motivazione: 'Vorrei imparare a gestire il prestito e il rapporto con i lettori.',
    }),
    'posizione': form({ posizione: position.code }),
    'dichiarazioni': form({ unica: '1', veritiera: '1', privacy: '1' }),
  }
}
