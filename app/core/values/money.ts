const whole = new Intl.NumberFormat('it-IT', { useGrouping: 'always' })
const exact = new Intl.NumberFormat('it-IT', {
  useGrouping: 'always',
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
})

/** 40000 cents as "400 €", 40050 as "400,50 €". */
export const formatEuros = (cents: number): string =>
  `${cents % 100 === 0 ? whole.format(cents / 100) : exact.format(cents / 100)} €`

/** Euros as Italians write them ("400", "400,50", "1.240 €") to whole cents; null when it is no amount. */
export function readEuros(text: string): number | null {
  const written = text
    .trim()
    .replace(/\s*(€|euro)$/i, '')
    .replace(/^€\s*/, '')
  const match = /^(\d{1,6}|\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/.exec(written)
  if (!match) return null
  return Number(match[1].replaceAll('.', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}
