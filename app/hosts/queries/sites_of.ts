import Site from '#hosts/models/site'

/** The sites of a body where interns can be sent, by name: archived ones are left out. */
export const sitesOf = (hostBodyId: number): Promise<Site[]> =>
  Site.query().where({ hostBodyId }).whereNull('archivedAt').orderBy('name').orderBy('id').exec()
