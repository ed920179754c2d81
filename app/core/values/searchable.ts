import { tidy } from '#core/values/text'

const BARE_LETTERS: Record<string, string> = {
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ß: 'ss',
}

/**
 * A text as searches compare it: small letters without accents, single blanks. "Łucja  D’Àngelo" gives "lucja d'angelo".
 * What is searched and what is sought both go through here.
 */
export function searchable(text: string): string {
  return tidy(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đðħıłøæœþß]/gu, (letter) => BARE_LETTERS[letter])
    .replace(/[’‘`]/gu, "'")
    .replace(/\s+/gu, ' ')
}
