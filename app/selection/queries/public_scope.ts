import type { DateTime } from 'luxon'
import { toDb } from '#core/database'
import type { LucidModel, ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'

type Query = ModelQueryBuilderContract<LucidModel> | DatabaseQueryBuilderContract

/** Notices whose deadline is to come, those that open later included. */
export const stillOpen = <T extends Query>(query: T, now: DateTime): T =>
  query
    .where('selection_notices.state', 'published')
    .where('selection_notices.closes_at', '>', toDb(now)) as T

/** Notices that take applications now. */
export const openNow = <T extends Query>(query: T, now: DateTime): T =>
  stillOpen(query, now).where('selection_notices.opens_at', '<=', toDb(now)) as T

/** Notices that the public may read: every one but drafts. */
export const everPublished = <T extends Query>(query: T): T =>
  query.whereNot('selection_notices.state', 'draft') as T
