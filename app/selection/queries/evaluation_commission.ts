import Commission from '#selection/models/commission'
import Commissioner from '#selection/models/commissioner'
import type Position from '#selection/models/position'
import { COMMISSION_ROLES } from '#selection/commission_roles'
import { knownId } from '#selection/queries/evaluation_finders'

/** A commissioner with the word for what they are. */
export type Seated = { commissioner: Commissioner; roleLabel: string }

/** The commission of a position's notice and host, or null while none is appointed. */
export const commissionFor = ({ noticeId, hostBodyId }: Position): Promise<Commission | null> =>
  Commission.query().where({ noticeId, hostBodyId }).first()

/** The same, or a 404: for what only a commission can do. */
export const findCommission = ({ noticeId, hostBodyId }: Position): Promise<Commission> =>
  Commission.query().where({ noticeId, hostBodyId }).firstOrFail()

/** Who sits in it, the president first, and who has left. */
export async function seatedIn(commission: Commission | null) {
  const commissioners = commission
    ? await Commissioner.query().where('commissionId', commission.id).orderBy('id')
    : []
  const places = Object.keys(COMMISSION_ROLES)
  const seated: Seated[] = commissioners
    .sort((a, b) => places.indexOf(a.role) - places.indexOf(b.role))
    .map((commissioner) => ({ commissioner, roleLabel: COMMISSION_ROLES[commissioner.role] }))
  const sitting = seated.filter(({ commissioner }) => commissioner.removedAt === null)
  return {
    sitting,
    left: seated.filter(({ commissioner }) => commissioner.removedAt !== null),
    hasPresident: sitting.some(({ commissioner }) => commissioner.role === 'president'),
    /** Those in whose name points are given: the secretary keeps the minutes, and does not vote. */
    scorers: sitting
      .filter(({ commissioner }) => commissioner.role !== 'secretary')
      .map(({ commissioner, roleLabel }) => ({
        value: commissioner.id,
        label: `${commissioner.fullName} (${roleLabel.toLowerCase()})`,
      })),
  }
}

/** One commissioner of a commission, or a 404. */
export const findCommissioner = ({ id }: Commission, commissioner: unknown) =>
  Commissioner.query()
    .where({ commissionId: id, id: knownId(commissioner) })
    .firstOrFail()
