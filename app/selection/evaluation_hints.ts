import { DateTime } from 'luxon'
import { ROME } from '#core/clock'
import { longDate } from '#core/dates'
import { provinceOf, regionOf } from '#hosts/geography'
import { countryName, needsPermit } from '#selection/application/countries'
import {
  INCOME_SUPPORT,
  type FrozenApplication,
  type PostalAddress,
} from '#selection/frozen_application'
import type Position from '#selection/models/position'
import type SelectionNotice from '#selection/models/selection_notice'

/** What the portal computes beside a requirement. It informs; the commission decides. */
export type Hint = { text: string; isDoubtful: boolean }

type Given = { sent: FrozenApplication; notice: SelectionNotice; position: Position }

/** A hint for each requirement of which something can be said, by its key. */
export function hintsFor(given: Given): Record<string, Hint> {
  return {
    age: ageHint(given),
    unemployed: unemployedHint(given),
    territory: territoryHint(given),
    citizenship: citizenshipHint(given),
    pension: {
      text: given.sent.requirements.isPensioner
        ? 'Dichiara di ricevere una pensione.'
        : 'Dichiara di non ricevere una pensione.',
      isDoubtful: given.sent.requirements.isPensioner,
    },
    income_support: {
      text: `Sostegno al reddito dichiarato: ${INCOME_SUPPORT[given.sent.requirements.incomeSupport].toLowerCase()}.`,
      isDoubtful: given.sent.requirements.incomeSupport !== 'none',
    },
    earlier: earlierHint(given),
    documents: documentsHint(given),
  }
}

/** The last day of an internship that begins when the notice says. */
export function plannedEnd(notice: SelectionNotice, { months }: Position): DateTime {
  return romeDay(notice.startsOn!).plus({ months }).minus({ days: 1 })
}

function ageHint({ sent, notice }: Given): Hint {
  const deadline = notice.closesAt!.setZone(ROME)
  const age = Math.floor(deadline.startOf('day').diff(romeDay(sent.person.bornOn), 'years').years)
  const { minAge, maxAge } = notice.eligibility
  return {
    text: `Alla scadenza dell’avviso, il ${longDate(deadline)}, ha ${age} anni.`,
    isDoubtful: (minAge !== null && age < minAge) || (maxAge !== null && age > maxAge),
  }
}

function unemployedHint({ sent: { requirements } }: Given): Hint {
  const { employment, unemployedSince, didOn } = requirements
  const since = unemployedSince ? ` dal ${longDate(romeDay(unemployedSince))}` : ''
  const did = didOn ? ` DID del ${longDate(romeDay(didOn))}.` : ''
  return employment === 'never_employed'
    ? { text: `Dichiara di non avere mai lavorato.${did}`, isDoubtful: false }
    : { text: `Dichiara di essere senza lavoro${since}.${did}`, isDoubtful: false }
}

function territoryHint({ sent, notice }: Given): Hint {
  const { territory, territoryRegion } = notice.eligibility
  const isThere = (address: PostalAddress | null) =>
    address !== null && provinceOf(address.provinceCode)?.region.code === territoryRegion
  const lives = `Residenza: ${placeOf(sent.residence)}.`
  const stays = sent.domicile ? ` Domicilio: ${placeOf(sent.domicile)}.` : ''
  const isMet =
    isThere(sent.residence) || (territory === 'residence_or_domicile' && isThere(sent.domicile))
  const region = regionOf(territoryRegion ?? '')?.name
  const verdict = isMet || !region ? '' : ` Fuori dalla regione ${region}.`
  return { text: `${lives}${stays}${verdict}`, isDoubtful: verdict !== '' }
}

function citizenshipHint({ sent, notice, position }: Given): Hint {
  const country = countryName(sent.person.citizenship)
  const { permit } = sent.requirements
  if (!permit) {
    const isMissing = needsPermit(sent.person.citizenship)
    const text = `Cittadinanza: ${country}.${isMissing ? ' Il permesso di soggiorno non è indicato.' : ''}`
    return { text, isDoubtful: isMissing }
  }
  const expiry = romeDay(permit.expiresOn)
  const end = plannedEnd(notice, position)
  const isShort = expiry < end
  const told = `Cittadinanza: ${country}. ${permit.kind} n. ${permit.number}, scade il ${longDate(expiry)}`
  return {
    text: isShort
      ? `${told}: prima della fine prevista del tirocinio, il ${longDate(end)}.`
      : `${told}.`,
    isDoubtful: isShort,
  }
}

function earlierHint({ sent, notice, position }: Given): Hint {
  const { earlier } = sent.requirements
  if (earlier.length === 0) return { text: 'Dichiara di non averne.', isDoubtful: false }
  const done = earlier.reduce((sum, { months }) => sum + months, 0)
  const { admitsEarlierParticipants, maxTotalMonths } = notice.eligibility
  const all = done + position.months
  const isOver = maxTotalMonths !== null && all > maxTotalMonths
  return {
    text: `Mesi già svolti: ${done}. Con i ${position.months} di questa posizione sono ${all}${isOver ? `, oltre i ${maxTotalMonths} ammessi` : ''}.`,
    isDoubtful: !admitsEarlierParticipants || isOver,
  }
}

function documentsHint({ sent, notice }: Given): Hint {
  const kinds = new Set(sent.attachments.map(({ kind }) => kind))
  const missing = notice.attachments
    .filter(
      ({ isRequired, onlyNonEu }) =>
        isRequired && (!onlyNonEu || needsPermit(sent.person.citizenship))
    )
    .filter(({ key }) => !kinds.has(key))
  return missing.length
    ? { text: `Non allegati: ${missing.map(({ label }) => label).join(', ')}.`, isDoubtful: true }
    : { text: 'Gli allegati obbligatori ci sono tutti.', isDoubtful: false }
}

const romeDay = (isoDate: string) => DateTime.fromISO(isoDate, { zone: ROME })

const placeOf = ({ municipality, provinceCode }: PostalAddress) =>
  `${municipality} (${provinceCode})`
