import { Exception } from '@adonisjs/core/exceptions'

/** A change of state that its table does not allow, usually because somebody was quicker. Answered with 409. */
export class IllegalTransition extends Exception {
  static status = 409
  static code = 'E_ILLEGAL_TRANSITION'

  constructor(
    public subject: string,
    public transition: string,
    public from: string
  ) {
    super('Nel frattempo la situazione è cambiata: ricarichi la pagina e riprovi.')
  }
}

export type Transitions<S extends string> = Record<string, { from: readonly S[]; to: S }>

/**
 * A workflow as a table: states with their labels, and the transitions between them.
 * `next` gives the state a transition leads to, or throws `IllegalTransition`.
 */
export function defineLifecycle<S extends string, T extends Transitions<S>>(
  subject: string,
  states: Record<S, StateLabel>,
  transitions: T
) {
  return {
    subject,
    states,
    transitions,
    names: Object.keys(states) as S[],
    can: (transition: keyof T, from: S) => transitions[transition].from.includes(from),
    next(transition: keyof T & string, from: S): T[keyof T]['to'] {
      if (!transitions[transition].from.includes(from)) {
        throw new IllegalTransition(subject, transition, from)
      }
      return transitions[transition].to
    },
  }
}

/** How a state shows itself: word, tone and icon of the status tag. */
export type StateLabel = {
  label: string
  tone: 'ok' | 'go' | 'neutral' | 'warn' | 'ko' | 'void'
  icon: string
}
