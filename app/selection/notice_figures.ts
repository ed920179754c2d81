import { count } from '#core/dates'
import { formatEuros } from '#core/values/money'

/** What the positions of a notice come to. Months; cents a month; `amounts`: how many different indemnities. */
export interface NoticeFigures {
  positions: number
  hosts: number
  shortest: number
  longest: number
  lowest: number
  highest: number
  amounts: number
}

/** "98 posizioni in 41 enti · da 3 a 12 mesi · 400 o 500 € al mese"; nothing without positions. */
export function figuresSentence(figures: NoticeFigures | undefined): string {
  if (!figures || figures.positions === 0) return ''
  const { positions, hosts, shortest, longest } = figures
  const months = shortest === longest ? `${longest} mesi` : `da ${shortest} a ${longest} mesi`
  return [
    `${several(positions, 'posizione', 'posizioni')} in ${several(hosts, 'ente', 'enti')}`,
    months,
    `${amountsOf(figures)} al mese`,
  ].join(' · ')
}

/** "1 posizione", "98 posizioni" */
export const several = (number: number, one: string, many: string): string =>
  `${count(number)} ${number === 1 ? one : many}`

function amountsOf({ lowest, highest, amounts }: NoticeFigures): string {
  if (amounts === 1) return formatEuros(lowest)
  const bare = formatEuros(lowest).replace(/\s€$/u, '')
  return amounts === 2
    ? `${bare} o ${formatEuros(highest)}`
    : `da ${bare} a ${formatEuros(highest)}`
}
