import type { TieBreak } from '#selection/notice_rules'
import { formatPoints, formatTotal } from '#selection/points'
import type { Comparison, RankedEntry, RankingReason, RankingRules } from '#selection/ranking/types'

/** A reason in words: the line in bold, then what follows from which rule. "Domanda" is feminine, the person unsaid. */
export interface Explanation {
  headline: string
  sentences: string[]
}

type Suitable = Extract<RankingReason, { kind: 'suitable' }>

/** Says in Italian why an application stands where it stands. */
export function explain(entry: RankedEntry, rules: RankingRules): Explanation {
  const { reason } = entry
  switch (reason.kind) {
    case 'suitable':
      return {
        headline: headlineOf(entry, reason, rules),
        sentences: whyHere(entry, reason, rules),
      }
    case 'unsuitable':
      return below(entry, rules)
    case 'absent':
      return {
        headline: 'Assente al colloquio.',
        sentences: ['Chi non si presenta al colloquio non entra in graduatoria.'],
      }
    case 'excluded':
      return {
        headline: 'Non ammessa alla selezione.',
        sentences: ['Il motivo lo conosce soltanto chi ha inviato la domanda.'],
      }
  }
}

/** The rules of the order as the page lists them, one a line. */
export function orderRules({ tieBreaks, criteria, minimumHundredths }: RankingRules): string[] {
  const nameOf = (rule: TieBreak) => ruleName(rule, criteria)
  return [
    `Totale dei punti, dal più alto. Servono almeno ${formatPoints(minimumHundredths)} punti.`,
    ...tieBreaks.map((rule, index) =>
      index === 0 ? `A parità, ${nameOf(rule)}.` : `Ancora a parità, ${nameOf(rule)}.`
    ),
    'Se resta parità, lo si scrive: non si tira a sorte.',
  ]
}

/** "Prima", "Seconda", … "12ª". */
export const ordinal = (place: number): string => ORDINALS[place - 1] ?? `${place}ª`

/** "D-1", "D-1 e D-2", "D-1, D-2 e D-3". */
export const listed = (words: string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} e ${words.at(-1)}`

const ORDINALS = [
  'Prima',
  'Seconda',
  'Terza',
  'Quarta',
  'Quinta',
  'Sesta',
  'Settima',
  'Ottava',
  'Nona',
  'Decima',
]

function headlineOf(
  { place, totalHundredths }: RankedEntry,
  reason: Suitable,
  rules: RankingRules
) {
  const where = ordinal(place!)
  const total = formatTotal(totalHundredths!)
  if (reason.tiedWith.length > 0)
    return `${where} ex aequo con ${listed(reason.tiedWith)}: ${total}.`
  if (reason.equals.length > 0)
    return `${where}, a pari punti con ${listed(reason.equals)}: ${total}.`
  return place === 1
    ? `Prima per punteggio: ${total} su ${formatPoints(highest(rules))}.`
    : `${where} per punteggio: ${total}.`
}

function whyHere(entry: RankedEntry, reason: Suitable, rules: RankingRules): string[] {
  return [
    breakdown(entry, rules),
    ...(reason.equals.length === 0 ? [alone(entry, rules)] : []),
    ...(reason.after ? [placedAfter(reason.after, rules)] : []),
    ...(reason.before ? [placedBefore(entry.code, reason.before, rules)] : []),
    ...(reason.tiedWith.length > 0 ? [TIE] : []),
    ...(reason.isReserved ? ['Un posto le spetta in applicazione dell’avviso.'] : []),
    ...(reason.isPassedOver ? [PASSED_OVER] : []),
  ]
}

const PASSED_OVER =
  'Un posto che le spetterebbe per punteggio va a un’altra domanda, in applicazione dell’avviso.'

const TIE =
  'Nessun criterio di precedenza dell’avviso le distingue: hanno lo stesso posto, e l’ordine in cui sono scritte non ha significato.'

function breakdown({ inputs }: RankedEntry, { criteria }: RankingRules): string {
  const parts = criteria.map(
    ({ id, name }) => `${formatPoints(inputs.scores[id] ?? 0)} per «${name}»`
  )
  return `${parts.join(', ')}.`
}

function alone({ place, totalHundredths }: RankedEntry, { minimumHundredths }: RankingRules) {
  if (place === 1) {
    return 'Nessun’altra domanda ha raggiunto questo totale, perciò non è servito alcun criterio di precedenza.'
  }
  const minimum = formatPoints(minimumHundredths)
  return totalHundredths === minimumHundredths
    ? `Raggiunge il minimo di ${minimum} punti.`
    : `Supera il minimo di ${minimum} punti.`
}

function placedBefore(code: string, comparison: Comparison, { criteria, tieBreaks }: RankingRules) {
  const rule = tieBreaks[comparison.rule]
  const when =
    comparison.rule === 0
      ? 'A parità di totale l’avviso guarda prima'
      : 'Restando la parità, l’avviso guarda poi'
  const others = listed(comparison.others)
  return comparison.mine === null
    ? `${when} ${ruleName(rule, criteria)}. Per questo ${code} precede ${others}.`
    : `${when} ${ruleName(rule, criteria)}: ${formatPoints(comparison.mine)} contro ${formatPoints(comparison.theirs!)}. Per questo ${code} precede ${others}.`
}

function placedAfter({ rule, others, mine, theirs }: Comparison, rules: RankingRules): string {
  const which = `${ordinal(rule + 1)
    .toLowerCase()
    .replace(/a$/, 'o')
    .replace('ª', 'º')} criterio di precedenza`
  const words = ruleName(rules.tieBreaks[rule], rules.criteria)
  const after = `la mette dopo ${listed(others)}`
  return mine === null
    ? `Il ${which} (${words}) ${after}.`
    : `Il ${which} (${words}) ${after}: ${formatPoints(mine)} contro ${formatPoints(theirs!)}.`
}

function below({ totalHundredths }: RankedEntry, { minimumHundredths }: RankingRules): Explanation {
  const minimum = formatPoints(minimumHundredths)
  return {
    headline: `Non idonea: ${formatTotal(totalHundredths!)} punti, il minimo è ${minimum}.`,
    sentences: [`Con meno di ${minimum} punti la domanda resta fuori dalla graduatoria.`],
  }
}

/** Ages and unemployment are named as rules, never as values. */
function ruleName(rule: TieBreak, criteria: RankingRules['criteria']): string {
  switch (rule.kind) {
    case 'criterion': {
      const name = criteria.find(({ id }) => id === rule.criterionId)?.name ?? 'un criterio'
      return `i punti di «${name}»`
    }
    case 'younger':
      return 'l’età più giovane'
    case 'older':
      return 'l’età più alta'
    case 'longer_unemployed':
      return 'la durata della ricerca di lavoro'
  }
}

const highest = ({ criteria }: RankingRules): number =>
  criteria.reduce((sum, { maxHundredths }) => sum + maxHundredths, 0)
