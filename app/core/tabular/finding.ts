/** What was found in one cell, or in a whole row (then `column` is empty). A row with a fault stays out. */
export interface Finding {
  row: number
  column: string
  /** as read, shortened, with what cannot be seen made visible */
  value: string
  severity: 'fault' | 'warning'
  code: string
  /** an Italian sentence that says what to do */
  message: string
}

/** A finding before its place is known. */
export type Remark = Pick<Finding, 'code' | 'message'>

const LONG = 60
const KEPT = 24

/** A value fit for a report: "a@b.it↵Bcc: c@d.it", "XXXXXXXXXXXXXXXXXXXXXXXX… (122 caratteri)". */
export function shownValue(text: string): string {
  const visible = text
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/gu, '↵')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Cc}/gu, controlPicture)
  const characters = [...visible]
  if (characters.length <= LONG) return visible
  return `${characters.slice(0, KEPT).join('')}… (${characters.length} caratteri)`
}

/** ␀ to ␟ stand for the first 32 characters; the others have no picture. */
const controlPicture = (character: string) =>
  character < ' ' ? String.fromCharCode(0x2400 + character.charCodeAt(0)) : ''
