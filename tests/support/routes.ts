import router from '@adonisjs/core/services/router'
import { Bouncer } from '@adonisjs/bouncer'
import { policies } from '#generated/policies'
import { accessOf, type Access } from '#accounts/access'
import type Account from '#accounts/models/account'

export type WalkedRoute = {
  method: string
  pattern: string
  /** The pattern with parameters that lead nowhere. */
  url: string
  access: Access[]
}

/** Every route of the portal but static files, once for each method that it answers. */
export function everyRoute(): WalkedRoute[] {
  router.commit()
  return Object.values(router.toJSON())
    .flat()
    .flatMap((route) =>
      route.methods
        .filter((method) => method !== 'HEAD')
        .map((method) => ({
          method,
          pattern: route.pattern,
          url: urlOf(route.pattern, route.matchers),
          access: accessOf(route),
        }))
    )
}

/** What the policies themselves say of this person and this route. */
export async function mayUse(route: WalkedRoute, account: Account): Promise<boolean> {
  for (const access of route.access) {
    if (access !== 'public' && !(await isAllowed(access, account))) return false
  }
  return true
}

async function isAllowed(access: Exclude<Access, 'public'>, account: Account): Promise<boolean> {
  const { default: Policy } = await policies[access.policy as keyof typeof policies]()
  return new Bouncer<Account>(account).with(Policy).allows(access.ability as never)
}

/** A parameter that must be a number gets one that no row has; the others get a word. */
function urlOf(pattern: string, matchers: Record<string, { match?: RegExp }>): string {
  return pattern.replace(/:(\w+)\??/g, (_, name: string) => {
    const takesWords = matchers[name]?.match?.test('niente') ?? true
    return takesWords ? 'niente' : '987654321'
  })
}
