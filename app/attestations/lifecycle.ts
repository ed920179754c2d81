import { defineLifecycle } from '#core/lifecycle'

/**
 * An attestation: numbered in the register at confirmation, issued when its PDF is sealed, and from then on
 * valid until it is revoked or replaced. One whose sending is deleted in time was never released: cancelled.
 */
export const attestationLifecycle = defineLifecycle(
  'attestation',
  {
    registered: { label: 'In preparazione', tone: 'neutral', icon: 'clock' },
    issued: { label: 'Valido', tone: 'ok', icon: 'check-circle' },
    revoked: { label: 'Revocato', tone: 'ko', icon: 'ban' },
    replaced: { label: 'Sostituito', tone: 'warn', icon: 'restore' },
    cancelled: { label: 'Annullato', tone: 'void', icon: 'minus-circle' },
  },
  {
    issue: { from: ['registered'], to: 'issued' },
    revoke: { from: ['issued'], to: 'revoked' },
    replace: { from: ['issued', 'revoked'], to: 'replaced' },
    cancel: { from: ['registered', 'issued'], to: 'cancelled' },
  }
)

export type AttestationState = (typeof attestationLifecycle.names)[number]

/** A batch: confirmed first, then its people are entered in the register, a few hundred at a time. */
export const batchLifecycle = defineLifecycle(
  'batch',
  {
    registering: { label: 'In preparazione', tone: 'neutral', icon: 'clock' },
    registered: { label: 'Programmata', tone: 'neutral', icon: 'calendar' },
  },
  { register: { from: ['registering'], to: 'registered' } }
)

export type BatchState = (typeof batchLifecycle.names)[number]

/** A version of a template: written as a draft, then published and never changed again. */
export const templateVersionLifecycle = defineLifecycle(
  'template_version',
  {
    draft: { label: 'Bozza', tone: 'void', icon: 'pencil' },
    published: { label: 'Pubblicato', tone: 'ok', icon: 'check-circle' },
  },
  { publish: { from: ['draft'], to: 'published' } }
)

export type TemplateVersionState = (typeof templateVersionLifecycle.names)[number]

/** A template: offered in the wizard until it is archived. Its state is told by the instant of archiving. */
export const templateLifecycle = defineLifecycle(
  'template',
  {
    inUse: { label: 'In uso', tone: 'ok', icon: 'check-circle' },
    archived: { label: 'Archiviato', tone: 'void', icon: 'minus-circle' },
  },
  {
    archive: { from: ['inUse'], to: 'archived' },
    restore: { from: ['archived'], to: 'inUse' },
  }
)

export type TemplateState = (typeof templateLifecycle.names)[number]
