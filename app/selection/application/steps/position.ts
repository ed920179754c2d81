import { barriersOf, isBarredAt } from '#selection/application/eligibility'
import type { FormStep } from '#selection/application/form_step'
import type { TypedForm } from '#selection/application/typed_form'
import { applicablePositions } from '#selection/queries/applicable_positions'
import type Position from '#selection/models/position'

/** Step 5: the one position the person applies for. */
export const positionStep: FormStep<Position | null> = {
  key: 'posizione',
  label: 'Posizione',
  view: 'pages/selection/applications/steps/position',
  shape: { fields: ['posizione'], rows: {} },
  names: { posizione: 'Posizione' },
  read: (form, { position }) => ({ value: position, faults: faultsOf(form, position) }),
  isBarred: (context) => isBarredAt('posizione', context),
  present: async (form, context, { request }) => ({
    ...(await applicablePositions(
      context.notice,
      form.fields.posizione ?? '',
      request.url(),
      request.qs()
    )),
    chosen: form.fields.posizione ?? '',
    barriers: barriersOf(context).filter(({ at }) => at === 'posizione'),
  }),
}

function faultsOf(form: TypedForm, position: Position | null): Record<string, string> {
  if (position) return {}
  return {
    posizione: form.fields.posizione
      ? 'Questa posizione non c’è più nell’avviso: ne scelga un’altra.'
      : 'Scelga la posizione per cui presenta la domanda.',
  }
}
