import type { HttpError } from '@adonisjs/core/types/http'

type ErrorPage = { title: string; text: string }

const TELLS_ITSELF = [409, 422, 429, 507]

/** What a page says for a status that has words of its own. */
const PAGES: Record<number, ErrorPage> = {
  400: {
    title: 'La richiesta non si legge',
    text: 'Il browser ha inviato qualcosa che il portale non capisce. Torni alla pagina precedente e riprovi.',
  },
  401: { title: 'Deve accedere', text: 'Per continuare acceda con il Suo account.' },
  403: {
    title: 'Questa pagina non è per il Suo ruolo',
    text: 'Il Suo account non può vedere o fare quello che ha chiesto. Se Le serve per il Suo lavoro, scriva alla coordinatrice della rete.',
  },
  404: {
    title: 'Questa pagina non c’è',
    text: 'L’indirizzo non esiste o non è più valido. Controlli di averlo copiato per intero.',
  },
  409: { title: 'La situazione è cambiata', text: 'Ricarichi la pagina e riprovi.' },
  413: {
    title: 'Il file è troppo grande',
    text: 'Il file supera i 20 MB. Lo divida in due e carichi prima una parte, poi l’altra.',
  },
  419: {
    title: 'La pagina è scaduta',
    text: 'Era aperta da troppo tempo e per sicurezza non è stato registrato nulla. La apra di nuovo e ripeta l’operazione.',
  },
  422: { title: 'I dati non vanno bene', text: 'Controlli quello che ha scritto e riprovi.' },
  429: { title: 'Troppi tentativi', text: 'Aspetti qualche minuto e riprovi.' },
  503: {
    title: 'Il portale è occupato',
    text: 'Non è stato registrato nulla di quello che ha appena chiesto. Riprovi tra qualche secondo.',
  },
  507: {
    title: 'Lo spazio del portale è finito',
    text: 'Il file non è stato salvato. Avvisi chi gestisce il portale e riprovi più tardi.',
  },
}

const OURS: ErrorPage = {
  title: 'Qualcosa non ha funzionato',
  text: 'L’errore è nostro ed è stato registrato. Quello che aveva già salvato non è andato perso: riprovi tra qualche minuto.',
}

const THEIRS: ErrorPage = {
  title: 'Non si può fare',
  text: 'Il portale non può fare quello che ha chiesto. Torni alla pagina precedente e riprovi.',
}

/** Title and text of the page for an error; some statuses are only thrown by us, with a sentence for people. */
export function errorPageFor(error: Pick<HttpError, 'status' | 'message'>): ErrorPage {
  const page = PAGES[error.status] ?? (error.status >= 500 ? OURS : THEIRS)
  return TELLS_ITSELF.includes(error.status) && error.message
    ? { ...page, text: error.message }
    : page
}
