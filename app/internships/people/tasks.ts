import programme from '#config/programme'
import { longDay } from '#core/dates'
import type { ChecklistFacts } from '#internships/checklist/facts'
import { checklistLines } from '#internships/checklist/lines'
import { BEFORE_START, NOT_OVER } from '#internships/lifecycle'
import type FollowUp from '#internships/models/follow_up'
import type InternshipDocument from '#internships/models/internship_document'
import { SURVEY_PATH, surveyToken } from '#internships/surveys/token'

/** Something that the intern alone can do. */
export interface Task {
  key: string
  title: string
  text: string
  link?: { href: string; label: string }
}

/** What an intern has to do now: their own lines of the checklist, their signature, their code, the questions after the end. */
export function tasksOf(facts: ChecklistFacts, question: FollowUp | null): Task[] {
  const { internship } = facts
  return [
    ...(BEFORE_START.includes(internship.state) ? beforeStart(facts) : []),
    ...(NOT_OVER.includes(internship.state) && internship.intern.hasProvisionalCode ? [CODE] : []),
    ...(question ? [answerTask(question)] : []),
  ]
}

/** How many checks are still open that others see to. */
export function openForOthers(facts: ChecklistFacts): number {
  if (!BEFORE_START.includes(facts.internship.state)) return 0
  const mine = ['did', 'safety']
  return checklistLines(facts).filter(({ isDone, key }) => !isDone && !mine.includes(key)).length
}

/** DID by the start, and the day on safety: facts, sections 3 and 8. */
function beforeStart(facts: ChecklistFacts): Task[] {
  const { internship, planDocument } = facts
  const open = checklistLines(facts).filter(({ isDone }) => !isDone)
  const lacks = (wanted: string) => open.some(({ key }) => key === wanted)
  const hasSigned = planDocument?.signatures.some(({ signatory }) => signatory === 'intern')
  return [
    ...(lacks('did') ? [didTask(internship.startsOn)] : []),
    ...(lacks('safety') ? [SAFETY] : []),
    ...(planDocument && !hasSigned ? [signTask(planDocument)] : []),
  ]
}

const didTask = (startsOn: string): Task => ({
  key: 'did',
  title: 'Dichiari che è disponibile a lavorare (DID)',
  text: `La dichiarazione di immediata disponibilità va fatta entro il ${longDay(startsOn)}, giorno di inizio, e la può fare soltanto Lei: dal Centro per l’impiego o sul suo portale. Se ha chiesto la NASpI o la DIS-COLL vale quella domanda. Poi ne dia gli estremi al tutor del promotore.`,
})

const SAFETY: Task = {
  key: 'safety',
  title: 'Segua la giornata sulla sicurezza',
  text: 'Senza non si può cominciare. Se non sa ancora dove e quando, lo chieda al tutor del promotore.',
}

const signTask = ({ id, internshipId, fileKey }: InternshipDocument): Task => ({
  key: 'plan',
  title: 'Firmi il progetto formativo',
  text: 'È pronto: dice che cosa farà, con chi e con quali orari. Lo legga bene, chieda ciò che non è chiaro e lo consegni firmato al tutor del promotore.',
  ...(fileKey
    ? { link: { href: `/tirocini/${internshipId}/documenti/${id}`, label: 'Leggi il progetto' } }
    : {}),
})

const CODE: Task = {
  key: 'code',
  title: 'Sostituisca il codice fiscale provvisorio',
  text: `Il Suo codice ha undici cifre: è provvisorio e va sostituito entro ${programme.provisionalCodeMonths} mesi. Lo chieda all’Agenzia delle Entrate e, quando ha quello definitivo, lo comunichi al tutor del promotore.`,
}

const answerTask = ({ id }: FollowUp): Task => ({
  key: 'survey',
  title: 'Come va dopo il tirocinio?',
  text: 'Tre domande, due minuti. Rispondere è una Sua scelta.',
  link: { href: `${SURVEY_PATH}/${surveyToken(id)}`, label: 'Rispondi' },
})
