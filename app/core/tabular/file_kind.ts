import { TableRefused, type Refusal } from '#core/tabular/refusal'

/** How much of a file's beginning `fileKind` wants. */
export const HEAD_BYTES = 4096

type Kind = 'text' | 'zip'
type KindRefusal = Extract<Refusal['code'], 'image' | 'pdf' | 'old_excel' | 'archive' | 'binary'>

const SIGNATURES: [string, KindRefusal | 'zip'][] = [
  ['504b0304', 'zip'],
  ['504b0506', 'archive'],
  ['89504e47', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
  ['52494646', 'image'],
  ['49492a00', 'image'],
  ['25504446', 'pdf'],
  ['d0cf11e0', 'old_excel'],
  ['1f8b08', 'archive'],
  ['526172211a07', 'archive'],
  ['377abcaf271c', 'archive'],
  ['7f454c46', 'binary'],
]

/**
 * Tells a text from a zip by the first bytes; the name and its extension say nothing. UTF-16 counts as text.
 * @throws TableRefused for anything else, with its own reason
 */
export function fileKind(head: Buffer): Kind {
  const start = head.toString('hex', 0, 16)
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1]
  if (known === 'zip') return 'zip'
  if (known) throw new TableRefused({ code: known })
  if (/^\s*<(!doctype|html|table|\?xml)/i.test(head.toString('latin1'))) {
    throw new TableRefused({ code: 'web_page' })
  }
  return 'text'
}
