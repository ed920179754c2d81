import type { TagValues } from '#core/tags'

/** Somebody who does not exist, with a name that shows how letters come out. */
export const SAMPLE_VALUES: Required<TagValues> = {
  NOME: 'Łucja',
  COGNOME: 'Brambilla',
  PROGETTO: 'DoteComune Network',
  CUPPROGETTO: 'D69D18000000006',
  WEBINAR: 'Accoglienza allo sportello e comunicazione con il cittadino',
  DATA: '24 novembre 2026',
  ORE: '18',
  CODICE: '7K3QX9MBVT2FHRDW8NCAPHZ6E4',
}
