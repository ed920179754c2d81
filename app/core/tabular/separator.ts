export type Separator = ';' | ',' | '\t'

/** The separators as people know them. */
export const SEPARATOR_NAMES: Record<Separator, string> = {
  ';': '«;»',
  ',': '«,»',
  '\t': 'tabulazione',
}

/** Excel's first line `sep=;`, which is no row: it hides the line, and so do we. */
const DECLARED = /^"?sep=([;,\t])"?[;,\t]*(\r\n|\n|\r)/i

/** What the first line declares, and how many characters of the text that line takes. */
export function declaredSeparator(text: string): { separator: Separator; length: number } | null {
  const match = DECLARED.exec(text)
  return match && { separator: match[1] as Separator, length: match[0].length }
}

/**
 * The separator that occurs most in the header outside quotes; Italian Excel's `;` when none does. The header alone is
 * counted: in the rows below, decimal commas would outvote it.
 */
export function detectSeparator(text: string): Separator {
  const counts: Record<Separator, number> = { ';': 0, ',': 0, '\t': 0 }
  let quoted = false
  for (const character of text.replace(/^\s+/u, '')) {
    if (character === '"') quoted = !quoted
    else if (!quoted && /[\r\n]/.test(character)) break
    else if (!quoted && character in counts) counts[character as Separator] += 1
  }
  const order: Separator[] = [';', '\t', ',']
  return order.reduce((best, candidate) => (counts[candidate] > counts[best] ? candidate : best))
}
