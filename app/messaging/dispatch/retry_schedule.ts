/** How long a message rests before its next try: so many rests of so many minutes, 24 hours in all. */
export const RESTS = [
  { times: 6, minutes: 5 },
  { times: 6, minutes: 10 },
  { times: 8, minutes: 15 },
  { times: 9, minutes: 30 },
  { times: 12, minutes: 50 },
  { times: 6, minutes: 60 },
] as const

const MINUTES: readonly number[] = RESTS.flatMap(({ times, minutes }) =>
  Array.from({ length: times }, () => minutes)
)

/** After this many tries a message fails. */
export const MAX_TRIES = MINUTES.length + 1

/** Minutes to rest after the nth try (from 1), or null when there is no further one. */
export const restAfter = (tries: number): number | null => MINUTES[tries - 1] ?? null
