import { createHash } from 'node:crypto'
import limiter from '@adonisjs/limiter/services/main'

/**
 * How often something may be tried. NIST 800-63B, 3.2.2 asks for at most 100 failures in a row on an account; these
 * stay far below, and an office behind one address still gets in.
 */
const LIMITS = {
  signInAccount: { requests: 10, duration: '15 mins', blockDuration: '15 mins' },
  signInAddress: { requests: 60, duration: '15 mins', blockDuration: '15 mins' },
  code: { requests: 5, duration: '15 mins', blockDuration: '15 mins' },
  password: { requests: 10, duration: '15 mins', blockDuration: '15 mins' },
  resetAccount: { requests: 3, duration: '1 hour', blockDuration: '1 hour' },
  resetAddress: { requests: 20, duration: '1 hour', blockDuration: '1 hour' },
  registrationAccount: { requests: 3, duration: '1 hour', blockDuration: '1 hour' },
  registrationAddress: { requests: 60, duration: '1 hour', blockDuration: '1 hour' },
  interestAccount: { requests: 3, duration: '1 hour', blockDuration: '1 hour' },
  interestAddress: { requests: 60, duration: '1 hour', blockDuration: '1 hour' },
  codiceFiscale: { requests: 30, duration: '1 day', blockDuration: '1 hour' },
  linkAddress: { requests: 30, duration: '15 mins', blockDuration: '15 mins' },
} as const

export type Attempt = keyof typeof LIMITS

/**
 * Counts a try before it is made, so that many at the same instant do not slip through.
 * @param who an e-mail, an IP address or an id; only its hash is kept
 * @throws ThrottleException beyond the limit, answered with 429 and the time to wait
 */
export async function countAttempt(attempt: Attempt, who: string | number): Promise<void> {
  await limiter.use(LIMITS[attempt]).consume(keyOf(attempt, who))
}

/** Takes back a try that went well; `all` forgets the earlier ones too. */
export async function forgiveAttempt(attempt: Attempt, who: string | number, all = false) {
  const counter = limiter.use(LIMITS[attempt])
  if (all) await counter.delete(keyOf(attempt, who))
  else await counter.decrement(keyOf(attempt, who))
}

const keyOf = (attempt: Attempt, who: string | number) =>
  `${attempt}:${createHash('sha256').update(String(who)).digest('base64url')}`
