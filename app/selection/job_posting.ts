import { ROME } from '#core/clock'
import { municipalityOf } from '#hosts/geography'
import type Position from '#selection/models/position'
import type SelectionNotice from '#selection/models/selection_notice'
import { appUrl } from '#config/app'

/**
 * A position as schema.org describes job offers, for search engines: JSON that may stand inside a script element. Only
 * while it may be applied for; null otherwise. Needs host, area, seats and sites loaded.
 */
export function jobPosting(notice: SelectionNotice, position: Position): string | null {
  if (notice.state !== 'published') return null
  const posting = {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    'title': position.title,
    'description': position.taskList.map((task) => `<p>${escaped(task)}</p>`).join(''),
    'identifier': { '@type': 'PropertyValue', 'name': 'DoteComune', 'value': position.code },
    'url': `${appUrl}${notice.path}/posizioni/${encodeURIComponent(position.code)}`,
    'datePosted': notice.publishedAt!.setZone(ROME).toISODate(),
    'validThrough': notice.closesAt!.setZone(ROME).toISO({ suppressMilliseconds: true }),
    'employmentType': 'INTERN',
    'directApply': true,
    'hiringOrganization': { '@type': 'GovernmentOrganization', 'name': position.hostBody.name },
    'jobLocation': position.seats.map(({ site }) => placeOf(site)),
    'baseSalary': {
      '@type': 'MonetaryAmount',
      'currency': 'EUR',
      'value': {
        '@type': 'QuantitativeValue',
        'value': position.monthlyCents / 100,
        'unitText': 'MONTH',
      },
    },
  }
  return JSON.stringify(posting).replaceAll('<', '\\u003c')
}

function placeOf(site: Position['seats'][number]['site']) {
  const municipality = municipalityOf(site.municipalityCode)
  return {
    '@type': 'Place',
    'address': {
      '@type': 'PostalAddress',
      'streetAddress': site.address,
      'addressLocality': municipality?.name,
      'addressRegion': municipality?.province.region.name,
      ...(site.postalCode ? { postalCode: site.postalCode } : {}),
      'addressCountry': 'IT',
    },
  }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
