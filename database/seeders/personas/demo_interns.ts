import { composeCodiceFiscale } from '#core/values/codice_fiscale_person'
import { searchable } from '#core/values/searchable'
import { municipalityOf } from '#hosts/geography'

/** Somebody invented who is an intern of the demo. */
export interface DemoIntern {
  firstName: string
  lastName: string
  bornOn: string
  birthPlace: string
  codiceFiscale: string
  email: string
}

const FIRST_NAMES: Array<[name: string, sex: 'F' | 'M']> = [
  ['Đorđe', 'M'],
  ['Benedetta', 'F'],
  ['Kwame', 'M'],
  ['Zoë', 'F'],
  ['Tommaso', 'M'],
  ['Ilaria', 'F'],
  ['Nicolò', 'M'],
  ['Sofija', 'F'],
  ['Amedeo', 'M'],
  ['Noemi', 'F'],
  ['Yassine', 'M'],
  ['Maria Vittoria', 'F'],
  ['Çağla', 'F'],
  ['Ruggero', 'M'],
  ['Adele', 'F'],
]

const LAST_NAMES = [
  ...['Đorđević', 'Sangiorgio', 'Mensah', 'D’Alessandro', 'Castelnuovo', 'Locatelli', 'Pirovano'],
  ...['Kovačič', 'Ratti', 'Bonaiti', 'El Idrissi', 'Della Vedova', 'Yıldız', 'Spreafico'],
  ...['Panzeri', 'Tentori', 'Riva'],
]

/** Municipalities in which they were born. */
const BIRTH_PLACES = ['097042', '016024', '015146', '046017', '075035', '063049', '013075']

/** The interns by their number: the first is the one who signs in. */
export function demoIntern(index: number): DemoIntern {
  const [firstName, sex] = FIRST_NAMES[index % FIRST_NAMES.length]
  const lastName = LAST_NAMES[index % LAST_NAMES.length]
  const bornOn = `${1978 + ((index * 7) % 27)}-${two(1 + ((index * 5) % 12))}-${two(1 + ((index * 11) % 28))}`
  const { cadastral, name } = municipalityOf(BIRTH_PLACES[index % BIRTH_PLACES.length])!
  const person = { firstName, lastName, sex, bornOn, cadastral }
  const address = searchable(`${firstName}.${lastName}`).replace(/[^a-z.]/g, '')
  return {
    ...{ firstName, lastName, bornOn, birthPlace: name },
    codiceFiscale: composeCodiceFiscale(person),
    email: index === 0 ? 'tirocinante@demo.example' : `${address}${index}@posta.example`,
  }
}

const two = (value: number) => String(value).padStart(2, '0')
