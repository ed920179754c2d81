import { INCOME_SUPPORT, type FrozenApplication } from '#selection/frozen_application'
import {
  barriersOf,
  isBarredAt,
  permitIsAsked,
  type Barrier,
} from '#selection/application/eligibility'
import { FieldReader } from '#selection/application/field_reader'
import type { FormStep, Reading } from '#selection/application/form_step'
import type { DraftContext } from '#selection/application/context'
import { dayWords, monthWords, readDay, readMonth } from '#selection/application/typed_dates'
import { writtenRows, type TypedForm } from '#selection/application/typed_form'

type Requirements = FrozenApplication['requirements']

export const MOST_EARLIER = 6

/** Step 3: what the notice asks of a person, and what already closes the way. */
export const requirementsStep: FormStep<Requirements> = {
  key: 'requisiti',
  label: 'Requisiti',
  view: 'pages/selection/applications/steps/requirements',
  shape: {
    fields: [
      'condizione',
      'senza_lavoro_dal',
      'did_il',
      'sostegno',
      'pensione',
      'permesso_tipo',
      'permesso_numero',
      'permesso_scadenza',
      'riserve',
    ],
    rows: { tirocinio: { columns: ['ente', 'dal', 'al', 'mesi'], most: MOST_EARLIER } },
  },
  names: {
    condizione: 'Lavoro',
    senza_lavoro_dal: 'Senza lavoro dal',
    did_il: 'Data della DID',
    sostegno: 'Sostegno al reddito',
    pensione: 'Pensione',
    permesso_tipo: 'Tipo di permesso',
    permesso_numero: 'Numero del permesso',
    permesso_scadenza: 'Scadenza del permesso',
    riserve: 'Riserve di posti',
    tirocinio: 'Tirocinio già svolto',
  },
  read: readRequirements,
  isBarred: (context) => isBarredAt('requisiti', context),
  present: (form, context) => {
    const { faults } = readRequirements(form, context)
    const isReadable = Object.keys(faults).length === 0
    return {
      asksPermit: permitIsAsked(context),
      incomeSupport: Object.entries(INCOME_SUPPORT).map(([value, label]) => ({ value, label })),
      reserves: context.notice.reserves,
      mayBeEmployed: !context.notice.eligibility.mustBeUnemployed,
      mostEarlier: MOST_EARLIER,
      barriers: isReadable ? barriersOf(context).map(asSeenHere) : [],
    }
  },
}

/** What only the choice of the position would bar is a warning here: the way to another position stays open. */
const asSeenHere = (barrier: Barrier): Barrier => ({
  ...barrier,
  isWarning: barrier.isWarning || barrier.at !== 'requisiti',
})

function readRequirements(form: TypedForm, context: DraftContext): Reading<Requirements> {
  const reader = new FieldReader(form.fields)
  const employment = reader.choice(
    'condizione',
    ['unemployed', 'never_employed', 'employed'],
    'Dica se ha perso il lavoro, se non ha mai lavorato o se lavora.'
  )
  const since = readDay(reader.raw('senza_lavoro_dal'))
  if (employment === 'unemployed') checkPast(reader, 'senza_lavoro_dal', since, context.today)
  const value: Requirements = {
    employment,
    unemployedSince: employment === 'employed' ? null : since,
    didOn: readDid(reader, context.today),
    incomeSupport: reader.choice(
      'sostegno',
      Object.keys(INCOME_SUPPORT) as Requirements['incomeSupport'][],
      'Dica se riceve un sostegno al reddito: se non ne riceve, scelga «Nessuno».'
    ),
    isPensioner: reader.choice('pensione', ['si', 'no'], 'Dica se riceve una pensione.') === 'si',
    permit: permitIsAsked(context) ? readPermit(reader) : null,
    earlier: readEarlier(form, reader, context.today),
    reserves: context.notice.reserves
      .map(({ key }) => key)
      .filter((key) => reader.raw('riserve').split(',').includes(key)),
  }
  return { value, faults: reader.faults }
}

function checkPast(reader: FieldReader, name: string, day: string | null, today: string) {
  if (!day) reader.fault(name, 'Scriva la data con giorno, mese e anno: per esempio 1/2/2026.')
  else if (day > today)
    reader.fault(name, `${dayWords(day)} deve ancora venire: controlli la data.`)
}

function readDid(reader: FieldReader, today: string): string | null {
  if (!reader.raw('did_il')) return null
  const day = readDay(reader.raw('did_il'))
  checkPast(reader, 'did_il', day, today)
  return day
}

function readPermit(reader: FieldReader) {
  const expiresOn = readDay(reader.raw('permesso_scadenza'))
  if (!expiresOn) {
    reader.fault(
      'permesso_scadenza',
      'Scriva la data di scadenza che legge sul permesso. Se non scade, scriva 31/12/2099.'
    )
  }
  return {
    kind: reader.text('permesso_tipo', 'Scriva il tipo di permesso, per esempio «lavoro».', 100),
    number: reader.text('permesso_numero', 'Scriva il numero del permesso di soggiorno.', 30),
    expiresOn: expiresOn ?? '',
  }
}

function readEarlier(form: TypedForm, all: FieldReader, today: string) {
  return writtenRows(form, 'tirocinio').map(({ row, place }) => {
    const reader = all.row(row, `tirocinio_${place}_`)
    const [from, to] = [readMonth(reader.raw('dal')), readMonth(reader.raw('al'))]
    if (!from) reader.fault('dal', 'Scriva mese e anno di inizio, per esempio 09/2019.')
    if (!to) reader.fault('al', 'Scriva mese e anno di fine, per esempio 06/2020.')
    if (from && to && to < from) {
      reader.fault(
        'al',
        `Qui c’è ${monthWords(to)}, ma l’inizio è ${monthWords(from)}. Controlli le due date.`
      )
    }
    if (from && from > today.slice(0, 7)) {
      reader.fault('dal', `${monthWords(from)} deve ancora venire: controlli la data.`)
    }
    const months = /^\d{1,2}$/.test(reader.raw('mesi')) ? Number(reader.raw('mesi')) : 0
    if (months < 1) reader.fault('mesi', 'Scriva quanti mesi è durato, con un numero.')
    const host = reader.text('ente', 'Scriva il Comune o l’ente in cui ha svolto il tirocinio.')
    return { host, from: from ?? '', to: to ?? '', months }
  })
}
