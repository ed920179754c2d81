import type Account from '#accounts/models/account'
import type Internship from '#internships/models/internship'
import { internshipsFor } from '#internships/queries/scope'

/** An internship that somebody may see, with its person and host; a 404 for those of others. */
export async function findInternship(actor: Account, id: number | string): Promise<Internship> {
  const visible = internshipsFor(actor)
  return visible
    .where('internships.id', Number(id))
    .preload('intern')
    .preload('hostBody')
    .preload('site')
    .preload('position')
    .firstOrFail()
}
