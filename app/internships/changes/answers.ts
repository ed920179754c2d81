import type { HttpContext } from '@adonisjs/core/http'

/** Brings back to a form what was typed, when somebody else changed the internship meanwhile: the page tells who. */
export function tellChangedMeanwhile({ response, session }: HttpContext, path: string) {
  session.flashExcept(['_csrf', '_method', 'revisione', 'visto'])
  session.flash('conflict', true)
  return response.redirect().toPath(path)
}

/** What is to be looked at after a change that was made all the same. */
export function tellWarnings({ session }: HttpContext, warnings: string[]) {
  if (warnings.length > 0) session.flash('notice', warnings.join(' '))
}
