/** The cause of the mail that tells of a notice; its id is the notice's, so that nobody is told twice. */
export const ANNOUNCEMENT = 'notice_announcement'

const PREFIX = 'interest:'

/** Which recipient of the announcement somebody is. */
export const announcementKey = (interestId: number) => `${PREFIX}${interestId}`

/** Whose announcement a row of the outbox is. */
export const TOLD_ID_SQL = `cast(substr(recipient_key, ${PREFIX.length + 1}) as integer)`
