import type Agreement from '#hosts/models/agreement'
import type ChecklistItem from '#internships/models/checklist_item'
import type InternshipDocument from '#internships/models/internship_document'
import type Internship from '#internships/models/internship'
import type MandatoryCommunication from '#internships/models/mandatory_communication'
import type RuleJustification from '#internships/models/rule_justification'
import type { Period } from '#internships/periods'
import type { Rules } from '#internships/rules/rule_sets'

/** Another internship that a check compares with: of the same person, host or tutor. */
export interface Neighbour extends Period {
  id: number
  internId: number
  hostBodyId: number
  areaId: number
  state: Internship['state']
}

/** All that the checklist of one internship looks at; `internship` with its intern, host, site, tutors and plan. */
export interface ChecklistFacts {
  internship: Internship
  /** Null where no rule set covers the region and the day of the start. */
  rules: Rules | null
  items: ChecklistItem[]
  justifications: RuleJustification[]
  agreements: Agreement[]
  /** The training plan that is to be signed, with its signatures. */
  planDocument: InternshipDocument | null
  /** The communication of the start (COB). */
  startCommunication: MandatoryCommunication | null
  /** Of the same person, whatever their state but annulled. */
  ofSamePerson: Neighbour[]
  /** Ready, active or suspended ones at the same host, this one left out. */
  atSameHost: Neighbour[]
  /** The same for each tutor now in charge. */
  ofHostTutor: Neighbour[]
  ofPromoterTutor: Neighbour[]
}
