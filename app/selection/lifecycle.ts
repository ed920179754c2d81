import { defineLifecycle } from '#core/lifecycle'

/** A notice: written, published, closed at its deadline, evaluated when every ranking stands, concluded when every seat is settled. */
export const noticeLifecycle = defineLifecycle(
  'selection_notice',
  {
    draft: { label: 'Bozza', tone: 'void', icon: 'pencil' },
    published: { label: 'Pubblicato', tone: 'ok', icon: 'unlocked' },
    closed: { label: 'In valutazione', tone: 'neutral', icon: 'clock' },
    evaluated: { label: 'Graduatorie pubblicate', tone: 'go', icon: 'check-circle' },
    concluded: { label: 'Concluso', tone: 'void', icon: 'locked' },
  },
  {
    publish: { from: ['draft'], to: 'published' },
    correct: { from: ['published'], to: 'published' },
    close: { from: ['published'], to: 'closed' },
    evaluate: { from: ['closed'], to: 'evaluated' },
    conclude: { from: ['evaluated'], to: 'concluded' },
  }
)

export type NoticeState = (typeof noticeLifecycle.names)[number]

/**
 * An application, from the receipt to the seat. `retract` takes it back before the deadline, so that another can be
 * sent; `withdraw` and `forfeit` give a seat up, or lose it, after the ranking.
 */
export const applicationLifecycle = defineLifecycle(
  'application',
  {
    submitted: { label: 'Inviata', tone: 'neutral', icon: 'check' },
    retracted: { label: 'Ritirata', tone: 'void', icon: 'minus-circle' },
    incomplete: { label: 'Da completare', tone: 'warn', icon: 'clock' },
    admitted: { label: 'Ammessa', tone: 'go', icon: 'check-circle' },
    excluded: { label: 'Non ammessa', tone: 'void', icon: 'minus-circle' },
    convoked: { label: 'Convocata', tone: 'go', icon: 'calendar' },
    interviewed: { label: 'Colloquio svolto', tone: 'neutral', icon: 'check' },
    absent: { label: 'Assente al colloquio', tone: 'void', icon: 'minus-circle' },
    suitable: { label: 'Idonea', tone: 'go', icon: 'check-circle' },
    unsuitable: { label: 'Non idonea', tone: 'void', icon: 'minus-circle' },
    offered: { label: 'Posto offerto', tone: 'warn', icon: 'clock' },
    accepted: { label: 'Assegnataria', tone: 'ok', icon: 'check-circle' },
    withdrawn: { label: 'Rinuncia', tone: 'void', icon: 'ban' },
    forfeited: { label: 'Decaduta', tone: 'void', icon: 'ban' },
  },
  {
    retract: { from: ['submitted'], to: 'retracted' },
    askCompletion: { from: ['submitted'], to: 'incomplete' },
    resume: { from: ['incomplete'], to: 'submitted' },
    admit: { from: ['submitted'], to: 'admitted' },
    exclude: { from: ['submitted'], to: 'excluded' },
    reconsider: { from: ['admitted', 'excluded'], to: 'submitted' },
    convoke: { from: ['admitted', 'convoked', 'absent'], to: 'convoked' },
    attend: { from: ['convoked', 'absent'], to: 'interviewed' },
    miss: { from: ['convoked', 'interviewed'], to: 'absent' },
    rankSuitable: { from: ['admitted', 'interviewed', 'suitable', 'unsuitable'], to: 'suitable' },
    rankUnsuitable: {
      from: ['admitted', 'interviewed', 'suitable', 'unsuitable'],
      to: 'unsuitable',
    },
    offer: { from: ['suitable'], to: 'offered' },
    accept: { from: ['offered'], to: 'accepted' },
    withdraw: { from: ['suitable', 'offered', 'accepted'], to: 'withdrawn' },
    forfeit: { from: ['offered', 'accepted'], to: 'forfeited' },
  }
)

export type ApplicationState = (typeof applicationLifecycle.names)[number]

/** A request for completion: answered in time, or expired. */
export const completionLifecycle = defineLifecycle(
  'completion_request',
  {
    open: { label: 'In attesa di risposta', tone: 'warn', icon: 'clock' },
    answered: { label: 'Completata', tone: 'ok', icon: 'check-circle' },
    expired: { label: 'Termine scaduto', tone: 'void', icon: 'minus-circle' },
  },
  {
    answer: { from: ['open'], to: 'answered' },
    expire: { from: ['open'], to: 'expired' },
  }
)

export type CompletionState = (typeof completionLifecycle.names)[number]

/** An interview: convoked once or, when moved, again; then present or absent. */
export const interviewLifecycle = defineLifecycle(
  'interview',
  {
    convoked: { label: 'Convocato', tone: 'neutral', icon: 'calendar' },
    moved: { label: 'Spostato', tone: 'void', icon: 'restore' },
    present: { label: 'Presente', tone: 'ok', icon: 'check-circle' },
    absent: { label: 'Assente', tone: 'ko', icon: 'close-circle' },
  },
  {
    move: { from: ['convoked', 'absent'], to: 'moved' },
    attend: { from: ['convoked', 'absent'], to: 'present' },
    miss: { from: ['convoked', 'present'], to: 'absent' },
  }
)

export type InterviewState = (typeof interviewLifecycle.names)[number]

/** An offered seat: accepted within the term, or given up, or lost. A seat accepted may still be given up before the start. */
export const offerLifecycle = defineLifecycle(
  'offer',
  {
    open: { label: 'In attesa di risposta', tone: 'warn', icon: 'clock' },
    accepted: { label: 'Accettato', tone: 'ok', icon: 'check-circle' },
    withdrawn: { label: 'Rinuncia', tone: 'void', icon: 'ban' },
    forfeited: { label: 'Decadenza', tone: 'void', icon: 'ban' },
  },
  {
    accept: { from: ['open'], to: 'accepted' },
    withdraw: { from: ['open', 'accepted'], to: 'withdrawn' },
    forfeit: { from: ['open', 'accepted'], to: 'forfeited' },
  }
)

export type OfferState = (typeof offerLifecycle.names)[number]
