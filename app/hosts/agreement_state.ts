import type { StateLabel } from '#core/lifecycle'
import type Agreement from '#hosts/models/agreement'

/**
 * How a body stands with its agreements on a day. It follows from their dates, so it is no state that anybody changes.
 * `short`: where the word «convenzione» stands beside it.
 */
export const AGREEMENT_STATES = {
  inForce: { label: 'Convenzione in vigore', short: 'In vigore', tone: 'ok', icon: 'check-circle' },
  future: {
    label: 'Convenzione non ancora in vigore',
    short: 'Non ancora in vigore',
    tone: 'go',
    icon: 'clock',
  },
  expired: { label: 'Convenzione scaduta', short: 'Scaduta', tone: 'warn', icon: 'warning-circle' },
  missing: {
    label: 'Convenzione mancante',
    short: 'Mancante',
    tone: 'neutral',
    icon: 'minus-circle',
  },
} as const satisfies Record<string, StateLabel & { short: string }>

export type AgreementState = keyof typeof AGREEMENT_STATES

type Dated = Pick<Agreement, 'validFrom' | 'validTo'>

/** The state that agreements give on a day, `yyyy-MM-dd`: one in force counts first, then one to come, then a past one. */
export function agreementState(agreements: readonly Dated[], day: string): AgreementState {
  if (agreements.length === 0) return 'missing'
  const isOver = ({ validTo }: Dated) => validTo !== null && validTo < day
  if (agreements.some((one) => one.validFrom <= day && !isOver(one))) return 'inForce'
  return agreements.some((one) => one.validFrom > day) ? 'future' : 'expired'
}
