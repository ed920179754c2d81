import { appUrl } from '#config/app'
import { clock } from '#core/clock'
import { count, fullInstant } from '#core/dates'
import { formatEuros } from '#core/values/money'
import { formatHours } from '#core/values/hours'
import { withdrawalUrl } from '#selection/interest/links'
import type ExpressionOfInterest from '#selection/models/expression_of_interest'
import type Position from '#selection/models/position'
import type SelectionNotice from '#selection/models/selection_notice'

/** A mail is read on a phone: after these the notice's own page goes on. */
const LISTED = 12

/** Tells somebody of a notice with positions that suit them. */
export function noticeAnnouncementMail(
  notice: SelectionNotice,
  person: ExpressionOfInterest,
  positions: Position[]
) {
  const many = positions.length === 1 ? 'una posizione' : `${count(positions.length)} posizioni`
  const more = positions.length - LISTED
  const paragraphs = [
    `Gentile ${person.fullName},`,
    `è uscito l’avviso ${notice.label}, «${notice.title}», con ${many} nella Sua provincia che ${positions.length === 1 ? 'corrisponde' : 'corrispondono'} a quello che ci ha indicato.`,
    whenToApply(notice),
    ...positions.slice(0, LISTED).map((position) => described(notice, position)),
    ...(more > 0 ? [`Le altre ${count(more)} sono nella pagina dell’avviso:`] : ['L’avviso:']),
    `${appUrl}${notice.path}`,
    'Aver manifestato interesse non è una domanda e non dà punteggio: per partecipare presenti domanda dal portale. Se ne presenta una sola per avviso.',
    'Non vuole più ricevere questi messaggi? Con questo link cancella i Suoi dati:',
    withdrawalUrl(person.id),
    'La rete DoteComune',
  ]
  return { subject: `Avviso ${notice.label}: ${many} per Lei`, body: paragraphs.join('\n\n') }
}

const whenToApply = ({ opensAt, closesAt }: SelectionNotice) =>
  opensAt! > clock.now()
    ? `Le domande si presentano online da ${fullInstant(opensAt!)}, a ${fullInstant(closesAt!)}.`
    : `Le domande si presentano online entro ${fullInstant(closesAt!)}.`

function described(notice: SelectionNotice, position: Position): string {
  const facts = [
    position.hostBody.name,
    `${position.months} mesi`,
    `${formatHours(position.weeklyMinutes)} ore a settimana`,
    `${formatEuros(position.monthlyCents)} al mese`,
  ]
  const url = `${appUrl}${notice.path}/posizioni/${position.code}`
  return [position.title, facts.join(', '), url].join('\n')
}
