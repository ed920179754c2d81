import { RemindCommunications } from '#internships/actions/remind_communications'

/** Communications that hosts owe: the day before the term, and once it has passed. */
export const remindCommunicationsOnSchedule = () => new RemindCommunications().handle()
