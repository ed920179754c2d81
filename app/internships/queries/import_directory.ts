import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { readCodiceFiscale } from '#core/values/codice_fiscale'
import { searchable } from '#core/values/searchable'
import HostBody from '#hosts/models/host_body'
import type HostTutor from '#hosts/models/host_tutor'
import type Site from '#hosts/models/site'
import PromoterTutor from '#internships/models/promoter_tutor'
import RuleSet from '#internships/models/rule_set'
import { Rules } from '#internships/rules/rule_sets'
import Area from '#selection/models/area'

/** One found, none, or several that answer to the same word. */
export type Found<T> = T | 'none' | 'several'

/** What the cells of a file of internships may point to: loaded once, whatever the file holds. */
export class ImportDirectory {
  constructor(
    private bodies: Map<string, HostBody | 'several'>,
    private areas: Map<string, Area>,
    private promoterTutors: Map<string, PromoterTutor>,
    private ruleSets: RuleSet[]
  ) {}

  /** By codice fiscale (whose zeros spreadsheets eat), IPA code or exact name. */
  host(text: string): Found<HostBody> {
    const digits = text.replace(/\s/g, '')
    if (/^\d{8,11}$/.test(digits)) return this.bodies.get(digits.padStart(11, '0')) ?? 'none'
    const code = readCodiceFiscale(digits)
    const byCode = code.ok ? this.bodies.get(code.value.code) : undefined
    return byCode ?? this.bodies.get(searchable(text)) ?? 'none'
  }

  /** By name or address; without a word, the only one that the host has. */
  site({ sites }: HostBody, text: string | null): Found<Site> {
    const word = text && searchable(text)
    return single(
      word
        ? sites.filter(({ name, address }) => [name, address].map(searchable).includes(word))
        : sites
    )
  }

  area(text: string): Area | undefined {
    return this.areas.get(searchable(text))
  }

  /** By e-mail, or by name in either order. */
  hostTutor({ tutors }: HostBody, text: string): Found<HostTutor> {
    const word = searchable(text)
    return single(
      tutors.filter(({ email, firstName, lastName }) =>
        [email ?? '', `${firstName} ${lastName}`, `${lastName} ${firstName}`]
          .map(searchable)
          .includes(word)
      )
    )
  }

  promoterTutor(email: string): PromoterTutor | undefined {
    return this.promoterTutors.get(searchable(email))
  }

  /** The rules in force in a region on a day, `yyyy-MM-dd`; null where no version covers it. */
  rules(regionCode: string, day: string): Rules | null {
    const set = this.ruleSets.find(
      (one) =>
        one.regionCode === regionCode &&
        one.validFrom <= day &&
        (one.validTo === null || day <= one.validTo)
    )
    return set ? new Rules(set, set.values) : null
  }
}

/** Loads hosts with sites and tutors, areas, tutors and rules: some queries, whatever the file holds. */
export async function openImportDirectory(client?: TransactionClientContract) {
  const hosts = await HostBody.query({ client })
    .whereNull('archivedAt')
    .preload('sites', (sites) => sites.whereNull('archivedAt').orderBy('id'))
    .preload('tutors', (tutors) => tutors.whereNull('archivedAt').orderBy('id'))
  const areas = await Area.query({ client })
  const tutors = await PromoterTutor.query({ client }).whereNull('archivedAt')
  const ruleSets = await RuleSet.query({ client }).preload('values')
  return new ImportDirectory(
    wordsOf(hosts),
    new Map(areas.flatMap((area) => [area.name, area.key].map((one) => [searchable(one), area]))),
    new Map(tutors.map((tutor) => [searchable(tutor.email), tutor])),
    ruleSets
  )
}

/** What each body answers to; a name that two bear finds neither. */
function wordsOf(hosts: HostBody[]) {
  const words = new Map<string, HostBody | 'several'>()
  for (const host of hosts) {
    words.set(host.codiceFiscale, host)
    if (host.codiceIpa) words.set(searchable(host.codiceIpa), host)
  }
  for (const host of hosts) {
    const name = searchable(host.name)
    words.set(name, words.has(name) && words.get(name) !== host ? 'several' : host)
  }
  return words
}

const single = <T>(found: T[]): Found<T> =>
  found.length === 1 ? found[0] : found.length === 0 ? 'none' : 'several'
