import type { ApiClient, ApiResponse } from '@japa/api-client'
import type Account from '#accounts/models/account'
import { clock, ROME } from '#core/clock'
import Agreement from '#hosts/models/agreement'
import type HostBody from '#hosts/models/host_body'
import type SelectionNotice from '#selection/models/selection_notice'
import { typedFromNotice } from '#selection/notices/typed_notice'
import { createNotice } from '#database/factories/selection/notice_factory'

/** A draft that lacks nothing but positions. */
export const createDraftNotice = (values: Partial<SelectionNotice> = {}) =>
  createNotice({ state: 'draft', ...values })

/** What the form of a draft sends when nobody touched it. */
export async function noticeForm(notice: SelectionNotice, changes: Record<string, string> = {}) {
  await notice.load('criteria')
  const { fields, rows } = typedFromNotice(notice)
  const flat = Object.entries(rows).flatMap(([group, list]) =>
    list.flatMap((row, at) =>
      Object.entries(row).map(([name, text]) => [`${group}.${at}.${name}`, text])
    )
  )
  return { ...fields, ...Object.fromEntries(flat), ...changes } as Record<string, string>
}

/** Sends a form to a page of the coordinator; the answer is not followed. */
export const send = (
  client: ApiClient,
  path: string,
  account: Account,
  form: Record<string, string | number> = {}
) =>
  client.post(path).header('referer', path).form(form).loginAs(account).withCsrfToken().redirects(0)

/** A day in Rome so many days from now, as a date field sends it. */
export const dayFromNow = (days: number): string =>
  clock.now().setZone(ROME).plus({ days }).toISODate()!

/** An agreement without end. */
export const createAgreement = (host: HostBody) =>
  Agreement.create({
    ...{ hostBodyId: host.id, number: '12/2026', signedOn: '2026-01-10', validFrom: '2026-01-10' },
    ...{ validTo: null, createdAt: clock.now() },
  })

/** The faults that a refused form carries back, by field. */
export const faultsOf = (response: ApiResponse) =>
  (response.flashMessage('inputErrorsBag') ?? {}) as Record<string, string[]>
