/**
 * The modules of `app/` from the bottom up, those to come included; the ones of a row may use each other.
 * Each may use what stands before it and nothing that stands after: the linter refuses the other way.
 */
export const MODULES = [
  ['core'],
  ['accounts', 'audit'],
  ['messaging'],
  ['hosts'],
  ['selection'],
  ['internships'],
  ['training'],
  ['attendance'],
  ['hours'],
  ['attestations'],
  ['exports'],
  ['home'],
]
