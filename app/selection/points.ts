/** 8850 hundredths as "88,50"; 1800 as "18", as a commission writes them. */
export function formatPoints(hundredths: number): string {
  const [whole, decimals] = (hundredths / 100).toFixed(2).split('.')
  return decimals === '00' ? whole : `${whole},${decimals.replace(/0$/, '')}`
}

/** Always with two decimals, for totals that are compared: 8100 as "81,00". */
export const formatTotal = (hundredths: number): string =>
  (hundredths / 100).toFixed(2).replace('.', ',')

/** Points as typed ("18", "26,5", "24.25") to hundredths; null when they are no points or have a third decimal. */
export function readPoints(text: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.trim())
  return match && Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}
