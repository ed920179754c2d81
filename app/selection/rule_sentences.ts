import { formatPoints } from '#selection/points'
import type { Reserve, TieBreak } from '#selection/notice_rules'

/** What the words need of a notice: its own model does, and so does a frozen record of it. */
export interface RulesInWords {
  tieBreaks: TieBreak[]
  criteria: { id: number; name: string }[]
}

/** What decides between equal totals, one sentence a rule, in the notice's order: "A parità di totale, il punteggio di «Colloquio»." */
export const tieBreakSentences = ({ tieBreaks, criteria }: RulesInWords): string[] =>
  tieBreaks.map((rule, index) =>
    index === 0
      ? `A parità di totale, ${tieBreakWords(rule, criteria)}.`
      : `Ancora a parità, ${tieBreakWords(rule, criteria)}.`
  )

/** One rule as part of a sentence. Ages and unemployment are named as rules, never as anybody's values. */
export function tieBreakWords(rule: TieBreak, criteria: RulesInWords['criteria']): string {
  switch (rule.kind) {
    case 'criterion': {
      const name = criteria.find(({ id }) => id === rule.criterionId)?.name
      return name ? `il punteggio di «${name}»` : 'il punteggio di un criterio'
    }
    case 'younger':
      return 'l’età più giovane'
    case 'older':
      return 'l’età più alta'
    case 'longer_unemployed':
      return 'la ricerca di lavoro che dura da più tempo'
  }
}

/** "Servono almeno 60 punti su 100 per essere idonei." */
export function minimumSentence(notice: {
  minimumHundredths: number
  criteria: { maxHundredths: number }[]
}): string {
  const most = notice.criteria.reduce((sum, { maxHundredths }) => sum + maxHundredths, 0)
  return `Per essere idonei servono almeno ${formatPoints(notice.minimumHundredths)} punti su ${formatPoints(most)}.`
}

/** "Volontari del servizio civile: 1 posto di ogni posizione (D.Lgs. 40/2017, art. 18)." */
export const reserveSentences = ({ reserves }: { reserves: Reserve[] }): string[] =>
  reserves.map(({ label, seats, source }) => {
    const kept = seats === 1 ? '1 posto' : `${seats} posti`
    return `${label}: ${kept} di ogni posizione (${source}).`
  })
