import type { HttpContext } from '@adonisjs/core/http'
import { countAttempt, forgiveAttempt } from '#accounts/attempts'
import { findLink } from '#accounts/links'
import type AccountLink from '#accounts/models/account_link'
import type { LinkKind } from '#accounts/models/account_link'

/**
 * The open link of the token in the address, or null. Only tokens that open nothing are counted: guessing is
 * refused, using one's own link is not.
 */
export async function openedLink(
  { request, response, params }: HttpContext,
  kind: LinkKind
): Promise<AccountLink | null> {
  response.header('Referrer-Policy', 'same-origin').header('Cache-Control', 'no-store')
  await countAttempt('linkAddress', request.ip())
  const link = await findLink(kind, params.token)
  if (link) await forgiveAttempt('linkAddress', request.ip())
  return link
}

/** The page of a link that opens nothing any more. */
export function deadLink({ response, view }: HttpContext, kind: LinkKind) {
  response.status(410)
  return view.render('pages/accounts/dead_link', { kind })
}
