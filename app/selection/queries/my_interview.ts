import type { DateTime } from 'luxon'
import { interviewLifecycle, type InterviewState } from '#selection/lifecycle'
import Interview from '#selection/models/interview'

/** What an applicant reads of their own interview. */
export type MyInterview = {
  state: InterviewState
  stateLabel: (typeof interviewLifecycle.states)[InterviewState]
  startsAt: DateTime
  endsAt: DateTime
  place: string
  convokedAt: DateTime
  /** Whether it took the place of an earlier appointment. */
  isMoved: boolean
}

/** The interview in force of an application, or null while nobody convoked. The caller has checked whose it is. */
export async function myInterview(applicationId: number): Promise<MyInterview | null> {
  const interview = await Interview.query()
    .where('applicationId', applicationId)
    .whereNot('state', 'moved')
    .preload('slot')
    .first()
  if (!interview) return null
  const { state, slot, convokedAt, sequence } = interview
  return {
    state,
    stateLabel: interviewLifecycle.states[state],
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    place: slot.place,
    convokedAt,
    isMoved: sequence > 0,
  }
}
