import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type HostBody from '#hosts/models/host_body'
import type { FieldFaults } from '#selection/notices/notice_form'
import type { TypedPosition } from '#selection/notices/typed_position'
import type Position from '#selection/models/position'
import type { NoticeChange } from '#selection/notice_rules'

/** What a correction is about: the notice as a whole, one of its positions, or one that is added. */
export type CorrectionSubject =
  { kind: 'notice' } | { kind: 'position'; position: Position } | { kind: 'new'; host: HostBody }

/** The form of a correction; positions have rows of seats, the notice has none. */
export type TypedCorrection = TypedPosition

/** A correction that is in order: what changes in words for the public, and how it is written. */
export interface Correction {
  reason: string
  changes: NoticeChange[]
  /** Only whoever applied to this position is concerned; null when the whole notice is. */
  positionId: number | null
  apply(trx: TransactionClientContract): Promise<void>
}

export type CorrectionReading = { correction: Correction | null; faults: FieldFaults }

const LONGEST_REASON = 1000

/** The reason, which is public and never missing. */
export function readReason({ fields }: TypedCorrection, faults: FieldFaults): string {
  const reason = (fields.motivo ?? '').replace(/\r\n?/g, '\n').trim()
  if (!reason) faults.motivo ??= 'Scriva il motivo: si legge nella pagina pubblica dell’avviso.'
  else if (reason.length > LONGEST_REASON) {
    faults.motivo ??= `Il motivo è troppo lungo: al massimo ${LONGEST_REASON} caratteri.`
  }
  return reason
}

/** A change, unless both sides read the same. */
export const changeOf = (label: string, before: string, after: string): NoticeChange[] =>
  before === after ? [] : [{ label, before, after }]

export const NOTHING_CHANGES =
  'Non ha cambiato nulla: corregga almeno un dato, oppure torni all’avviso.'
