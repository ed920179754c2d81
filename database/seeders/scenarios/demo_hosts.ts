import { clock } from '#core/clock'
import { searchable } from '#core/values/searchable'
import { taxNumber } from '#database/factories/hosts/host_body_factory'
import Account from '#accounts/models/account'
import { municipalityOf, type Municipality } from '#hosts/geography'
import Agreement from '#hosts/models/agreement'
import HostBody from '#hosts/models/host_body'
import HostOfficer from '#hosts/models/host_officer'
import HostTutor from '#hosts/models/host_tutor'
import Site from '#hosts/models/site'

/** A municipality by its ISTAT code, with its permanent staff and its sites. */
export type DemoHost = { code: string; staff: number; sites: Array<[string, string]> }

/** Twelve real municipalities of Lombardy; codes, addresses and people are invented. */
const HOSTS: DemoHost[] = [
  {
    code: '097042',
    staff: 312,
    sites: [
      ['Municipio', 'piazza Diaz 1'],
      ['Biblioteca civica', 'via Bovara 58'],
    ],
  },
  { code: '016024', staff: 890, sites: [['Palazzo Uffici', 'piazza Matteotti 3']] },
  {
    code: '097048',
    staff: 78,
    sites: [
      ['Municipio', 'piazza degli Eroi 3'],
      ['Biblioteca comunale', 'via Collegio Manzoni 9'],
    ],
  },
  { code: '019036', staff: 640, sites: [['Palazzo comunale', 'piazza del Comune 8']] },
  { code: '020030', staff: 455, sites: [['Palazzo di via Roma', 'via Roma 39']] },
  { code: '014061', staff: 168, sites: [['Palazzo Pretorio', 'piazza Campello 1']] },
  { code: '098031', staff: 290, sites: [['Palazzo Broletto', 'piazza Broletto 1']] },
  { code: '018177', staff: 330, sites: [['Palazzo municipale', 'corso Vittorio Emanuele II 25']] },
  { code: '012026', staff: 410, sites: [['Palazzo Gilardoni', 'via Fratelli d’Italia 12']] },
  { code: '014018', staff: 46, sites: [['Municipio', 'piazza Bertacchi 2']] },
  { code: '108023', staff: 205, sites: [['Municipio', 'piazza Giovanni Paolo II']] },
  { code: '019035', staff: 230, sites: [['Palazzo comunale', 'piazza Duomo 25']] },
]

const TUTORS: Array<[string, string]> = [
  ['Ettore', 'Valsecchi'],
  ['Ornella', 'Castagna'],
  ['Ruggero', 'Invernizzi'],
  ['Silvana', 'Mapelli'],
]

/** The host bodies of the demo, with sites, agreement and a tutor each; the demo's officer acts for Lecco. */
export async function seedDemoHosts(): Promise<HostBody[]> {
  const hosts: HostBody[] = []
  for (const [index, host] of HOSTS.entries()) hosts.push(await seedDemoHost(host, index))
  const officer = await Account.findByOrFail('email', 'ente@demo.example')
  const link = { hostBodyId: hosts[0].id, accountId: officer.id, createdAt: clock.now() }
  await HostOfficer.create(link)
  return hosts
}

/** One more of them, in any region; `index` is its own. */
export async function seedDemoHost({ code, staff, sites }: DemoHost, index: number) {
  const host = await createHost(municipalityOf(code)!, staff, index)
  await createSites(host, sites)
  await createAgreement(host, index)
  await createTutor(host, index)
  return host
}

function createHost(municipality: Municipality, permanentStaff: number, index: number) {
  const now = clock.now()
  const name = `Comune di ${municipality.name}`
  const codiceFiscale = taxNumber(`9${String(index + 1).padStart(9, '0')}`)
  return HostBody.create({
    name,
    kind: 'municipality',
    codiceFiscale,
    codiceIpa: `demo_${municipality.cadastral.toLowerCase()}`,
    pec: `comune.${searchable(municipality.name).replace(/\W/g, '')}@pec.example`,
    ...placeOf(municipality),
    permanentStaff,
    adhesionAct: `Delibera di Giunta n. ${40 + index}`,
    adheredOn: clock.rome().minus({ months: 14 }).toISODate(),
    searchText: searchable(`${name} ${codiceFiscale} ${municipality.name}`),
    revision: 1,
    createdAt: now,
    updatedAt: now,
  })
}

const createSites = (host: HostBody, sites: Array<[string, string]>) =>
  Site.createMany(
    sites.map(([name, address]) => ({
      hostBodyId: host.id,
      name,
      address,
      ...placeOf(municipalityOf(host.municipalityCode)!),
      createdAt: clock.now(),
    }))
  )

/** The last one has run out, so that the warning can be seen. */
function createAgreement(host: HostBody, index: number) {
  const start = clock.rome().minus({ months: index === HOSTS.length - 1 ? 37 : 13 })
  return Agreement.create({
    hostBodyId: host.id,
    number: `C-${100 + index}`,
    signedOn: start.minus({ days: 9 }).toISODate()!,
    validFrom: start.toISODate()!,
    validTo: start.plus({ years: 3 }).toISODate(),
    createdAt: clock.now(),
  })
}

function createTutor(host: HostBody, index: number) {
  const [firstName, lastName] = TUTORS[index % TUTORS.length]
  return HostTutor.create({
    hostBodyId: host.id,
    firstName,
    lastName,
    email: `tutor${index + 1}@enti.example`,
    level: 'Area dei funzionari',
    experienceYears: 6 + index,
    competences: 'Organizzazione dei servizi al pubblico, procedimento amministrativo.',
    createdAt: clock.now(),
  })
}

const placeOf = ({ code, province }: Municipality) => ({
  municipalityCode: code,
  provinceCode: province.code,
  regionCode: province.region.code,
})
