import type { Progress } from '#selection/queries/evaluation_progress'
import type Position from '#selection/models/position'

/** What the commission does next: a sentence, and where it is done. */
export type NextStep = { title: string; text: string; href: string | null; action: string | null }

/** The first thing that holds a position back, in the order in which a commission works. */
export function nextStepOf(
  { id, code, notice }: Position,
  progress: Progress,
  hasPresident: boolean
): NextStep {
  const base = `/valutazione/posizioni/${id}`
  const none = { href: null, action: null }
  if (progress.isPublished) {
    return {
      title: 'La graduatoria è pubblicata',
      text: 'La valutazione è chiusa: qui resta agli atti.',
      href: `/graduatorie/${notice.year}/${notice.number}/${code}`,
      action: 'Vedi la graduatoria',
    }
  }
  if (notice.state === 'concluded') {
    return { title: 'L’avviso è concluso', text: 'La valutazione resta qui agli atti.', ...none }
  }
  if (progress.total === 0) {
    return {
      title: 'Nessuna domanda',
      text: 'Per questa posizione non è arrivata nessuna domanda.',
      ...none,
    }
  }
  if (!hasPresident) {
    return {
      title: 'Nomini la commissione',
      text: 'Servono l’atto di nomina e chi presiede: prima non si danno punti.',
      href: `${base}/commissione`,
      action: 'Nomina la commissione',
    }
  }
  return stepOf(base, progress)
}

/** In the order of the work: how many wait, what they are called, what to do, and where. */
function stepOf(base: string, progress: Progress): NextStep {
  const [waiting] = WORK.filter(({ of }) => of(progress) > 0)
  if (!waiting) return { ...READY, href: `${base}/verbali` }
  const { of, words, text, page, action } = waiting
  const count = of(progress)
  const title = `${count} ${words[count === 1 ? 0 : 1]}`
  return { title, text, action, href: page && `${base}/${page}` }
}

type Work = {
  of: (progress: Progress) => number
  /** One, and many. */
  words: [string, string]
  text: string
  page: string | null
  action: string | null
}

const WORK: Work[] = [
  {
    of: ({ toAdmit }) => toAdmit,
    words: ['domanda da ammettere', 'domande da ammettere'],
    text: 'Verifichi i requisiti di ognuna, poi decida.',
    page: 'ammissioni',
    action: 'Vai alle ammissioni',
  },
  {
    of: ({ toConvoke }) => toConvoke,
    words: ['colloquio da fissare', 'colloqui da fissare'],
    text: 'Aggiunga gli orari e convochi: ognuno riceve una e-mail con l’appuntamento.',
    page: 'colloqui',
    action: 'Fissa i colloqui',
  },
  {
    of: ({ toMeet }) => toMeet,
    words: ['colloquio da svolgere', 'colloqui da svolgere'],
    text: 'Dopo ogni colloquio segni presente o assente.',
    page: 'colloqui',
    action: 'Vai ai colloqui',
  },
  {
    of: ({ toScore }) => toScore,
    words: ['domanda senza tutti i punti', 'domande senza tutti i punti'],
    text: 'Inserisca i punti di ogni criterio.',
    page: 'punteggi',
    action: 'Inserisci i punteggi',
  },
  {
    of: ({ toComplete }) => toComplete,
    words: ['integrazione attesa', 'integrazioni attese'],
    text: 'Chi deve rispondere ha ancora tempo: il portale chiude da solo i termini scaduti.',
    page: null,
    action: null,
  },
]

const READY = {
  title: 'Pronta per la graduatoria',
  text: 'Non manca nulla. La graduatoria la calcola e la pubblica la coordinatrice della rete; il verbale si può chiudere ora.',
  action: 'Scrivi il verbale',
}
