import type { DateTime } from 'luxon'
import attestationsConfig from '#config/attestations'
import { fillTags, type TagValues } from '#core/tags'
import { groupCode } from '#attestations/verification/code'
import { attestationLifecycle, type AttestationState } from '#attestations/lifecycle'
import Attestation from '#attestations/models/attestation'

/** What a verification may tell about an attestation, and nothing more: no codice fiscale, no address. */
export type VerifiedFacts = {
  person: string
  /** What the attestation is, in one line. */
  title: string
  /** "18 ore"; null when the paper does not say. */
  duration: string | null
  project: string
  cup: string
  issuer: string
  /** "24 novembre 2026", as printed. */
  date: string
  registryEntry: string
}

export type Verification = {
  state: AttestationState
  code: string
  groupedCode: string
  /** Null while it is being made and when it was cancelled before being sent: nothing was released. */
  facts: VerifiedFacts | null
  sha256: string | null
  revokedAt: DateTime | null
  reason: string | null
  /** The attestation that took its place. */
  successor: { code: string; registryEntry: string; stateWord: string } | null
}

const RELEASED: AttestationState[] = ['issued', 'revoked', 'replaced']

/** What the register holds under a code; null when it holds nothing. */
export async function findVerification(code: string): Promise<Verification | null> {
  const attestation = await attestations().where('code', code).first()
  return attestation && verificationOf(attestation)
}

/** The released attestation whose PDF has this SHA-256; null when none has. */
export async function findByDigest(sha256: string): Promise<Verification | null> {
  const attestation = await attestations()
    .where('pdfSha256', sha256)
    .whereIn('state', RELEASED)
    .first()
  return attestation && verificationOf(attestation)
}

const attestations = () =>
  Attestation.query().preload('batch', (batch) => batch.preload('templateVersion'))

async function verificationOf(attestation: Attestation): Promise<Verification> {
  const { state, code } = attestation
  const isReleased = RELEASED.includes(state)
  return {
    state,
    code,
    groupedCode: groupCode(code),
    facts: isReleased ? factsOf(attestation) : null,
    sha256: isReleased ? attestation.pdfSha256 : null,
    revokedAt: attestation.revokedAt,
    reason: attestation.revocationReason,
    successor: state === 'replaced' ? await successorOf(attestation.id) : null,
  }
}

/** Read from the frozen values alone: what the paper says, whatever happened to templates since. */
function factsOf(attestation: Attestation): VerifiedFacts {
  const values = attestation.frozenValues
  return {
    person: `${values.NOME} ${values.COGNOME}`,
    title: fillTags(attestation.batch.templateVersion.titleLine, values),
    duration: durationOf(values),
    project: values.PROGETTO ?? '',
    cup: values.CUPPROGETTO ?? '',
    issuer: attestationsConfig.issuer.name,
    date: values.DATA ?? '',
    registryEntry: attestation.registryEntry,
  }
}

function durationOf({ ORE: hours }: TagValues): string | null {
  if (!hours) return null
  return hours === '1' ? '1 ora' : `${hours} ore`
}

async function successorOf(id: number): Promise<Verification['successor']> {
  const successor = await Attestation.findBy('replacesId', id)
  if (!successor) return null
  const { code, registryEntry, state } = successor
  return { code, registryEntry, stateWord: attestationLifecycle.states[state].label.toLowerCase() }
}
