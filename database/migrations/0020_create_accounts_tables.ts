import { BaseSchema } from '@adonisjs/lucid/schema'

const ROLES = [
  'admin',
  'coordinator',
  'operator',
  'hostOfficer',
  'tutor',
  'intern',
  'citizen',
  'regionalOfficer',
]

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('accounts', (table) => {
      table.increments('id')
      table.string('email', 254).notNullable().unique()
      table.string('full_name', 200).notNullable()
      table.string('role', 20).notNullable().checkIn(ROLES, 'accounts_role_known')
      table.string('password', 255).nullable()
      table.text('totp_secret').nullable()
      table.timestamp('totp_confirmed_at', { useTz: true }).nullable()
      table.integer('totp_last_step').nullable()
      table.timestamp('disabled_at', { useTz: true }).nullable()
      table.integer('session_epoch').notNullable().defaultTo(0)
      table.timestamp('last_login_at', { useTz: true }).nullable()
      table.timestamp('created_at', { useTz: true }).notNullable()
    })
    this.schema.createTable('account_links', (table) => {
      table.increments('id')
      table.integer('account_id').notNullable().references('accounts.id').onDelete('CASCADE')
      table
        .string('kind', 20)
        .notNullable()
        .checkIn(['invitation', 'reset', 'registration'], 'account_links_kind_known')
      table.string('token_hash', 64).notNullable().unique()
      table.timestamp('expires_at', { useTz: true }).notNullable()
      table.timestamp('used_at', { useTz: true }).nullable()
      table.timestamp('created_at', { useTz: true }).notNullable()
      table.index(['account_id', 'kind'])
    })
    this.schema.createTable('recovery_codes', (table) => {
      table.increments('id')
      table.integer('account_id').notNullable().references('accounts.id').onDelete('CASCADE')
      table.string('code_hash', 64).notNullable()
      table.timestamp('used_at', { useTz: true }).nullable()
      table.unique(['account_id', 'code_hash'])
    })
  }

  async down() {
    this.schema.dropTable('recovery_codes')
    this.schema.dropTable('account_links')
    this.schema.dropTable('accounts')
  }
}
