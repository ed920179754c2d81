import HostBody from '#hosts/models/host_body'

/** The active bodies, by name, as a select offers them: `{ id, name }`. */
export async function hostOptions(): Promise<{ id: number; name: string }[]> {
  const hosts = await HostBody.query()
    .select('id', 'name')
    .whereNull('archivedAt')
    .orderBy('searchText')
  return hosts.map(({ id, name }) => ({ id, name }))
}
