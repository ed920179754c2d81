import { clock } from '#core/clock'
import { formStamp, STAMP_FIELD, TRAP_FIELD } from '#core/bot_guard'

/** What a person sends of a public form that was opened a minute ago. */
export const asPerson = <T extends object>(form: string, fields: T) => ({
  ...fields,
  [TRAP_FIELD]: '',
  [STAMP_FIELD]: formStamp(form, undefined, clock.now().minus({ minutes: 1 })),
})

/** Lets the time pass that people take to fill in a form; whoever calls it releases the clock. */
export const takeOnesTime = (seconds = 30) => clock.freeze(clock.now().plus({ seconds }))
