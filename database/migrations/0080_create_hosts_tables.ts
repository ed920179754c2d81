import { BaseSchema } from '@adonisjs/lucid/schema'

const KINDS = [
  'municipality',
  'province',
  'union',
  'mountain_community',
  'region',
  'special_company',
  'consortium',
  'other',
]

const TABLES = [
  'host_import_findings',
  'host_imports',
  'host_officers',
  'host_tutors',
  'agreements',
  'sites',
  'host_bodies',
]

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('host_bodies', (table) => {
      table.increments('id')
      table.string('name', 200).notNullable()
      table.string('kind', 20).notNullable().checkIn(KINDS, 'host_bodies_kind_known')
      table.string('codice_fiscale', 11).notNullable().unique()
      table.string('partita_iva', 11).nullable()
      table.string('codice_ipa', 20).nullable().unique()
      table.string('pec', 254).nullable()
      table.string('municipality_code', 6).notNullable()
      table.string('province_code', 2).notNullable()
      table.string('region_code', 2).notNullable()
      table.integer('permanent_staff').nullable()
      table.string('adhesion_act', 200).nullable()
      table.date('adhered_on').nullable()
      table.timestamp('archived_at', { useTz: true }).nullable()
      table.string('search_text', 480).notNullable()
      table.integer('revision').notNullable().defaultTo(1)
      table.timestamp('created_at', { useTz: true }).notNullable()
      table.timestamp('updated_at', { useTz: true }).notNullable()
      table.check('permanent_staff >= 0', [], 'host_bodies_staff_not_negative')
      table.index(['province_code', 'name'])
      table.index(['name'])
    })
    this.schema.createTable('sites', (table) => {
      table.increments('id')
      table.integer('host_body_id').notNullable().references('host_bodies.id')
      table.string('name', 200).notNullable()
      table.string('address', 200).notNullable()
      table.string('postal_code', 5).nullable()
      table.string('municipality_code', 6).notNullable()
      table.string('province_code', 2).notNullable()
      table.string('region_code', 2).notNullable()
      table.timestamp('archived_at', { useTz: true }).nullable()
      table.timestamp('created_at', { useTz: true }).notNullable()
      table.unique(['host_body_id', 'name', 'address'])
      table.index(['province_code'])
    })
    this.schema.createTable('agreements', (table) => {
      table.increments('id')
      table.integer('host_body_id').notNullable().references('host_bodies.id')
      table.string('number', 60).nullable()
      table.date('signed_on').notNullable()
      table.date('valid_from').notNullable()
      table.date('valid_to').nullable()
      table.string('file_key', 255).nullable()
      table.string('file_name', 200).nullable()
      table.string('file_sha256', 64).nullable()
      table.integer('file_bytes').nullable()
      table.timestamp('created_at', { useTz: true }).notNullable()
      table.check('valid_to is null or valid_to >= valid_from', [], 'agreements_dates_in_order')
      table.index(['host_body_id', 'valid_from'])
    })
    this.schema.createTable('host_tutors', (table) => {
      table.increments('id')
      table.integer('host_body_id').notNullable().references('host_bodies.id')
      table.string('first_name', 100).notNullable()
      table.string('last_name', 100).notNullable()
      table.string('codice_fiscale', 16).nullable()
      table.string('email', 254).nullable()
      table.string('mobile', 20).nullable()
      table.string('level', 60).notNullable()
      table.integer('experience_years').notNullable()
      table.text('competences').notNullable()
      table.timestamp('archived_at', { useTz: true }).nullable()
      table.timestamp('created_at', { useTz: true }).notNullable()
      table.check('experience_years between 0 and 60', [], 'host_tutors_experience_plausible')
      table.index(['host_body_id', 'last_name'])
    })
    this.schema.createTable('host_officers', (table) => {
      table.increments('id')
      table.integer('host_body_id').notNullable().references('host_bodies.id')
      table.integer('account_id').notNullable().unique().references('accounts.id')
      table.timestamp('created_at', { useTz: true }).notNullable()
      table.index(['host_body_id'])
    })
    this.schema.createTable('host_imports', (table) => {
      table.increments('id')
      table.integer('account_id').notNullable().references('accounts.id')
      table.string('file_name', 200).notNullable()
      table.integer('file_bytes').notNullable()
      table.text('report').notNullable()
      table.text('hosts').notNullable()
      table.text('outcome').nullable()
      table.timestamp('confirmed_at', { useTz: true }).nullable()
      table.timestamp('created_at', { useTz: true }).notNullable()
      table.index(['account_id', 'confirmed_at'])
    })
    this.schema.createTable('host_import_findings', (table) => {
      table.increments('id')
      table.integer('import_id').notNullable().references('host_imports.id').onDelete('CASCADE')
      table.integer('row').notNullable()
      table.string('column', 40).notNullable()
      table.string('value', 200).notNullable()
      table
        .string('severity', 10)
        .notNullable()
        .checkIn(['fault', 'warning'], 'host_import_findings_severity_known')
      table.string('code', 40).notNullable()
      table.string('message', 400).notNullable()
      table.index(['import_id', 'severity', 'row'])
    })
  }

  async down() {
    for (const table of TABLES) {
      this.schema.dropTable(table)
    }
  }
}
