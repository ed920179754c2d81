import { missingTags, tagsIn, unknownTags } from '#core/tags'
import DraftPerson from '#attestations/models/draft_person'

/** The people of a draft for whom a used tag has no value; `shown` are the first of them. */
export type MissingValues = { tag: string; total: number; shown: DraftPerson[] }

const SHOWN = 20

/**
 * Who lacks a value for a tag that the paper or the message uses. Every other tag has a compulsory source, so only the
 * hours can be missing for one person and not for another.
 */
export async function missingHours(
  draftId: number,
  texts: string[]
): Promise<MissingValues | null> {
  if (!texts.some((text) => missingTags(text, ALL_BUT_HOURS).length > 0)) return null
  const query = () => DraftPerson.query().where({ draftId, isRemoved: false }).whereNull('minutes')
  const [{ $extras }] = await query().count('* as total')
  const total = Number($extras.total)
  if (total === 0) return null
  return { tag: 'ORE', total, shown: await query().orderBy('sort_name').limit(SHOWN) }
}

/** The bracketed words of some texts that are no tag: they would reach people as they are. */
export const strayTags = (...texts: string[]) => [...new Set(texts.flatMap(unknownTags))]

const ALL_BUT_HOURS = Object.fromEntries(
  tagsIn('[NOME][COGNOME][PROGETTO][CUPPROGETTO][WEBINAR][DATA][CODICE]').map((tag) => [tag, 'x'])
)
