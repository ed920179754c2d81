import { errors } from '@vinejs/vine'

/**
 * A fault that only the action can see (a file, the clock, another row), told like those of the validators:
 * beside its field, with what was typed kept.
 */
export function formFault(faults: Record<string, string>): Error {
  return new errors.E_VALIDATION_ERROR(
    Object.entries(faults).map(([field, message]) => ({ field, message, rule: 'business' }))
  )
}
