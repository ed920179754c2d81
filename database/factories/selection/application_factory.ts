import { clock } from '#core/clock'
import { sha256 } from '#core/storage'
import { composeCodiceFiscale, personKey } from '#core/values/codice_fiscale_person'
import { searchable } from '#core/values/searchable'
import { AccountFactory } from '#database/factories/accounts/account_factory'
import type { FrozenApplication } from '#selection/frozen_application'
import Application from '#selection/models/application'
import type Position from '#selection/models/position'
import SelectionNotice from '#selection/models/selection_notice'

/** Somebody invented, born in Lecco. `person` overrides parts of what they sent. */
export type ApplicationValues = Partial<Application> & { person?: Partial<FrozenApplication> }

let made = 0

/** An application sent just now by a citizen of its own, with the next protocol number of its notice. */
export async function createApplication(
  position: Position,
  values: ApplicationValues = {}
): Promise<Application> {
  made += 1
  const { person: parts = {}, ...columns } = values
  const notice = await SelectionNotice.findOrFail(position.noticeId)
  notice.lastProtocol += 1
  await notice.save()
  const sent = { ...frozenFor(notice, position, made, values), ...parts }
  return Application.create({
    noticeId: notice.id,
    positionId: position.id,
    accountId: values.accountId ?? (await createCitizen()),
    protocolNumber: notice.lastProtocol,
    state: 'submitted',
    submittedAt: clock.now(),
    retractedAt: values.state === 'retracted' ? clock.now() : null,
    receiptTries: 0,
    ...columnsOf(sent),
    ...columns,
  })
}

/** What somebody invented sends; the number keeps their codes apart. */
export function frozenFor(
  notice: SelectionNotice,
  position: Position,
  number: number,
  values: Pick<ApplicationValues, 'firstName' | 'lastName' | 'bornOn'> = {}
): FrozenApplication {
  return {
    notice: notice.label,
    position: { code: position.code, title: position.title, host: 'Comune di Prova' },
    person: personFor(number, values),
    residence: HOME,
    domicile: null,
    contacts: { email: `candidata${number}@prova.example`, mobile: '+393471234567', pec: null },
    requirements: REQUIREMENTS,
    titles: TITLES,
    attachments: [],
    declarations: {
      isOnlyApplication: true,
      isTruthful: true,
      hasReadPrivacy: true,
      wantsSms: false,
    },
  }
}

/** The columns that repeat what was frozen, for searches and tie-breaks. */
function columnsOf(sent: FrozenApplication) {
  const { firstName, lastName, codiceFiscale, bornOn } = sent.person
  const frozen = JSON.stringify(sent)
  return {
    personKey: personKey(codiceFiscale),
    codiceFiscale,
    firstName,
    lastName,
    bornOn,
    email: sent.contacts.email,
    mobile: sent.contacts.mobile,
    provinceCode: sent.residence.provinceCode,
    unemployedSince: sent.requirements.unemployedSince,
    reserveKeys: sent.requirements.reserves,
    frozen,
    frozenSha256: sha256(Buffer.from(frozen)),
    searchText: searchable(`${firstName} ${lastName} ${codiceFiscale}`),
  }
}

async function createCitizen(): Promise<number> {
  const citizen = await AccountFactory.merge({ role: 'citizen' }).create()
  return citizen.id
}

function personFor(
  number: number,
  values: Pick<ApplicationValues, 'firstName' | 'lastName' | 'bornOn'>
): FrozenApplication['person'] {
  const firstName = values.firstName ?? 'Łucja'
  const lastName = values.lastName ?? `Brambilla ${SURNAMES[number % SURNAMES.length]}`
  const bornOn = values.bornOn ?? bornFor(number)
  const cadastral = `E${String(number % 1000).padStart(3, '0')}`
  return {
    firstName,
    lastName,
    sex: 'F',
    bornOn,
    birthPlace: 'Lecco',
    birthProvince: 'LC',
    birthCountry: 'IT',
    citizenship: 'IT',
    codiceFiscale: composeCodiceFiscale({ firstName, lastName, sex: 'F', bornOn, cadastral }),
  }
}

const HOME: FrozenApplication['residence'] = {
  address: 'via Roma 1',
  postalCode: '23900',
  municipalityCode: '097042',
  municipality: 'Lecco',
  provinceCode: 'LC',
}

const REQUIREMENTS: FrozenApplication['requirements'] = {
  employment: 'unemployed',
  unemployedSince: '2026-02-01',
  didOn: null,
  incomeSupport: 'none',
  isPensioner: false,
  permit: null,
  earlier: [],
  reserves: [],
}

const TITLES: FrozenApplication['titles'] = {
  level: 'upper_secondary',
  name: 'Diploma di ragioniere e perito commerciale',
  year: 2012,
  institute: 'ITC Parini, Lecco',
  experiences: [
    { what: 'Addetta alla segreteria', where: 'Istituto Manzoni', from: '2018-09', to: '2021-06' },
  ],
  languages: [{ language: 'Inglese', level: 'B1' }],
  digital: 'Fogli di calcolo e posta',
  motivation: 'Vorrei imparare a gestire il prestito e il rapporto con i lettori.',
}

const SURNAMES = ['Colombo', 'Ferrari', 'Valsecchi', 'Rota', 'Galli', 'Sala', 'Riva']

const bornFor = (number: number) =>
  `${1975 + (number % 28)}-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`
