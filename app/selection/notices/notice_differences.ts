import type { TypedNotice } from '#selection/notices/typed_notice'

/** A field that two people wrote differently, with what the other one saved. */
export interface Difference {
  label: string
  theirs: string
}

const FIELDS: Record<string, string> = {
  ...{ numero: 'Numero', anno: 'Anno', titolo: 'Titolo', descrizione: 'Descrizione' },
  ...{ atto: 'Atto di approvazione', apre_il: 'Apertura, giorno', apre_alle: 'Apertura, ora' },
  ...{ chiude_il: 'Chiusura, giorno', chiude_alle: 'Chiusura, ora' },
  ...{ inizio: 'Inizio dei tirocini', graduatorie: 'Graduatorie attese entro' },
  ...{ eta_minima: 'Età minima', eta_massima: 'Età massima', territorio: 'Dove bisogna abitare' },
  ...{ regione: 'Regione', senza_lavoro: 'Senza lavoro', extra_ue: 'Extra UE' },
  ...{
    permesso: 'Permesso di soggiorno',
    pensionati: 'Pensionati',
    sostegno: 'Sostegno al reddito',
  },
  ...{ gia_partecipanti: 'Chi ha già partecipato', mesi_massimi: 'Mesi in tutto' },
  ...{ minimo: 'Minimo per essere idonei', giorni_completamento: 'Giorni per completare' },
  ...{ giorni_offerta: 'Giorni per accettare' },
}

const GROUPS = {
  allegati: { label: 'Allegati', words: ['nome', 'obbligatorio', 'solo_extra_ue'] },
  criteri: { label: 'Criteri', words: ['nome', 'punti', 'colloquio'] },
  riserve: { label: 'Riserve', words: ['nome', 'fonte', 'posti'] },
} as const

/** What a saved notice says where the typed one says otherwise; keys of rows, which nobody sees, do not count. */
export function differences(saved: TypedNotice, typed: TypedNotice): Difference[] {
  const fields = Object.entries(FIELDS)
    .filter(([name]) => normal(saved.fields[name]) !== normal(typed.fields[name]))
    .map(([name, label]) => ({ label, theirs: shown(saved.fields[name]) }))
  const groups = Object.entries(GROUPS)
    .map(([group, { label, words }]) => ({
      label,
      theirs: told(saved, group as keyof typeof GROUPS, words),
      own: told(typed, group as keyof typeof GROUPS, words),
    }))
    .filter(({ theirs, own }) => theirs !== own)
    .map(({ label, theirs }) => ({ label, theirs: theirs || 'vuoto' }))
  return [...fields, ...groups]
}

const told = (typed: TypedNotice, group: keyof typeof GROUPS, words: readonly string[]) =>
  typed.rows[group]
    .map((row) =>
      words
        .filter((word) => normal(row[word]) !== '')
        .map((word) => (row[word] === 'on' ? word.replaceAll('_', ' ') : normal(row[word])))
        .join(', ')
    )
    .join('; ')

const normal = (text: string | undefined) => (text ?? '').replace(/\r\n?/g, '\n').trim()
const shown = (text: string | undefined) => (text === 'on' ? 'sì' : normal(text) || 'vuoto')
