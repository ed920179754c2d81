/** The main part of a page, without the form tokens, which differ at every answer. */
export const mainOf = (html: string): string =>
  html.match(/<main[^]*<\/main>/)![0].replace(/name='_csrf' value='[^']*'/g, '')
