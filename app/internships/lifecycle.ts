import { defineLifecycle } from '#core/lifecycle'

/**
 * An internship: prepared until its checklist is clear, active from its start, resting while suspended. `annul` is for
 * one that was set up and never began: its date is that of the start.
 */
export const internshipLifecycle = defineLifecycle(
  'internship',
  {
    preparing: { label: 'In preparazione', tone: 'warn', icon: 'tool' },
    ready: { label: 'Pronto', tone: 'go', icon: 'flag' },
    active: { label: 'Attivo', tone: 'ok', icon: 'check-circle' },
    suspended: { label: 'Sospeso', tone: 'warn', icon: 'less-circle' },
    completed: { label: 'Concluso', tone: 'neutral', icon: 'check' },
    terminated: { label: 'Interrotto', tone: 'ko', icon: 'close-circle' },
    annulled: { label: 'Annullato', tone: 'void', icon: 'minus-circle' },
  },
  {
    clear: { from: ['preparing'], to: 'ready' },
    reopen: { from: ['ready'], to: 'preparing' },
    start: { from: ['ready'], to: 'active' },
    suspend: { from: ['active'], to: 'suspended' },
    resume: { from: ['suspended'], to: 'active' },
    complete: { from: ['active'], to: 'completed' },
    terminate: { from: ['active', 'suspended'], to: 'terminated' },
    annul: { from: ['preparing', 'ready', 'active'], to: 'annulled' },
  }
)

export type InternshipState = (typeof internshipLifecycle.names)[number]

/** Set up and not begun yet: dates, tutors and checks still change. */
export const BEFORE_START: InternshipState[] = ['preparing', 'ready']

/** Not over yet. */
export const NOT_OVER: InternshipState[] = [...BEFORE_START, 'active', 'suspended']
