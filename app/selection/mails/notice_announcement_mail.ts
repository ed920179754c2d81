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

/**
 * The mail that tells of a notice, made for many people: what is the same for all is written once.
 * @returns the mail for one person, with the positions that suit them
 */
export function noticeAnnouncement(notice: SelectionNotice, positions: Position[]) {
  const texts = new Map(positions.map((position) => [position.id, described(notice, position)]))
  const when = whenToApply(notice)
  return (person: ExpressionOfInterest, positionIds: number[]) => {
    const many = countOf(positionIds.length)
    const listed = positionIds.slice(0, LISTED).map((id) => texts.get(id)!)
    const paragraphs = [
      `Gentile ${person.fullName},`,
      `è uscito l’avviso ${notice.label}, «${notice.title}», con ${many} nella Sua provincia, secondo quello che ci ha indicato.`,
      when,
      ...listed,
      whereTheRestIs(positionIds.length - listed.length),
      `${appUrl}${notice.path}`,
      ...CLOSING,
      withdrawalUrl(person.id),
      'La rete DoteComune',
    ]
    return { subject: `Avviso ${notice.label}: ${many} per Lei`, body: paragraphs.join('\n\n') }
  }
}

const CLOSING = [
  'Aver manifestato interesse non è una domanda e non dà punteggio: per partecipare presenti domanda dal portale. Se ne presenta una sola per avviso.',
  'Non vuole più ricevere questi messaggi? Con questo link cancella i Suoi dati:',
]

const countOf = (positions: number) =>
  positions === 1 ? 'una posizione' : `${count(positions)} posizioni`

function whereTheRestIs(more: number): string {
  if (more < 1) return 'L’avviso:'
  return more === 1
    ? 'L’altra è nella pagina dell’avviso:'
    : `Le altre ${count(more)} sono nella pagina dell’avviso:`
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
