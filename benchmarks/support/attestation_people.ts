import type { PersonToPrint } from '#attestations/pdf/types'

const FIRST_NAMES = [
  'Maria',
  'Giuseppe',
  'Niccolò',
  'Chiara',
  'Łucja',
  'Søren',
  'Anna Maria',
  'José',
]
const LAST_NAMES = [
  'Rossi',
  'D’Amico',
  'Brambilla',
  'Esposito',
  'Müller',
  'Öztürk',
  'Conte',
  'Núñez',
]

/** Invented people of one webinar, in groups as the preparation takes them. */
export function* peopleInGroups(total: number, size: number): Generator<PersonToPrint[]> {
  for (let start = 0; start < total; start += size) {
    yield Array.from({ length: Math.min(size, total - start) }, (_, index) => person(start + index))
  }
}

function person(index: number): PersonToPrint {
  const first = FIRST_NAMES[index % 8]
  const last = LAST_NAMES[(index * 3) % 8]
  const code = `${index.toString(32).toUpperCase().padStart(5, '0')}9MBVT2FHRDW8NCAPHZ6E4`
  return {
    id: String(index),
    title: `Attestato di partecipazione – ${first} ${last}`,
    registerNumber: `${index + 1}/2026`,
    verifyUrl: `https://portale.dotecomune.example/verifica/${code}`,
    values: {
      NOME: first,
      COGNOME: last,
      PROGETTO: 'DoteComune Network',
      CUPPROGETTO: 'D69D18000000006',
      WEBINAR: 'Accoglienza allo sportello e comunicazione con il cittadino',
      DATA: '24 novembre 2026',
      ORE: String(8 + (index % 24)),
      CODICE: code,
    },
  }
}
