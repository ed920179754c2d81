/** The tags that people write in templates and messages, with what each becomes. */
export const TAGS = {
  NOME: 'Nome della persona',
  COGNOME: 'Cognome della persona',
  PROGETTO: 'Iniziativa progettuale',
  CUPPROGETTO: 'CUP dell’iniziativa',
  WEBINAR: 'Titolo del webinar',
  DATA: 'Data di rilascio dell’attestato',
  ORE: 'Ore frequentate',
  CODICE: 'Codice di verifica',
} as const

export type TagName = keyof typeof TAGS
export type TagValues = Partial<Record<TagName, string>>

const TAG = /\[([A-ZÀ-Ú][A-ZÀ-Ú0-9_ ]*)\]/gu

/** Every word in capitals between square brackets, known or not, once each, in order of appearance. */
export function tagsIn(text: string): string[] {
  return [...new Set([...text.matchAll(TAG)].map((match) => match[1]))]
}

/** The bracketed words that are no tag of ours: misspelt ones, most of the time. */
export function unknownTags(text: string): string[] {
  return tagsIn(text).filter((name) => !(name in TAGS))
}

/** The known tags of a text for which these values hold nothing. */
export function missingTags(text: string, values: TagValues): TagName[] {
  return tagsIn(text).filter((name): name is TagName => name in TAGS && !values[name as TagName])
}

/**
 * Puts the values in place of their tags. A tag without a value becomes empty; what is no tag stays as written.
 * @param escape makes a value safe for the place it goes into (HTML, say); text needs none
 */
export function fillTags(
  text: string,
  values: TagValues,
  escape = (value: string) => value
): string {
  return text.replace(TAG, (whole, name: string) =>
    name in TAGS ? escape(values[name as TagName] ?? '') : whole
  )
}
