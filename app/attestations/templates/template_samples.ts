import type { TagValues } from '#core/tags'
import { groupCode, verifyUrl } from '#attestations/verification/code'
import type { PersonToPrint } from '#attestations/pdf/types'
import { documentTitle } from '#attestations/printable'

const CODE = '7K3QX9MBVT2FHRDW8NCAPHZ6E4'

const ANNA: TagValues = {
  NOME: 'Anna',
  COGNOME: 'Brambilla',
  PROGETTO: 'DoteComune Network',
  CUPPROGETTO: 'D69D18000000006',
  WEBINAR: 'Accoglienza allo sportello e comunicazione con il cittadino',
  DATA: '24 novembre 2026',
  ORE: '18',
  CODICE: groupCode(CODE),
}

/** Invented people on whom a template is judged: the usual one, and those who break layouts. */
export const SAMPLES = {
  'normale': { label: 'Anna Brambilla: il caso comune', values: ANNA },
  'lungo': {
    label: 'Nome, titolo e iniziativa lunghissimi',
    values: {
      ...ANNA,
      NOME: 'Maria Antonietta Alessandra',
      COGNOME: 'Quaglia-Sant’Ambrogio della Rovere',
      PROGETTO:
        'DoteComune Network: tirocini extracurriculari per l’inclusione attiva nei Comuni lombardi',
      WEBINAR:
        'La digitalizzazione dei servizi demografici dopo l’Anagrafe nazionale: accoglienza allo sportello, ' +
        'accessibilità, tutela dei dati personali e comunicazione con il cittadino',
      ORE: '1.240,5',
    },
  },
  'senza-ore': {
    label: 'Élise Nì: senza ore',
    values: { ...ANNA, NOME: 'Élise', COGNOME: 'Nì', ORE: undefined },
  },
  'lettere-rare': {
    label: 'Đorđe Żółć-Ștefănescu: lettere rare',
    values: { ...ANNA, NOME: 'Đorđe', COGNOME: 'Żółć-Ștefănescu' },
  },
} as const satisfies Record<string, { label: string; values: TagValues }>

export type SampleName = keyof typeof SAMPLES

export const sampleOptions = Object.entries(SAMPLES).map(([value, { label }]) => ({ value, label }))

/** The sample that was asked for; the usual one when there is none of that name. */
export const sampleNamed = (name: unknown): SampleName =>
  typeof name === 'string' && Object.hasOwn(SAMPLES, name) ? (name as SampleName) : 'normale'

/** A sample as the printer takes people. Its number and code are in no register. */
export function samplePerson(name: SampleName, titleLine: string): PersonToPrint {
  const { values } = SAMPLES[name]
  return {
    id: name,
    title: documentTitle(titleLine, values),
    values,
    registerNumber: '1284/2026',
    verifyUrl: verifyUrl(CODE),
  }
}
