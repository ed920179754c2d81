import type DocumentSignature from '#internships/models/document_signature'
import type InternshipDocument from '#internships/models/internship_document'

export type PaperKind = InternshipDocument['kind']
export type Signatory = DocumentSignature['signatory']

/** The papers of an internship, as they are called. */
export const PAPERS: Record<PaperKind, { label: string; file: string }> = {
  agreement: { label: 'Copia della convenzione', file: 'convenzione' },
  plan: { label: 'Progetto formativo', file: 'progetto-formativo' },
  extension: { label: 'Proroga', file: 'proroga' },
}

/** Who signs each of them, in the order in which the paper names them. */
export const SIGNATORIES: Record<Signatory, string> = {
  intern: 'tirocinante',
  host: 'ente ospitante',
  promoter: 'soggetto promotore',
}

export const SIGNATORY_NAMES = Object.keys(SIGNATORIES) as Signatory[]

export const METHODS = { paper: 'su carta', electronic: 'elettronica' } as const

/** "Progetto formativo n. 2" */
export const paperName = ({ kind, number }: Pick<InternshipDocument, 'kind' | 'number'>) =>
  `${PAPERS[kind].label} n. ${number}`

/** How far the signatures of a paper are, on paper and electronic alike: word, tone and icon. */
export function signatureStatus(signed: number, isSuperseded: boolean) {
  if (isSuperseded) return { label: 'Sostituito', tone: 'void', icon: 'exchange-circle' }
  const all = SIGNATORY_NAMES.length
  if (signed === 0) return { label: 'Da firmare', tone: 'warn', icon: 'pencil' }
  return signed < all
    ? { label: `Firmato da ${signed} su ${all}`, tone: 'warn', icon: 'clock' }
    : { label: 'Firmato da tutti e tre', tone: 'ok', icon: 'check-circle' }
}
