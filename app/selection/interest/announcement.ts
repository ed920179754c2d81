/** The cause of the mail that tells of a notice; its id is the notice's, so that nobody is told twice. */
export const ANNOUNCEMENT = 'notice_announcement'

/** Which recipient of the announcement somebody is. */
export const announcementKey = (interestId: number) => `interest:${interestId}`

/** The same, for the row of the query around it. */
export const ANNOUNCEMENT_KEY_SQL = `'interest:' || expressions_of_interest.id`
