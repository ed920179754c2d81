import type { GetPolicyMethods } from '@adonisjs/bouncer/types'
import { Bouncer } from '@adonisjs/bouncer'
import type { HttpContext } from '@adonisjs/core/http'
import type { MiddlewareFn, RouteJSON } from '@adonisjs/core/types/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { policies } from '#generated/policies'
import type Account from '#accounts/models/account'
import { askToSignIn } from '#accounts/sign_in_request'

type PolicyName = keyof typeof policies
type PolicyOf<P extends PolicyName> = InstanceType<
  Awaited<ReturnType<(typeof policies)[P]>>['default']
>
type AbilityOf<P extends PolicyName> = GetPolicyMethods<Account, PolicyOf<P>> & string

/** Who a route says may use it. */
export type Access = 'public' | { policy: string; ability: string }

type DeclaringMiddleware = MiddlewareFn & { access: Access }

/** Declares that a route is for anybody, signed in or not. */
export function isPublic(): DeclaringMiddleware {
  return Object.assign((_: HttpContext, next: NextFn) => next(), { access: 'public' as const })
}

/**
 * Declares that a route is for whom a policy allows, and refuses everybody else: without an account to the sign-in
 * page, with the wrong role 403. A question about one object (this batch, this draft) stays in the controller.
 */
export function allow<P extends PolicyName>(policy: P, ability: AbilityOf<P>): DeclaringMiddleware {
  const guard = async (ctx: HttpContext, next: NextFn) => {
    if (!ctx.auth.use('web').user) return askToSignIn(ctx)
    await authorize(ctx, policy, ability)
    return next()
  }
  return Object.assign(guard, { access: { policy, ability } })
}

/** What a route declares; a route of a group carries the group's declaration and its own. */
export function accessOf(route: Pick<RouteJSON, 'middleware'>): Access[] {
  const stack: unknown[] = [...route.middleware.all()]
  return stack.flatMap((entry) => (isDeclaring(entry) ? [entry.access] : []))
}

/** Asks the policy by its name: the pair was checked against the policies' own methods in `allow`. */
async function authorize(ctx: HttpContext, policy: PolicyName, ability: string) {
  const { default: Policy } = await policies[policy]()
  const bouncer = new Bouncer<Account>(ctx.auth.use('web').user ?? null)
  await bouncer.with(Policy).authorize(ability as never)
}

const isDeclaring = (entry: unknown): entry is DeclaringMiddleware =>
  typeof entry === 'function' && 'access' in entry
