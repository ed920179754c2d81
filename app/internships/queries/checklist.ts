import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Agreement from '#hosts/models/agreement'
import type { ChecklistFacts, Neighbour } from '#internships/checklist/facts'
import { checklistLines, type ChecklistLine } from '#internships/checklist/lines'
import ChecklistItem from '#internships/models/checklist_item'
import Internship from '#internships/models/internship'
import InternshipDocument from '#internships/models/internship_document'
import MandatoryCommunication from '#internships/models/mandatory_communication'
import RuleJustification from '#internships/models/rule_justification'
import RuleSet from '#internships/models/rule_set'
import TutorAssignment from '#internships/models/tutor_assignment'
import { Rules } from '#internships/rules/rule_sets'

type Options = { client?: TransactionClientContract }

/** The checklists of some internships, by id: as many queries for fifty as for one. */
export async function checklistsOf(
  ids: number[],
  options: Options = {}
): Promise<Map<number, ChecklistLine[]>> {
  const facts = await checklistFacts(ids, options)
  return new Map(facts.map((one) => [one.internship.id, checklistLines(one)]))
}

/** The checklist of one. */
export async function checklistOf(
  id: number,
  client?: TransactionClientContract
): Promise<ChecklistLine[]> {
  const lists = await checklistsOf([id], { client })
  return lists.get(id)!
}

/** All that the checklists of some internships look at. */
export async function checklistFacts(
  ids: number[],
  options: Options = {}
): Promise<ChecklistFacts[]> {
  const internships = await Internship.query(options)
    .whereIn('id', ids)
    .preload('intern')
    .preload('hostBody')
    .preload('site')
    .preload('tutors', (tutors) => tutors.preload('hostTutor').preload('promoterTutor'))
    .preload('plan', (plan) => plan.preload('competences'))
  const papers = await papersOf(ids, options)
  const sets = await RuleSet.query(options).preload('values')
  const neighboursFor = await neighboursOf(internships, options)
  const agreements = await Agreement.query(options).whereIn(
    'hostBodyId',
    internships.map(({ hostBodyId }) => hostBodyId)
  )
  return internships.map((internship) => ({
    internship,
    rules: rulesFor(internship, sets),
    ...papers(internship.id),
    ...neighboursFor(internship),
    agreements: agreements.filter(({ hostBodyId }) => hostBodyId === internship.hostBodyId),
  }))
}

/** The frozen set, or the one in force in the region of the site on the day of the start. */
function rulesFor(internship: Internship, sets: RuleSet[]): Rules | null {
  const { ruleSetId, site, startsOn } = internship
  const set = sets.find((one) =>
    ruleSetId
      ? one.id === ruleSetId
      : one.regionCode === site.regionCode &&
        one.validFrom <= startsOn &&
        (one.validTo === null || startsOn <= one.validTo)
  )
  return set ? new Rules(set, set.values) : null
}

async function papersOf(ids: number[], options: Options) {
  const items = await ChecklistItem.query(options).whereIn('internshipId', ids)
  const justifications = await RuleJustification.query(options).whereIn('internshipId', ids)
  const documents = await InternshipDocument.query(options)
    .whereIn('internshipId', ids)
    .where('kind', 'plan')
    .whereNull('supersededAt')
    .preload('signatures')
  const communications = await MandatoryCommunication.query(options)
    .whereIn('internshipId', ids)
    .where('kind', 'start')
  return (id: number) => {
    const own = ({ internshipId }: { internshipId: number }) => internshipId === id
    return {
      items: items.filter(own),
      justifications: justifications.filter(own),
      planDocument: documents.find(own) ?? null,
      startCommunication: communications.find(own) ?? null,
    }
  }
}

const TOGETHER: Neighbour['state'][] = ['ready', 'active', 'suspended']

async function neighboursOf(internships: Internship[], options: Options) {
  const tutors = internships.flatMap((one) => one.tutors.filter(({ toOn }) => toOn === null))
  const shared = await TutorAssignment.query(options)
    .whereNull('toOn')
    .where((query) =>
      query
        .whereIn(
          'hostTutorId',
          tutors.flatMap(({ hostTutorId }) => hostTutorId ?? [])
        )
        .orWhereIn(
          'promoterTutorId',
          tutors.flatMap(({ promoterTutorId }) => promoterTutorId ?? [])
        )
    )
  const others = await Internship.query(options)
    .select('id', 'internId', 'hostBodyId', 'areaId', 'state', 'startsOn', 'endsOn')
    .whereNot('state', 'annulled')
    .where((query) =>
      query
        .whereIn(
          'internId',
          internships.map(({ internId }) => internId)
        )
        .orWhereIn(
          'hostBodyId',
          internships.map(({ hostBodyId }) => hostBodyId)
        )
        .orWhereIn(
          'id',
          shared.map(({ internshipId }) => internshipId)
        )
    )
  return (internship: Internship) => neighbours(internship, others, shared)
}

function neighbours(internship: Internship, all: Internship[], shared: TutorAssignment[]) {
  const others = all.filter(({ id }) => id !== internship.id)
  const together = others.filter(({ state }) => TOGETHER.includes(state))
  const followedBy = (key: 'hostTutorId' | 'promoterTutorId') => {
    const tutor = internship.tutors.find((one) => one.toOn === null && one[key])?.[key]
    const ids = shared.filter((one) => tutor && one[key] === tutor)
    return together.filter(({ id }) => ids.some(({ internshipId }) => internshipId === id))
  }
  return {
    ofSamePerson: others.filter(({ internId }) => internId === internship.internId),
    atSameHost: together.filter(({ hostBodyId }) => hostBodyId === internship.hostBodyId),
    ofHostTutor: followedBy('hostTutorId'),
    ofPromoterTutor: followedBy('promoterTutorId'),
  }
}
