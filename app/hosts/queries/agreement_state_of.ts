import { clock } from '#core/clock'
import { AGREEMENT_STATES, agreementState, type AgreementState } from '#hosts/agreement_state'
import Agreement from '#hosts/models/agreement'

/** How a body stands with its agreement today, in Rome, with the words and colour to show it. */
export type AgreementStanding = (typeof AGREEMENT_STATES)[AgreementState] & { key: AgreementState }

/** How one body stands with its agreement today. */
export async function agreementStateOf(hostBodyId: number): Promise<AgreementStanding> {
  const states = await agreementStatesOf([hostBodyId])
  return states.get(hostBodyId)!
}

/** The same for many bodies, in one query; every id asked for is in the answer. */
export async function agreementStatesOf(ids: number[]): Promise<Map<number, AgreementStanding>> {
  const agreements = await Agreement.query().whereIn('hostBodyId', ids)
  const day = clock.rome().toISODate()!
  return new Map(
    ids.map((id) => {
      const own = agreements.filter(({ hostBodyId }) => hostBodyId === id)
      const key = agreementState(own, day)
      return [id, { key, ...AGREEMENT_STATES[key] }]
    })
  )
}
