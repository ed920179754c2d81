import type { WizardStep } from '#core/wizard/wizard'
import { formFault } from '#core/form_fault'
import { markSentence } from '#attestations/people/layout_marks'
import {
  draftPeople,
  draftTotals,
  PEOPLE_ORDERS,
  type PeopleOrder,
} from '#attestations/queries/draft_people'
import DraftPerson from '#attestations/models/draft_person'

/** Step 2: the people, those that may spoil the paper first. */
export const peopleStep: WizardStep = {
  key: 'persone',
  label: 'Persone',
  view: 'pages/attestations/wizard/people',

  async isComplete(draft) {
    const { people } = await draftTotals(draft.id)
    return people > 0
  },

  async present(draft, { request }) {
    const filter = readFilter(request.qs())
    const list = await draftPeople(draft.id, request.url(), filter)
    const chosen = request.input('persona')
    return {
      ...list,
      filter,
      orders: PEOPLE_ORDERS,
      markSentence,
      totals: await draftTotals(draft.id),
      selected: list.people.find(({ id }) => id === Number(chosen)) ?? list.people[0] ?? null,
    }
  },

  async accept(draft) {
    const somebody = await DraftPerson.query()
      .where({ draftId: draft.id, isRemoved: false })
      .first()
    if (!somebody) {
      throw formFault({
        persone: 'Non resta nessuna persona: ne ripristini una o carichi un altro file.',
      })
    }
  },
}

function readFilter(query: Record<string, unknown>) {
  const order = String(query.ordine ?? '')
  return {
    order: (order in PEOPLE_ORDERS ? order : 'rischio') as PeopleOrder,
    search: String(query.cerca ?? '').slice(0, 100),
    onlyWithoutHours: query.ore === 'mancanti',
    page: Number(query.pagina) || 1,
  }
}
