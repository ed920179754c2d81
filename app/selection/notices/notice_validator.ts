import vine from '@vinejs/vine'
import { messagesFor } from '#core/validation'

const whole = (min: number, max: number) => vine.number().withoutDecimals().range([min, max])
const line = (length: number) => vine.string().trim().maxLength(length)
const key = () => vine.string().regex(/^[\w-]{1,40}$/)
const ticked = () => vine.boolean().optional()

const identity = {
  numero: whole(1, 999),
  anno: whole(2000, 2100),
  titolo: line(200),
}

/** A new notice: number, year, title, and the earlier one it is a copy of, if any. */
export const newNoticeValidator = vine.create({
  ...identity,
  da: vine.number().withoutDecimals().optional(),
})

/** A draft as its form sends it. Dates, hours and points are read afterwards, with sentences of their own. */
export const noticeValidator = vine.create({
  ...identity,
  descrizione: vine.string().trim().maxLength(20_000).optional(),
  atto: line(300).optional(),
  eta_minima: whole(14, 99).optional(),
  eta_massima: whole(14, 99).optional(),
  territorio: vine.enum(['anywhere', 'residence', 'residence_or_domicile'] as const),
  regione: vine
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  senza_lavoro: ticked(),
  extra_ue: ticked(),
  permesso: vine.enum(['no', 'warn', 'block'] as const),
  pensionati: ticked(),
  sostegno: ticked(),
  gia_partecipanti: ticked(),
  mesi_massimi: whole(1, 60).optional(),
  allegati: vine.array(
    vine.object({
      ...{ chiave: key(), nome: line(120) },
      ...{ obbligatorio: ticked(), solo_extra_ue: ticked() },
    })
  ),
  criteri: vine.array(vine.object({ chiave: key(), nome: line(120), colloquio: ticked() })),
  spareggi: vine.array(vine.object({ regola: vine.string().maxLength(60) })),
  riserve: vine.array(
    vine.object({ chiave: key(), nome: line(120), fonte: line(200), posti: whole(1, 99) })
  ),
  giorni_completamento: whole(1, 60),
  giorni_offerta: whole(1, 60),
})

const LABELS = {
  ...{ numero: 'Numero', anno: 'Anno', titolo: 'Titolo', descrizione: 'Descrizione' },
  ...{ atto: 'Atto di approvazione', eta_minima: 'Età minima', eta_massima: 'Età massima' },
  ...{ territorio: 'Dove deve abitare', regione: 'Regione', permesso: 'Permesso di soggiorno' },
  ...{ mesi_massimi: 'Mesi in tutto', giorni_completamento: 'Giorni per completare la domanda' },
  ...{ giorni_offerta: 'Giorni per accettare il posto', nome: 'Nome', fonte: 'Norma' },
  ...{ posti: 'Posti riservati', chiave: 'Riga', regola: 'Regola' },
}
newNoticeValidator.messagesProvider = messagesFor(LABELS)
noticeValidator.messagesProvider = messagesFor(LABELS)
