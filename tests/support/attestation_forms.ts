import type { ApiClient } from '@japa/api-client'
import type Account from '#accounts/models/account'
import type Attestation from '#attestations/models/attestation'

/** Sends the form with which an attestation is revoked or reissued; the answer is not followed. */
export function postAttestation(
  client: ApiClient,
  { id }: Attestation,
  action: 'revoca' | 'riemissione',
  account: Account,
  form: Record<string, string>
) {
  return client
    .post(`/attestati/${id}/${action}`)
    .header('referer', `/attestati/${id}/${action}`)
    .form(form)
    .loginAs(account)
    .withCsrfToken()
    .redirects(0)
}
