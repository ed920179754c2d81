import DraftPerson from '#attestations/models/draft_person'

const SHOWN = 20

/** Those who stand in the file more than once and would receive an attestation each time: the first of them. */
export const repeatedPeople = (draftId: number) =>
  DraftPerson.query()
    .where({ draftId, isRemoved: false })
    .whereLike('marks', '%twice%')
    .orderBy('sort_name')
    .limit(SHOWN)
