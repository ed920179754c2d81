import { paginate, withQuery } from '#core/pagination'
import { containing } from '#core/search_pattern'
import type { ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import type { AccountFilters } from '#accounts/account_filters'
import Account from '#accounts/models/account'

const PER_PAGE = 50

type AccountQuery = ModelQueryBuilderContract<typeof Account>

const ORDERS: Record<AccountFilters['ordine'], (query: AccountQuery) => AccountQuery> = {
  nome: (query) => query.orderBy('fullName'),
  ruolo: (query) => query.orderBy('role').orderBy('fullName'),
  accesso: (query) => query.orderByRaw('last_login_at is null, last_login_at desc'),
}

const STATES: Record<'invited' | 'active' | 'disabled', (query: AccountQuery) => AccountQuery> = {
  invited: (query) => query.whereNull('disabledAt').whereNull('password'),
  active: (query) => query.whereNull('disabledAt').whereNotNull('password'),
  disabled: (query) => query.whereNotNull('disabledAt'),
}

/** One page of the accounts, all of which an administrator may see, with its pager. */
export async function visibleAccounts(filters: AccountFilters) {
  const query = Account.query()
  if (filters.cerca) matching(query, filters.cerca)
  if (filters.ruolo) query.where('role', filters.ruolo)
  if (filters.stato) STATES[filters.stato](query)
  const counted = await query.clone().count('* as total').firstOrFail()
  const pager = paginate(Number(counted.$extras.total), filters.pagina, PER_PAGE, (pagina) =>
    withQuery('/account', { ...filters, pagina })
  )
  const accounts = await ORDERS[filters.ordine](query)
    .orderBy('id')
    .forPage(pager.current, PER_PAGE)
  return { accounts, pager }
}

/** The account with this id, of those that an administrator may see; 404 otherwise. */
export const findAccount = (id: number | string) => Account.findOrFail(id)

/** Both sides in lower case by the database, whose idea of case differs from JavaScript's. */
function matching(query: AccountQuery, text: string) {
  const pattern = containing(text)
  query.where((either) => {
    for (const column of ['full_name', 'email']) {
      either.orWhereRaw(`lower(${column}) like lower(?) escape '\\'`, [pattern])
    }
  })
}
