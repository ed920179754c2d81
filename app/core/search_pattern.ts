/** The `like` pattern of a text that stands anywhere in a column; to be used with `escape '\'`, on both databases. */
export const containing = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`
