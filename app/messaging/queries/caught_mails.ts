import { containing } from '#core/search_pattern'
import PostalMime from 'postal-mime'
import { paginate, withQuery } from '#core/pagination'
import { storage } from '#core/storage'
import CaughtMail from '#messaging/models/caught_mail'

const PER_PAGE = 50

/** A page of the caught mails, newest first, that hold every word of the search in address or subject. */
export async function caughtMailList(path: string, search: string, page: number) {
  const { $extras } = await matching(search).count('* as total').firstOrFail()
  const pager = paginate(Number($extras.total), page, PER_PAGE, (number) =>
    withQuery(path, { cerca: search, pagina: number > 1 ? number : null })
  )
  const mails = await matching(search).orderBy('id', 'desc').forPage(pager.current, PER_PAGE)
  return { mails, pager }
}

/** A caught mail with its parts read from the MIME message, or a 404. */
export async function openCaughtMail(id: unknown) {
  const mail = await CaughtMail.findOrFail(Number(id))
  const { text, html, attachments } = await PostalMime.parse(await storage.read(mail.storageKey))
  return { mail, text: text ?? '', html: html ?? null, attachments }
}

function matching(search: string) {
  const query = CaughtMail.query()
  for (const word of search.split(/\s+/).filter(Boolean)) {
    const column = `lower(to_address || ' ' || subject)`
    query.whereRaw(`${column} like lower(?) escape '\\'`, [containing(word)])
  }
  return query
}
