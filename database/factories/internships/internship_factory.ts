import { clock } from '#core/clock'
import { composeCodiceFiscale } from '#core/values/codice_fiscale_person'
import { searchable } from '#core/values/searchable'
import { createHostBody, createSite } from '#database/factories/hosts/host_body_factory'
import { seedAreas } from '#database/seeders/reference/areas'
import { seedRuleSets } from '#database/seeders/reference/rule_sets'
import type HostBody from '#hosts/models/host_body'
import type Site from '#hosts/models/site'
import Intern from '#internships/models/intern'
import Internship from '#internships/models/internship'
import { rulesInForce } from '#internships/rules/rule_sets'
import Area from '#selection/models/area'

let made = 0

/** Somebody invented, with a codice fiscale of their own. */
export function createIntern(values: Partial<Intern> = {}): Promise<Intern> {
  made += 1
  const firstName = values.firstName ?? 'Łucja'
  const lastName = values.lastName ?? 'Brambilla'
  const bornOn =
    values.bornOn ?? `${1975 + (made % 28)}-${two(1 + (made % 12))}-${two(1 + (made % 28))}`
  const cadastral = `F${String(made % 1000).padStart(3, '0')}`
  const codiceFiscale =
    values.codiceFiscale ??
    composeCodiceFiscale({ firstName, lastName, sex: 'F', bornOn, cadastral })
  return Intern.create({
    accountId: null,
    firstName,
    lastName,
    codiceFiscale,
    bornOn,
    birthPlace: 'Lecco',
    citizenship: 'IT',
    email: `tirocinante${made}@prova.example`,
    mobile: '+393471234567',
    searchText: searchable(`${firstName} ${lastName} ${codiceFiscale}`),
    createdAt: clock.now(),
    ...values,
  })
}

type Values = Partial<Omit<Internship, 'site'>> & { host?: HostBody; site?: Site }

/** An internship of six months that began a month ago in Lombardy, its rules frozen; any state and dates by `values`. */
export async function createInternship(values: Values = {}): Promise<Internship> {
  made += 1
  const { host: givenHost, site: givenSite, ...columns } = values
  const host = givenHost ?? (await createHostBody())
  const site = givenSite ?? (await createSite(host, { name: `Sede ${made}` }))
  const startsOn = values.startsOn ?? clock.rome().minus({ months: 1 }).toISODate()!
  const endsOn = values.endsOn ?? lastDayAfter(startsOn)
  await seedAreas()
  await seedRuleSets()
  const area = await Area.findByOrFail('key', 'culture')
  const rules = await rulesInForce(site.regionCode, startsOn)
  const intern = values.internId ? await Intern.findOrFail(values.internId) : await createIntern()
  const now = clock.now()
  return Internship.create({
    year: Number(startsOn.slice(0, 4)),
    number: made,
    internId: intern.id,
    hostBodyId: host.id,
    siteId: site.id,
    areaId: area.id,
    ruleSetId: rules?.set.id ?? null,
    title: 'Accoglienza e prestito in biblioteca',
    recipient: 'ordinary',
    state: 'active',
    startsOn,
    plannedEndsOn: endsOn,
    endsOn,
    months: 6,
    weeklyMinutes: 20 * 60,
    classroomMinutes: 36 * 60,
    workMinutes: 480 * 60,
    monthlyCents: 40_000,
    startedAt: now,
    searchText: searchable(`${intern.fullName} ${intern.codiceFiscale} ${host.name}`),
    revision: 1,
    createdAt: now,
    updatedAt: now,
    ...columns,
  })
}

function lastDayAfter(startsOn: string): string {
  const start = clock.rome().set({
    year: Number(startsOn.slice(0, 4)),
    month: Number(startsOn.slice(5, 7)),
    day: Number(startsOn.slice(8, 10)),
  })
  return start.plus({ months: 6 }).minus({ days: 1 }).toISODate()!
}

const two = (value: number) => String(value).padStart(2, '0')
