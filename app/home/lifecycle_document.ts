import { accountLifecycle } from '#accounts/lifecycle'
import {
  attestationLifecycle,
  batchLifecycle,
  templateVersionLifecycle,
} from '#attestations/lifecycle'
import { internshipLifecycle } from '#internships/lifecycle'
import { messageLifecycle } from '#messaging/lifecycle'
import {
  applicationLifecycle,
  completionLifecycle,
  interviewLifecycle,
  noticeLifecycle,
  offerLifecycle,
} from '#selection/lifecycle'

type Lifecycle = {
  subject: string
  states: Record<string, { label: string }>
  transitions: Record<string, { from: readonly string[]; to: string }>
}

/** Every workflow of the portal, in the order in which people meet them. */
const LIFECYCLES: Lifecycle[] = [
  accountLifecycle,
  noticeLifecycle,
  applicationLifecycle,
  completionLifecycle,
  interviewLifecycle,
  offerLifecycle,
  internshipLifecycle,
  templateVersionLifecycle,
  batchLifecycle,
  attestationLifecycle,
  messageLifecycle,
]

/** `docs/lifecycles.md`: each workflow drawn from the table that the code obeys. */
export function lifecycleDocument(): string {
  const head =
    '# Lifecycles\n\nDrawn by `node ace docs:lifecycles` from the `lifecycle.ts` of each module; not edited by hand.\n'
  return [head, ...LIFECYCLES.map(section)].join('\n')
}

function section({ subject, states, transitions }: Lifecycle) {
  const names = Object.entries(states).map(([name, { label }]) => `    ${name}: ${name} (${label})`)
  const arrows = Object.entries(transitions).flatMap(([verb, { from, to }]) =>
    from.map((state) => `    ${state} --> ${to}: ${verb}`)
  )
  return [
    '## ' + subject,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...names,
    ...arrows,
    '```',
    '',
  ].join('\n')
}
