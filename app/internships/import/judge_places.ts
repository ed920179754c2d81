import { longDay } from '#core/dates'
import { fail, ok, type Result } from '#core/result'
import type { Finding } from '#core/tabular/finding'
import { formatHours } from '#core/values/hours'
import { slashedDate } from '#core/values/italian_date'
import { formatEuros } from '#core/values/money'
import { regions } from '#hosts/geography'
import type HostBody from '#hosts/models/host_body'
import type HostTutor from '#hosts/models/host_tutor'
import type Site from '#hosts/models/site'
import type { ImportRow } from '#internships/import/internship_file'
import { faultAt, warningAt } from '#internships/import/remark'
import type PromoterTutor from '#internships/models/promoter_tutor'
import type { ImportDirectory } from '#internships/queries/import_directory'
import type { Breach } from '#internships/rules/breach'
import { checkHours, checkIndemnity } from '#internships/rules/hours_and_money'
import type { Rules } from '#internships/rules/rule_sets'
import type Area from '#selection/models/area'

/** What the words of a row point to in the portal. */
export interface Places {
  host: HostBody
  site: Site
  area: Area
  rules: Rules
  hostTutor: HostTutor | null
  promoterTutor: PromoterTutor | null
  warnings: Finding[]
}

/** Finds host, site, area, rules and tutors of a row; fails with the first that is not there. */
export function judgePlaces(line: ImportRow, directory: ImportDirectory): Result<Places, Finding> {
  const { row, startsOn } = line
  const host = directory.host(line.host)
  if (host === 'none' || host === 'several') {
    return fail(faultAt({ row, column: 'host', value: line.host }, 'host', HOST_SENTENCES[host]))
  }
  const site = directory.site(host, line.site)
  if (site === 'none' || site === 'several') return fail(siteFault(line, host))
  const area = directory.area(line.area)
  if (!area) {
    const message = 'Non è un’area del programma. Scriva, per esempio, Area sociale.'
    return fail(faultAt({ row, column: 'area', value: line.area }, 'area', message))
  }
  const rules = directory.rules(site.regionCode, startsOn)
  if (!rules) return fail(rulesFault(line, site))
  const money = ruleFindings(line, rules)
  const stop = money.find(({ severity }) => severity === 'fault')
  if (stop) return fail(stop)
  const tutors = judgeTutors(line, host, directory)
  const { warnings, ...named } = tutors
  return ok({ host, site, area, rules, ...named, warnings: [...money, ...warnings] })
}

const HOST_SENTENCES = {
  none: 'Nella rete non c’è un ente con questo nome o codice. Lo aggiunga tra gli enti, o corregga la cella.',
  several: 'Più enti hanno questo nome. Scriva il codice fiscale o il codice IPA.',
}

function siteFault({ row, site }: ImportRow, host: HostBody): Finding {
  const names = host.sites.slice(0, 5).map(({ name }) => name)
  const message =
    names.length === 0
      ? `${host.name} non ha ancora sedi: ne aggiunga una nella sua scheda.`
      : `Scriva una delle sedi di ${host.name}: ${names.join(', ')}${host.sites.length > 5 ? ' e altre' : ''}. Se due hanno lo stesso nome, scriva l’indirizzo.`
  return faultAt({ row, column: 'site', value: site ?? '' }, 'site', message)
}

function rulesFault({ row, startsOn }: ImportRow, site: Site): Finding {
  const region = regions().find(({ code }) => code === site.regionCode)?.name ?? 'questa regione'
  const message = `Per ${region} il portale non ha una normativa in vigore il ${longDay(startsOn)}: la aggiunga in «Normative a confronto».`
  return faultAt({ row, column: 'startsOn', value: slashedDate(startsOn) }, 'no_rules', message)
}

/** Hours that the law does not let be keep the row out; a low indemnity is told, and was agreed already. */
function ruleFindings({ row, weeklyMinutes, monthlyCents, months }: ImportRow, rules: Rules) {
  const hours = { row, column: 'weeklyMinutes', value: formatHours(weeklyMinutes) } as const
  const money = { row, column: 'monthlyCents', value: formatEuros(monthlyCents) } as const
  const given = { isPublicBody: true, longestDayMinutes: Infinity, hasMeals: false, months }
  return [
    ...checkHours(rules, 0, weeklyMinutes).map((breach) =>
      (breach.enforcement === 'block' ? faultAt : warningAt)(hours, 'hours', sentenceOf(breach))
    ),
    ...checkIndemnity(rules, monthlyCents, given).map((breach) =>
      warningAt(money, 'indemnity', sentenceOf(breach))
    ),
  ]
}

const sentenceOf = ({ sentence, act, source, isVerified }: Breach) =>
  `${sentence} ${isVerified ? '' : 'Da verificare. '}Fonte: ${source || act}.`.slice(0, 600)

function judgeTutors(
  { row, hostTutor, promoterTutor }: ImportRow,
  host: HostBody,
  directory: ImportDirectory
) {
  const warnings: Finding[] = []
  const found = hostTutor === null ? null : directory.hostTutor(host, hostTutor)
  const isHostTutor = found !== null && found !== 'none' && found !== 'several'
  if (hostTutor !== null && !isHostTutor) {
    const message = `Non è uno dei tutor di ${host.name}: il tirocinio si importa senza, e il tutor si nomina poi.`
    warnings.push(warningAt({ row, column: 'hostTutor', value: hostTutor }, 'host_tutor', message))
  }
  const promoter = promoterTutor === null ? null : (directory.promoterTutor(promoterTutor) ?? null)
  if (promoterTutor !== null && !promoter) {
    const message =
      'Nessun tutor del promotore ha questa e-mail: il tirocinio si importa senza, e il tutor si nomina poi.'
    const place = { row, column: 'promoterTutor', value: promoterTutor } as const
    warnings.push(warningAt(place, 'promoter_tutor', message))
  }
  return { hostTutor: isHostTutor ? found : null, promoterTutor: promoter, warnings }
}
