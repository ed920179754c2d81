/** Characters that show nothing (zero width, soft hyphen, direction marks) and that pasting brings along. */
const UNSEEN = /\p{Cf}/gu

/** What a person meant to type: NFC, nothing invisible, no blanks at the ends. */
export const tidy = (text: string) => text.replace(UNSEEN, '').normalize('NFC').trim()

/** The same without any blank at all: for codes, which people write in groups. */
export const compact = (text: string) => tidy(text).replace(/\s/gu, '')

const BARE_LETTERS: Record<string, string> = {
  Đ: 'D',
  Ð: 'D',
  Ħ: 'H',
  İ: 'I',
  Ł: 'L',
  Ø: 'O',
  Æ: 'AE',
  Œ: 'OE',
  Þ: 'TH',
  ẞ: 'SS',
}

/** A to Z only, in capitals: "D’Àngelo" gives "DANGELO", "Łucja" gives "LUCJA". Meant for comparing, never for showing. */
export function latinCapitals(text: string): string {
  return text
    .toUpperCase()
    .replace(/[ĐÐĦİŁØÆŒÞẞ]/gu, (letter) => BARE_LETTERS[letter])
    .normalize('NFD')
    .replace(/[^A-Z]/gu, '')
}
