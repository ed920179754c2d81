import { fullDay, longDay } from '#core/dates'
import type { InternshipState } from '#internships/lifecycle'
import type Internship from '#internships/models/internship'

const WORDS: Record<InternshipState, (internship: Internship) => string> = {
  preparing: ({ startsOn }) =>
    `L’inizio è previsto per ${fullDay(startsOn)}. Prima ci sono alcuni passi da fare: i Suoi sono qui sotto.`,
  ready: ({ startsOn, site }) =>
    `È tutto pronto. Si presenti ${fullDay(startsOn)} in ${site.fullAddress}.`,
  active: ({ endsOn }) => `È in corso. L’ultimo giorno è ${fullDay(endsOn)}.`,
  suspended: ({ endsOn }) =>
    `È sospeso: i giorni di sospensione non contano e la fine si sposta. Ora l’ultimo giorno è ${fullDay(endsOn)}.`,
  completed: ({ endsOn }) => `Si è concluso il ${longDay(endsOn)}.`,
  terminated: ({ endsOn }) => `È finito prima del previsto, il ${longDay(endsOn)}.`,
  annulled: () => 'È stato annullato prima di cominciare.',
}

/** Where an internship stands, said to the intern. Needs `site`. */
export const standingOf = (internship: Internship): string => WORDS[internship.state](internship)
