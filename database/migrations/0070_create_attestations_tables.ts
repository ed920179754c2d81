import { BaseSchema } from '@adonisjs/lucid/schema'

const STATES = ['registered', 'issued', 'revoked', 'replaced', 'cancelled']

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('draft_people', (table) => {
      table.increments('id')
      table.integer('draft_id').notNullable().references('wizard_drafts.id').onDelete('CASCADE')
      table.integer('row').notNullable()
      table.string('first_name', 100).notNullable()
      table.string('last_name', 100).notNullable()
      table.string('codice_fiscale', 16).nullable()
      table.string('email', 254).notNullable()
      table.string('mobile', 20).nullable()
      table.integer('minutes').nullable()
      table.string('marks', 200).notNullable().defaultTo('')
      table.integer('risk').notNullable().defaultTo(0)
      table.boolean('is_removed').notNullable().defaultTo(false)
      table.string('sort_name', 201).notNullable()
      table.string('search_text', 480).notNullable()
      table.unique(['draft_id', 'row'])
      table.index(['draft_id', 'is_removed', 'sort_name'])
      table.index(['draft_id', 'is_removed', 'risk'])
    })
    this.schema.createTable('draft_findings', (table) => {
      table.increments('id')
      table.integer('draft_id').notNullable().references('wizard_drafts.id').onDelete('CASCADE')
      table.integer('row').notNullable()
      table.string('column', 40).notNullable()
      table.string('value', 200).notNullable()
      table
        .string('severity', 10)
        .notNullable()
        .checkIn(['fault', 'warning'], 'draft_findings_severity_known')
      table.string('code', 40).notNullable()
      table.string('message', 300).notNullable()
      table.index(['draft_id', 'severity', 'row'])
    })
    this.schema.createTable('registry_counters', (table) => {
      table.string('register', 20).notNullable()
      table.integer('year').notNullable()
      table.integer('last_number').notNullable()
      table.primary(['register', 'year'])
    })
    this.schema.createTable('batches', (table) => {
      table.increments('id')
      table
        .integer('draft_id')
        .nullable()
        .unique()
        .references('wizard_drafts.id')
        .onDelete('SET NULL')
      table
        .integer('template_version_id')
        .notNullable()
        .references('attestation_template_versions.id')
      table.string('message_template_name', 120).notNullable()
      table.string('project', 200).notNullable()
      table.string('cup', 15).notNullable()
      table.string('webinar_title', 200).notNullable()
      table.string('subject', 200).notNullable()
      table.text('body').notNullable()
      table.string('file_name', 200).notNullable()
      table.timestamp('send_at', { useTz: true }).notNullable()
      table.integer('people_count').notNullable()
      table
        .string('state', 12)
        .notNullable()
        .checkIn(['registering', 'registered'], 'batches_state_known')
      table.integer('confirmed_by').notNullable().references('accounts.id')
      table.timestamp('confirmed_at', { useTz: true }).notNullable()
      table.string('leased_by', 80).nullable()
      table.timestamp('leased_until', { useTz: true }).nullable()
      table.index(['state'])
    })
    this.schema.createTable('attestations', (table) => {
      table.increments('id')
      table.integer('batch_id').notNullable().references('batches.id')
      table.integer('row').notNullable()
      table.string('state', 12).notNullable().checkIn(STATES, 'attestations_state_known')
      table.integer('registry_year').notNullable()
      table.integer('registry_number').notNullable()
      table.string('code', 26).notNullable().unique()
      table.string('first_name', 100).notNullable()
      table.string('last_name', 100).notNullable()
      table.string('codice_fiscale', 16).nullable()
      table.string('email', 254).notNullable()
      table.string('mobile', 20).nullable()
      table.integer('minutes').nullable()
      table.date('dated_on').notNullable()
      table.text('frozen_values').notNullable()
      table.string('pdf_key', 255).nullable()
      table.string('pdf_sha256', 64).nullable()
      table.integer('pdf_bytes').nullable()
      table.timestamp('issued_at', { useTz: true }).nullable()
      table.timestamp('revoked_at', { useTz: true }).nullable()
      table.string('revocation_reason', 300).nullable()
      table.integer('revoked_by').nullable().references('accounts.id')
      table.integer('replaces_id').nullable().unique().references('attestations.id')
      table.integer('print_tries').notNullable().defaultTo(0)
      table.string('print_problem', 500).nullable()
      table.timestamp('print_after', { useTz: true }).nullable()
      table.string('leased_by', 80).nullable()
      table.timestamp('leased_until', { useTz: true }).nullable()
      table.timestamp('created_at', { useTz: true }).notNullable()
      table.unique(['registry_year', 'registry_number'])
      table.index(['batch_id', 'row'])
      table.index(['state', 'print_after'])
      table.index(['pdf_sha256'])
    })
    this.schema.createTable('batch_prints', (table) => {
      table.increments('id')
      table.integer('batch_id').notNullable().references('batches.id')
      table.integer('first_row').notNullable()
      table.string('storage_key', 255).notNullable()
      table.integer('pages').notNullable()
      table.text('attestation_ids').notNullable()
      table.unique(['batch_id', 'first_row'])
    })
  }

  async down() {
    for (const table of [
      'batch_prints',
      'attestations',
      'batches',
      'registry_counters',
      'draft_findings',
      'draft_people',
    ]) {
      this.schema.dropTable(table)
    }
  }
}
