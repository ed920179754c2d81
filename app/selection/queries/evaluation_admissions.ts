import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Application from '#selection/models/application'
import type Position from '#selection/models/position'
import RequirementCheck from '#selection/models/requirement_check'
import SelectionNotice from '#selection/models/selection_notice'
import { requirementsOf } from '#selection/requirements'

/** An application that waits for its admission. */
export type WaitingAdmission = {
  id: number
  code: string
  fullName: string
  /** Why it cannot be admitted in one go; empty when it can. */
  why: string
}

const WORDS = {
  not_met: 'Non soddisfatto',
  to_complete: 'Da completare',
} as const

/** Applications still to be admitted: those without remarks, and the others with the reason. Three queries. */
export async function admissionsWaiting(
  { id, noticeId }: Pick<Position, 'id' | 'noticeId'>,
  trx?: TransactionClientContract
): Promise<{ ready: WaitingAdmission[]; waiting: WaitingAdmission[] }> {
  const client = trx ? { client: trx } : {}
  const notice = await SelectionNotice.findOrFail(noticeId, client)
  const applications = await Application.query(client)
    .where('positionId', id)
    .whereIn('state', ['submitted', 'incomplete'])
    .orderBy('protocolNumber')
  const checks = await RequirementCheck.query(client).whereIn(
    'applicationId',
    Application.query().select('id').where('positionId', id)
  )
  const rows = applications.map((application) => ({
    id: application.id,
    code: application.code,
    fullName: application.fullName,
    why: whyNot(
      application,
      notice,
      checks.filter(({ applicationId }) => applicationId === application.id)
    ),
  }))
  return { ready: rows.filter(({ why }) => !why), waiting: rows.filter(({ why }) => why) }
}

/** "Da verificare: Età, Allegati. Non soddisfatto: Residenza." */
function whyNot(application: Application, notice: SelectionNotice, checks: RequirementCheck[]) {
  if (application.state === 'incomplete') return 'Si attende l’integrazione chiesta.'
  const requirements = requirementsOf(notice)
  const labelled = (wanted: RequirementCheck['outcome'] | undefined) =>
    requirements
      .filter(
        ({ key }) => checks.find(({ requirement }) => requirement === key)?.outcome === wanted
      )
      .map(({ label }) => label)
  const open = labelled(undefined)
  const sentences = open.length ? [openSentence(open.length, requirements.length, open)] : []
  for (const outcome of ['not_met', 'to_complete'] as const) {
    const labels = labelled(outcome)
    if (labels.length) sentences.push(`${WORDS[outcome]}: ${labels.join(', ')}.`)
  }
  return sentences.join(' ')
}

const openSentence = (open: number, all: number, labels: string[]) =>
  open === all ? 'Requisiti ancora da verificare.' : `Da verificare: ${labels.join(', ')}.`
