import { SweepInternships } from '#internships/actions/sweep_internships'

/** Every five minutes: accepted seats without an internship, freed ones with it, lists that became clear elsewhere. */
export const sweepInternshipsOnSchedule = () => new SweepInternships().handle()
