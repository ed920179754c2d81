import { randomBytes } from 'node:crypto'
import { ROME } from '#core/clock'
import type { DateTime } from 'luxon'
import type SelectionNotice from '#selection/models/selection_notice'
import { ticked, type RowGroups, type TypedForm } from '#selection/notices/typed_form'
import { formatPoints } from '#selection/points'

/** The groups of rows of a notice; the key of a row names it in the form and in what refers to it. */
export const NOTICE_ROWS: RowGroups<'allegati' | 'criteri' | 'spareggi' | 'riserve'> = {
  allegati: { start: () => ({ chiave: newKey('a'), obbligatorio: 'on' }), telling: ['nome'] },
  criteri: { start: () => ({ chiave: newKey('n') }), telling: ['nome', 'punti'] },
  spareggi: { start: () => ({}), telling: ['regola'] },
  riserve: { start: () => ({ chiave: newKey('r'), posti: '1' }), telling: ['nome', 'fonte'] },
}

export type TypedNotice = TypedForm<keyof typeof NOTICE_ROWS>

const newKey = (letter: string) => `${letter}${randomBytes(4).toString('hex')}`

/** What the form of a saved notice shows. Its criteria must be loaded. */
export function typedFromNotice(notice: SelectionNotice): TypedNotice {
  const { eligibility: rules } = notice
  return {
    fields: {
      ...identityOf(notice),
      ...dated('apre', notice.opensAt),
      ...dated('chiude', notice.closesAt),
      inizio: notice.startsOn ?? '',
      graduatorie: notice.rankingsExpectedOn ?? '',
      eta_minima: shown(rules.minAge),
      eta_massima: shown(rules.maxAge),
      territorio: rules.territory,
      regione: rules.territoryRegion ?? '',
      permesso: rules.permitMustCoverEnd,
      mesi_massimi: shown(rules.maxTotalMonths),
      ...ticked({
        senza_lavoro: rules.mustBeUnemployed,
        extra_ue: rules.admitsNonEu,
        pensionati: rules.admitsPensioners,
        sostegno: rules.admitsIncomeSupport,
        gia_partecipanti: rules.admitsEarlierParticipants,
      }),
      minimo: notice.minimumHundredths ? formatPoints(notice.minimumHundredths) : '',
      giorni_completamento: String(notice.completionDays),
      giorni_offerta: String(notice.offerDays),
    },
    rows: rowsOf(notice),
  }
}

const identityOf = ({
  number,
  year,
  title,
  description,
  legalBasis,
  revision,
}: SelectionNotice) => ({
  numero: String(number),
  anno: String(year),
  titolo: title,
  descrizione: description,
  atto: legalBasis ?? '',
  revisione: String(revision),
})

function rowsOf(notice: SelectionNotice): TypedNotice['rows'] {
  return {
    allegati: notice.attachments.map(({ key, label, isRequired, onlyNonEu }) => ({
      ...{ chiave: key, nome: label },
      ...ticked({ obbligatorio: isRequired, solo_extra_ue: onlyNonEu }),
    })),
    criteri: notice.criteria.map(({ id, name, maxHundredths, isInterview }) => ({
      ...{ chiave: criterionKey(id), nome: name, punti: formatPoints(maxHundredths) },
      ...ticked({ colloquio: isInterview }),
    })),
    spareggi: notice.tieBreaks.map((rule) => ({
      regola: rule.kind === 'criterion' ? `criterio:${criterionKey(rule.criterionId)}` : rule.kind,
    })),
    riserve: notice.reserves.map(({ key, label, source, seats }) => ({
      ...{ chiave: key, nome: label, fonte: source, posti: String(seats) },
    })),
  }
}

/** "2026-12-10" and "12:00" of an instant in Rome, as date and time fields take them. */
export function dated(name: string, instant: DateTime | null) {
  const rome = instant?.setZone(ROME)
  return {
    [`${name}_il`]: rome?.toISODate() ?? '',
    [`${name}_alle`]: rome?.toFormat('HH:mm') ?? '',
  }
}

const criterionKey = (id: number) => `c${id}`
const shown = (value: number | null) => (value === null ? '' : String(value))
