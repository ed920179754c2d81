import { PDFDocument } from 'pdf-lib'
import type { DateTime } from 'luxon'
import { clock } from '#core/clock'
import type WizardDraft from '#core/wizard/draft'
import { composeCodiceFiscale } from '#core/values/codice_fiscale_person'
import { searchable } from '#core/values/searchable'
import { APPLICANTS, type DemoApplicant } from '#database/seeders/personas/demo_applicants'
import { asOf } from '#database/seeders/scenarios/demo_clock'
import Account from '#accounts/models/account'
import { municipalityLabel, municipalityOf } from '#hosts/geography'
import { AddAttachment } from '#selection/actions/add_attachment'
import { KeepApplicationAnswers } from '#selection/actions/keep_application_answers'
import { StartApplication } from '#selection/actions/start_application'
import { SubmitApplication } from '#selection/actions/submit_application'
import { contactsStep } from '#selection/application/steps/contacts'
import { declarationsStep } from '#selection/application/steps/declarations'
import { personStep } from '#selection/application/steps/person'
import { requirementsStep } from '#selection/application/steps/requirements'
import { titlesStep } from '#selection/application/steps/titles'
import { collect } from '#selection/application/typed_form'
import type Application from '#selection/models/application'
import type Position from '#selection/models/position'
import type SelectionNotice from '#selection/models/selection_notice'

/** Somebody of the demo sends an application at an instant of its past. */
export function seedDemoApplication(
  index: number,
  notice: SelectionNotice,
  position: Position,
  at: DateTime
): Promise<Application> {
  return asOf(at, async () => {
    const account = await accountOf(index)
    const draft = await seedDemoDraft(index, notice, position)
    const outcome = await new SubmitApplication(account).handle(draft, clock.now())
    if (!outcome.ok) throw new Error(`A demo application was not sent: ${outcome.error}`)
    return outcome.value
  })
}

/** A draft that lacks only its confirmation. */
export async function seedDemoDraft(
  index: number,
  notice: SelectionNotice,
  position: Position
): Promise<WizardDraft> {
  const draft = await new StartApplication(await accountOf(index)).handle(notice, position.code)
  const typed = typedBy(APPLICANTS[index], index)
  for (const { key, shape } of FORMS) {
    await new KeepApplicationAnswers().handle(draft, key, collect(shape, typed[key]), 0)
  }
  for (const kind of ['identita', 'curriculum']) {
    await new AddAttachment().handle(draft, kind, { name: `${kind}.pdf`, bytes: await onePage() })
  }
  await draft.refresh()
  return draft
}

const FORMS = [personStep, contactsStep, requirementsStep, titlesStep, declarationsStep]

/** The first of the applicants is the demo's citizen; the others get an account nobody signs in with. */
async function accountOf(index: number): Promise<Account> {
  const { firstName, lastName } = APPLICANTS[index]
  const email = index === 0 ? 'cittadina@demo.example' : `candidato${index}@demo.example`
  const found = await Account.findBy('email', email)
  if (found) return found
  const fullName = `${firstName} ${lastName}`
  return Account.create({ email, fullName, role: 'citizen', createdAt: clock.now() })
}

function typedBy(person: DemoApplicant, index: number): Record<string, Record<string, string>> {
  const birth = municipalityOf(person.birth)!
  const codiceFiscale = composeCodiceFiscale({ ...person, cadastral: birth.cadastral })
  return {
    'dati-anagrafici': {
      nome: person.firstName,
      cognome: person.lastName,
      sesso: person.sex,
      nato_il: italianDay(person.bornOn),
      stato_nascita: 'IT',
      luogo_nascita: birth.name,
      provincia_nascita: birth.province.code,
      cittadinanza: 'IT',
      codice_fiscale: codiceFiscale,
    },
    'contatti': {
      indirizzo: `via Garibaldi ${index + 1}`,
      cap: '20100',
      comune: municipalityLabel(municipalityOf(person.home)!),
      domicilio: 'residenza',
      cellulare: `347 12345${String(index).padStart(2, '0')}`,
      email: `${searchable(person.firstName).replace(/\W/g, '')}${index}@posta.example`,
    },
    'requisiti': {
      condizione: 'unemployed',
      senza_lavoro_dal: italianDay(
        clock
          .rome()
          .minus({ months: 4 + index })
          .toISODate()!
      ),
      sostegno: index % 4 === 0 ? 'naspi' : 'none',
      pensione: 'no',
    },
    'titoli': titlesOf(person),
    'dichiarazioni': { unica: '1', veritiera: '1', privacy: '1' },
  }
}

const titlesOf = (person: DemoApplicant) => ({
  livello: person.level,
  titolo: person.title,
  anno: String(person.year),
  motivazione:
    'Vorrei rimettermi in gioco in un servizio del mio territorio, imparare un mestiere e conoscere da vicino il lavoro di un Comune.',
  esperienza_1_cosa: person.work,
  esperienza_1_presso: 'Cooperativa Il Ponte',
  esperienza_1_dal: `09/${person.year}`,
  esperienza_1_al: `06/${person.year + 2}`,
  lingua_1_nome: 'Inglese',
  lingua_1_livello: 'B1',
})

const italianDay = (day: string) => day.split('-').map(Number).reverse().join('/')

async function onePage(): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.addPage([595, 842])
  return Buffer.from(await document.save({ useObjectStreams: false }))
}
