import { sha256 } from '#core/storage'
import { formOf } from '#selection/application/answers'
import { canonicalJson } from '#selection/application/canonical_json'
import type { DraftContext } from '#selection/application/context'
import { isBarredAt } from '#selection/application/eligibility'
import type { FormStep } from '#selection/application/form_step'
import { contactsStep } from '#selection/application/steps/contacts'
import { declarationsStep } from '#selection/application/steps/declarations'
import { personStep } from '#selection/application/steps/person'
import { requirementsStep } from '#selection/application/steps/requirements'
import { titlesStep } from '#selection/application/steps/titles'
import type { FrozenApplication } from '#selection/frozen_application'

/** The answers of a draft as an applicant sends them; `isWhole` is false while something is missing or barred. */
export function readSteps(context: DraftContext): { sent: FrozenApplication; isWhole: boolean } {
  const { draft, notice, position } = context
  const faults: string[] = []
  const value = <V>(step: FormStep<V>): V => {
    const reading = step.read(formOf(draft, step.key), context)
    faults.push(...Object.keys(reading.faults))
    return reading.value
  }
  const sent: FrozenApplication = {
    notice: notice.label,
    position: {
      code: position?.code ?? '',
      title: position?.title ?? '',
      host: position?.hostBody.name ?? '',
    },
    person: value(personStep),
    ...value(contactsStep),
    requirements: value(requirementsStep),
    titles: value(titlesStep),
    attachments: attachmentsOf(context),
    declarations: value(declarationsStep),
  }
  const isBarred = isBarredAt('requisiti', context) || isBarredAt('posizione', context)
  return { sent, isWhole: faults.length === 0 && position !== null && !isBarred }
}

/** What is frozen, and its digest: the same answers always give the same bytes. */
export function frozenBytes(sent: FrozenApplication): { frozen: string; frozenSha256: string } {
  const frozen = canonicalJson(sent)
  return { frozen, frozenSha256: sha256(Buffer.from(frozen)) }
}

function attachmentsOf({ notice, attachments }: DraftContext): FrozenApplication['attachments'] {
  return attachments.map(({ kind, fileName, bytes, sha256: digest }) => ({
    kind,
    label: notice.attachments.find(({ key }) => key === kind)?.label ?? kind,
    fileName,
    bytes,
    sha256: digest,
  }))
}
