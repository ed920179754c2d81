import { domainToASCII } from 'node:url'
import { fail, ok, type Result } from '#core/result'
import { tidy } from '#core/values/text'

export type EmailFault =
  | 'empty'
  | 'line_break'
  | 'length'
  | 'display_name'
  | 'several'
  | 'at_sign'
  | 'blank'
  | 'local_part'
  | 'domain'

/** RFC 5321, 4.5.3.1: 254 octets of address, 64 of them before the @ at most. */
const MAX_LENGTH = 254
const MAX_LOCAL_LENGTH = 64

const LOCAL_PART = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
const WRITTEN_DOMAIN = /^[\p{L}\p{M}\p{N}.-]+$/u
const DOMAIN = /^([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+([a-z]{2,63}|xn--[a-z\d-]{1,59})$/

/**
 * One bare address that any mail server takes. The domain comes out in lower case, an accented one in its ASCII form
 * (caffè.example gives xn--caff-8oa.example); accents before the @ are refused, as most servers refuse them.
 * Whatever could start a second header or a second recipient is refused with its own reason.
 */
export function readEmail(text: string): Result<string, EmailFault> {
  const address = tidy(text)
  if (address === '') return fail('empty')
  const fault = outwardFault(address)
  if (fault) return fail(fault)
  const at = address.indexOf('@')
  const local = address.slice(0, at)
  if (local.length > MAX_LOCAL_LENGTH || !LOCAL_PART.test(local)) return fail('local_part')
  const domain = asciiDomain(address.slice(at + 1))
  if (!DOMAIN.test(domain)) return fail('domain')
  return local.length + 1 + domain.length > MAX_LENGTH ? fail('length') : ok(`${local}@${domain}`)
}

function outwardFault(address: string): EmailFault | null {
  if (/[\r\n\v\f\u0085\u2028\u2029]/u.test(address)) return 'line_break'
  if (/[<>"]/.test(address)) return 'display_name'
  if (/[,;]/.test(address) || address.split('@').length > 2) return 'several'
  if (!address.includes('@')) return 'at_sign'
  return /\s/u.test(address) ? 'blank' : null
}

/** The converter reads any URL host, so what a host name cannot hold (a path, a %2e) must not reach it. */
const asciiDomain = (written: string) =>
  WRITTEN_DOMAIN.test(written) ? domainToASCII(written) : ''
