import type { HttpContext } from '@adonisjs/core/http'
import { tidy } from '#core/values/text'
import type { Finding } from '#selection/actions/save_requirement_checks'
import type { Requirement } from '#selection/requirements'
import { cellName, seenName, type ScoreCell } from '#selection/score_cells'

type Request = HttpContext['request']

const OUTCOMES = ['met', 'not_met', 'to_complete'] as const

const REASON_LENGTH = 1000

/**
 * The findings of the requirements' form: `esito_age`, `motivo_age` …
 * @param fill "Tutti soddisfatti": what is still open becomes met
 */
export function findingsOf(
  request: Request,
  requirements: Requirement[],
  fill: boolean
): Finding[] {
  return requirements.map(({ key }) => {
    const chosen = OUTCOMES.find((outcome) => outcome === textOf(request, `esito_${key}`)) ?? null
    const reason = textOf(request, `motivo_${key}`).slice(0, REASON_LENGTH)
    return { requirement: key, outcome: chosen ?? (fill ? 'met' : null), reason: reason || null }
  })
}

/** The boxes that a scoring form sent, of these applications and criteria. */
export function cellsOf(
  request: Request,
  applications: { id: number }[],
  criteria: { id: number }[]
): ScoreCell[] {
  return applications.flatMap(({ id: applicationId }) =>
    criteria.flatMap(({ id: criterionId }) => {
      const cell = { applicationId, criterionId }
      const isSent = cellName(cell) in request.all()
      if (!isSent) return []
      return [
        {
          ...cell,
          typed: textOf(request, cellName(cell)),
          seen: textOf(request, seenName(cell)),
        },
      ]
    })
  )
}

/** What a field holds, when it is text at all. */
function textOf(request: Request, name: string): string {
  const value: unknown = request.input(name)
  return typeof value === 'string' ? tidy(value) : ''
}
