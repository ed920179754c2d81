import { appUrl } from '#config/app'

const LONGEST = 500

/** Printable ASCII alone: a browser drops tabs and line breaks, and reads `\` as `/`. */
const PLAIN_PATH = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/

/**
 * A path of this site out of something that came from outside, or null. `//host`, `/\host` and `/.//host` are, or
 * become, addresses of other sites to a browser.
 */
export function localPath(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > LONGEST || !PLAIN_PATH.test(value)) return null
  if (!URL.canParse(value, appUrl)) return null
  const url = new URL(value, appUrl)
  const isHere = url.origin === new URL(appUrl).origin && !url.pathname.startsWith('//')
  return isHere ? value : null
}
