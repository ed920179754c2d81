import { readCodiceFiscale } from '#core/values/codice_fiscale'

const FIRST_NAMES = [
  ['Anna', 'NNA'],
  ['Nicolò', 'NCL'],
  ['Maria Grazia', 'MGR'],
  ['Đorđe', 'DRD'],
  ['Łucja', 'LCJ'],
]
const LAST_NAMES = [
  ['Rossi', 'RSS'],
  ['D’Amico', 'DMC'],
  ['Bianchi-Ferrari', 'BNC'],
  ['Țepeș', 'TPS'],
  ['Müller', 'MLL'],
]
const HOURS = ['18', '13,5', '27', '']

/** A file of invented people, all different, none with a fault: the plain case, as large as is allowed. */
export function peopleCsv(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => personLine(index))
  return ['nome;cognome;codice_fiscale;email;cellulare;ore', ...lines].join('\r\n')
}

function personLine(index: number): string {
  const [firstName, firstLetters] = FIRST_NAMES[index % 5]
  const [lastName, lastLetters] = LAST_NAMES[Math.floor(index / 5) % 5]
  const digits = (value: number, length: number) => String(value).padStart(length, '0')
  const place = digits(Math.floor(index / 100) % 1000, 3)
  const code = withCheckCharacter(
    `${lastLetters}${firstLetters}${digits(index % 100, 2)}H10A${place}`
  )
  const mobile = `+39 333${digits(index, 7)}`
  return [firstName, lastName, code, `p${index}@posta.example`, mobile, HOURS[index % 4]].join(';')
}

function withCheckCharacter(start: string): string {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters.map((letter) => start + letter).find((code) => readCodiceFiscale(code).ok) ?? start
}
