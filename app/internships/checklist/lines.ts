import { longDay } from '#core/dates'
import type { ChecklistFacts } from '#internships/checklist/facts'
import { ruleLines } from '#internships/checklist/rule_lines'
import { overlap } from '#internships/periods'

/** One line of the checklist before the start. */
export interface ChecklistLine {
  key: string
  label: string
  isDone: boolean
  /** What stands in the way, or what proves that it is done. */
  sentence: string
  /** `yyyy-MM-dd`, when it was done; null where it is computed. */
  doneOn: string | null
  /** Whether somebody ticks it, with date and proof; the others follow from the data. */
  isRecorded: boolean
  /** The act whose rule is kept without more to say: pages put such lines together. */
  keeps?: string
  /** The rule whose breach a written reason may cover. */
  justifies?: string
  /** Act and source of the rule that speaks here, and whether it was verified. */
  rule?: { act: string; source: string; isVerified: boolean }
}

/** Checks that somebody makes and records, with what proves them (facts, sections 3, 8 and 9). */
export const RECORDED_ITEMS = {
  did: {
    label: 'Dichiarazione di immediata disponibilità (DID)',
    help: 'Fatta entro l’inizio. Vale anche la domanda di NASpI o DIS-COLL. Scriva il numero o l’estremo.',
  },
  unemployed: {
    label: 'Senza lavoro alla data di inizio',
    help: 'Come è stato verificato: per esempio la scheda anagrafica del Centro per l’impiego.',
  },
  safety: {
    label: 'Formazione sulla sicurezza',
    help: 'La giornata sulla sicurezza è condizione per partecipare. Scriva l’attestato o la data dell’incontro.',
  },
} as const

export type RecordedItem = keyof typeof RECORDED_ITEMS

/** Every check before the start; those that stand in the way come first. */
export function checklistLines(facts: ChecklistFacts): ChecklistLine[] {
  const lines = [
    ...recorded(facts),
    communication(facts),
    insurance(facts),
    signedPlan(facts),
    agreement(facts),
    tutors(facts),
    samePerson(facts),
    ...ruleLines(facts),
  ]
  return [...lines.filter(({ isDone }) => !isDone), ...lines.filter(({ isDone }) => isDone)]
}

const computed = (
  key: string,
  label: string,
  isDone: boolean,
  sentence: string
): ChecklistLine => ({ key, label, isDone, sentence, doneOn: null, isRecorded: false })

/** A proof after the start proves nothing of the start: the DID and the state of unemployment must hold by then. */
function recorded({ items, internship }: ChecklistFacts): ChecklistLine[] {
  return (Object.keys(RECORDED_ITEMS) as RecordedItem[]).map((key) => {
    const found = items.find(({ item }) => item === key)
    const isLate = found !== undefined && found.doneOn > internship.startsOn
    return {
      key,
      label: RECORDED_ITEMS[key].label,
      isDone: found !== undefined && !isLate,
      sentence: isLate
        ? `Porta la data del ${longDay(found.doneOn)}, dopo l’inizio.`
        : (found?.proof ?? RECORDED_ITEMS[key].help),
      doneOn: found?.doneOn ?? null,
      isRecorded: true,
    }
  })
}

/** The host sends it before the start and gives its number to the promoter (facts, section 9). */
function communication({ startCommunication }: ChecklistFacts): ChecklistLine {
  const number = startCommunication?.number
  return {
    ...computed(
      'cob',
      'Comunicazione obbligatoria (COB)',
      Boolean(number),
      number ? `Numero ${number}.` : 'L’ente la invia prima dell’inizio: manca il numero.'
    ),
    doneOn: startCommunication?.sentOn ?? null,
  }
}

function insurance({ internship: { plan } }: ChecklistFacts): ChecklistLine {
  const isDone = Boolean(plan?.inailPosition && plan.liabilityPolicy)
  return computed(
    'insurance',
    'Assicurazioni: INAIL e responsabilità civile',
    isDone,
    isDone
      ? `INAIL ${plan.inailPosition}; polizza ${plan.liabilityPolicy}.`
      : 'Scriva nel progetto formativo la posizione INAIL e la polizza.'
  )
}

const SIGNATORIES = { intern: 'tirocinante', host: 'ente', promoter: 'soggetto promotore' }

function signedPlan({ planDocument }: ChecklistFacts): ChecklistLine {
  const label = 'Progetto formativo firmato dai tre'
  if (!planDocument) {
    return computed(
      'plan_signed',
      label,
      false,
      'Il documento del progetto formativo è ancora da produrre.'
    )
  }
  const signed = planDocument.signatures.map(({ signatory }) => signatory)
  const missing = (['intern', 'host', 'promoter'] as const).filter((one) => !signed.includes(one))
  const last =
    planDocument.signatures
      .map(({ signedOn }) => signedOn)
      .sort()
      .at(-1) ?? null
  return {
    ...computed(
      'plan_signed',
      label,
      missing.length === 0,
      missing.length === 0
        ? 'Firmato da tirocinante, ente e soggetto promotore.'
        : `Manca la firma di: ${missing.map((one) => SIGNATORIES[one]).join(', ')}.`
    ),
    doneOn: missing.length === 0 ? last : null,
  }
}

function agreement({ agreements, internship }: ChecklistFacts): ChecklistLine {
  const { startsOn, endsOn } = internship
  const inForce = agreements.find((one) => one.covers(startsOn))
  const sentence = inForce
    ? inForce.validTo && inForce.validTo < endsOn
      ? `In vigore all’inizio; scade il ${longDay(inForce.validTo)}, prima della fine: va rinnovata.`
      : 'In vigore per tutta la durata.'
    : 'L’ente non ha una convenzione in vigore alla data di inizio.'
  return computed('agreement', 'Convenzione con l’ente', inForce !== undefined, sentence)
}

function tutors({ internship }: ChecklistFacts): ChecklistLine {
  const current = internship.tutors.filter(({ toOn }) => toOn === null)
  const gone = current.some(
    ({ hostTutor, promoterTutor }) => (hostTutor ?? promoterTutor)?.archivedAt
  )
  const missing = (['host', 'promoter'] as const).filter(
    (kind) => !current.some((one) => one.kind === kind)
  )
  const words = { host: 'dell’ente', promoter: 'del promotore' }
  const sentence =
    missing.length > 0
      ? `Manca il tutor ${missing.map((kind) => words[kind]).join(' e quello ')}.`
      : gone
        ? 'Un tutor non è più in servizio: ne nomini un altro.'
        : 'Nominati tutti e due.'
  return computed('tutors', 'Tutor', missing.length === 0 && !gone, sentence)
}

/** Nobody follows two internships at once. */
function samePerson({ internship, ofSamePerson }: ChecklistFacts): ChecklistLine {
  const clash = ofSamePerson.find((one) => overlap(one, internship))
  return computed(
    'overlap',
    'Nessun altro tirocinio negli stessi giorni',
    clash === undefined,
    clash
      ? `Questa persona ha già un tirocinio dal ${longDay(clash.startsOn)} al ${longDay(clash.endsOn)}.`
      : 'Non ne risultano.'
  )
}
