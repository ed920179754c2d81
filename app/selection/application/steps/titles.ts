import {
  TITLE_LEVELS,
  type FrozenApplication,
  type TitleLevel,
} from '#selection/frozen_application'
import { FieldReader } from '#selection/application/field_reader'
import type { FormStep, Reading } from '#selection/application/form_step'
import { monthWords, readMonth } from '#selection/application/typed_dates'
import { writtenRows, type TypedForm } from '#selection/application/typed_form'

type Titles = FrozenApplication['titles']

const MOST_EXPERIENCES = 12
const MOST_LANGUAGES = 8

/** Characters of the motivation: what a commission reads in a minute. */
export const MOTIVATION_LENGTH = 450

/** Of the Common European Framework of Reference for Languages, and the mother tongue. */
const LEVELS = ['Madrelingua', 'C2', 'C1', 'B2', 'B1', 'A2', 'A1']

/** Step 4: what the commission will score. */
export const titlesStep: FormStep<Titles> = {
  key: 'titoli',
  label: 'Titoli ed esperienze',
  view: 'pages/selection/applications/steps/titles',
  shape: {
    fields: ['livello', 'titolo', 'anno', 'istituto', 'digitale', 'motivazione'],
    rows: {
      esperienza: { columns: ['cosa', 'presso', 'dal', 'al'], most: MOST_EXPERIENCES },
      lingua: { columns: ['nome', 'livello'], most: MOST_LANGUAGES },
    },
  },
  names: {
    livello: 'Livello',
    titolo: 'Denominazione',
    anno: 'Anno',
    istituto: 'Istituto',
    digitale: 'Competenze digitali',
    motivazione: 'Motivazione',
    esperienza: 'Esperienza',
    lingua: 'Lingua',
  },
  read: readTitles,
  present: () => ({
    titleLevels: Object.entries(TITLE_LEVELS).map(([value, label]) => ({ value, label })),
    languageLevels: LEVELS.map((level) => ({ value: level, label: level })),
    motivationLength: MOTIVATION_LENGTH,
    mostExperiences: MOST_EXPERIENCES,
    mostLanguages: MOST_LANGUAGES,
  }),
}

function readTitles(form: TypedForm, { today }: { today: string }): Reading<Titles> {
  const reader = new FieldReader(form.fields)
  const levels = Object.keys(TITLE_LEVELS) as TitleLevel[]
  const level = reader.choice('livello', levels, 'Scelga il livello del Suo titolo di studio.')
  const value: Titles = {
    level,
    ...(level === 'none'
      ? { name: TITLE_LEVELS.none, year: null, institute: reader.optional('istituto') }
      : {
          name: reader.text('titolo', 'Scriva il titolo come è sul diploma.'),
          year: readYear(reader, today),
          institute: reader.optional('istituto'),
        }),
    experiences: readExperiences(form, reader, today),
    languages: readLanguages(form, reader),
    digital: reader.optional('digitale', 500),
    motivation: reader.text(
      'motivazione',
      'Scriva in poche righe perché ha scelto questa posizione.',
      MOTIVATION_LENGTH
    ),
  }
  return { value, faults: reader.faults }
}

function readYear(reader: FieldReader, today: string): number {
  const written = reader.raw('anno')
  const year = /^(19|20)\d\d$/.test(written) ? Number(written) : 0
  if (year === 0) reader.fault('anno', 'Scriva l’anno con quattro cifre, per esempio 2012.')
  if (year > Number(today.slice(0, 4))) {
    reader.fault(
      'anno',
      `Il ${year} deve ancora venire: scriva l’anno in cui ha ottenuto il titolo.`
    )
  }
  return year
}

function readExperiences(form: TypedForm, all: FieldReader, today: string) {
  return writtenRows(form, 'esperienza').map(({ row, place }) => {
    const reader = all.row(row, `esperienza_${place}_`)
    const what = reader.text('cosa', 'Scriva che cosa faceva.')
    const where = reader.text('presso', 'Scriva presso chi.')
    const from = readMonth(reader.raw('dal'))
    const to = reader.raw('al') ? readMonth(reader.raw('al')) : null
    if (!from) reader.fault('dal', 'Scriva mese e anno, per esempio 09/2019.')
    if (reader.raw('al') && !to) {
      reader.fault('al', 'Scriva mese e anno, per esempio 06/2021, o lasci vuoto se dura ancora.')
    }
    if (from && to && to < from) {
      reader.fault(
        'al',
        `Qui c’è ${monthWords(to)}, ma l’inizio è ${monthWords(from)}. Controlli le due date.`
      )
    }
    if (from && from > today.slice(0, 7)) {
      reader.fault('dal', `${monthWords(from)} deve ancora venire: controlli la data.`)
    }
    return { what, where, from: from ?? '', to }
  })
}

function readLanguages(form: TypedForm, all: FieldReader) {
  return writtenRows(form, 'lingua').map(({ row, place }) => {
    const reader = all.row(row, `lingua_${place}_`)
    return {
      language: reader.text('nome', 'Scriva la lingua, per esempio «Inglese».', 60),
      level: reader.choice('livello', LEVELS, 'Scelga il livello: se non lo sa, il più vicino.'),
    }
  })
}
