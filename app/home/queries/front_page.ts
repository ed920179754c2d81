import HostBody from '#hosts/models/host_body'
import Area from '#selection/models/area'
import { noticesOfFrontPage } from '#selection/queries/public_notices'
import { countOpenPositions } from '#selection/queries/public_positions'

/** Notices on the front page, at most. */
const NOTICES = 5

/** What the front page says today: the notices that matter, how many positions can be applied for, how many bodies host. */
export async function frontPage() {
  const notices = await noticesOfFrontPage(NOTICES)
  const hosts = await HostBody.query().whereNull('archivedAt').count('* as total')
  return {
    notices,
    hasOpen: notices.some(({ standing }) => standing.phase === 'open'),
    openPositions: await countOpenPositions(),
    hosts: Number(hosts[0].$extras.total),
    areas: await Area.query().orderBy('place'),
  }
}
