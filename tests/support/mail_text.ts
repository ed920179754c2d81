import PostalMime from 'postal-mime'

/** The plain text of a mail as a server received it. */
export async function mailText(raw: string): Promise<string> {
  const { text } = await PostalMime.parse(raw)
  if (!text) throw new Error('The mail has no plain text')
  return text
}

/** The first link of a mail that leads under this path, without the address of the portal. */
export async function linkIn(raw: string, under: string): Promise<string> {
  const text = await mailText(raw)
  const found = text
    .split(/\s+/)
    .find((word) => /^https?:\/\//.test(word) && new URL(word).pathname.startsWith(under))
  if (!found) throw new Error(`The mail has no link under ${under}`)
  const { pathname, search } = new URL(found)
  return pathname + search
}
