import hash from '@adonisjs/core/services/hash'
import { compose } from '@adonisjs/core/helpers'
import { BaseModel, column } from '@adonisjs/lucid/orm'
import { withAuthFinder } from '@adonisjs/auth/mixins/lucid'
import type { DateTime } from 'luxon'
import { instant } from '#core/database'
import { accountLifecycle, type AccountState } from '#accounts/lifecycle'
import { ROLES, STAFF_ROLES, type Role } from '#accounts/roles'

const AuthFinder = withAuthFinder(() => hash.use(), {
  uids: ['email'],
  passwordColumnName: 'password',
})

/** Somebody who signs in. */
export default class Account extends compose(BaseModel, AuthFinder) {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare email: string

  @column()
  declare fullName: string

  @column()
  declare role: Role

  @column({ serializeAs: null })
  declare password: string | null

  /** Encrypted with the application key; null when no second factor was set up. */
  @column({ serializeAs: null })
  declare totpSecret: string | null

  @instant()
  declare totpConfirmedAt: DateTime | null

  /** The last time step whose code was accepted, so that a code works once. */
  @column({ serializeAs: null })
  declare totpLastStep: number | null

  @instant()
  declare disabledAt: DateTime | null

  /** Grows when a password changes or the account is disabled: sessions of an older epoch end. */
  @column()
  declare sessionEpoch: number

  @instant()
  declare lastLoginAt: DateTime | null

  @instant()
  declare createdAt: DateTime

  /** Invited until a password is set; disabling and enabling leave that as it was. */
  get state(): AccountState {
    if (this.isDisabled) return 'disabled'
    return this.password ? 'active' : 'invited'
  }

  get stateLabel() {
    return accountLifecycle.states[this.state]
  }

  get isDisabled() {
    return Boolean(this.disabledAt)
  }

  get hasSecondFactor() {
    return Boolean(this.totpConfirmedAt)
  }

  get roleLabel() {
    return ROLES[this.role]
  }

  /** Whether the pages show themselves as a place of work; citizens and interns keep the public dress. */
  get isStaff() {
    return STAFF_ROLES.includes(this.role)
  }

  is(...roles: Role[]) {
    return roles.includes(this.role)
  }
}
