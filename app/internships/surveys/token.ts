import { createHash, createHmac } from 'node:crypto'
import env from '#start/env'
import { appUrl } from '#config/app'

/** The page that asks, named by its token. */
export const SURVEY_PATH = '/dopo-il-tirocinio'

/**
 * The token of a question: 256 bits that only the key of the portal makes again, so that the reminder carries the same
 * link as the first mail while the database keeps its hash alone.
 */
export const surveyToken = (followUpId: number): string =>
  createHmac('sha256', env.get('APP_KEY')).update(`follow-up:${followUpId}`).digest('base64url')

/** What is kept of a token. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The link of a question. */
export const surveyUrl = (followUpId: number): string =>
  `${appUrl}${SURVEY_PATH}/${surveyToken(followUpId)}`
