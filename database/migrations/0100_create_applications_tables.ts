import { BaseSchema } from '@adonisjs/lucid/schema'

const STATES = [
  'submitted',
  'retracted',
  'incomplete',
  'admitted',
  'excluded',
  'convoked',
  'interviewed',
  'absent',
  'suitable',
  'unsuitable',
  'offered',
  'accepted',
  'withdrawn',
  'forfeited',
]

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('application_drafts', (table) => {
      table.increments('id')
      table
        .integer('draft_id')
        .notNullable()
        .unique()
        .references('wizard_drafts.id')
        .onDelete('CASCADE')
      table.integer('notice_id').notNullable().references('selection_notices.id')
      table.integer('account_id').notNullable().references('accounts.id')
      table.unique(['notice_id', 'account_id'])
    })
    this.schema.createTable('applications', (table) => {
      table.increments('id')
      table.integer('notice_id').notNullable().references('selection_notices.id')
      table.integer('position_id').notNullable().references('positions.id')
      table.integer('account_id').notNullable().references('accounts.id')
      table
        .integer('draft_id')
        .nullable()
        .unique()
        .references('wizard_drafts.id')
        .onDelete('SET NULL')
      table.integer('protocol_number').notNullable()
      table.string('state', 12).notNullable().checkIn(STATES, 'applications_state_known')
      table.string('person_key', 16).notNullable()
      table.string('codice_fiscale', 16).notNullable()
      table.string('first_name', 100).notNullable()
      table.string('last_name', 100).notNullable()
      table.date('born_on').notNullable()
      table.string('email', 254).notNullable()
      table.string('mobile', 20).nullable()
      table.string('province_code', 2).nullable()
      table.date('unemployed_since').nullable()
      table.text('reserve_keys').notNullable()
      table.text('frozen').notNullable()
      table.string('frozen_sha256', 64).notNullable()
      table.timestamp('submitted_at', { useTz: true }).notNullable()
      table.timestamp('retracted_at', { useTz: true }).nullable()
      table.string('receipt_key', 255).nullable()
      table.string('receipt_sha256', 64).nullable()
      table.integer('receipt_tries').notNullable().defaultTo(0)
      table.string('leased_by', 80).nullable()
      table.timestamp('leased_until', { useTz: true }).nullable()
      table.string('search_text', 480).notNullable()
      table.unique(['notice_id', 'protocol_number'])
      table.check(
        "(state = 'retracted') = (retracted_at is not null)",
        [],
        'applications_retraction_dated'
      )
      table.index(['position_id', 'state'])
      table.index(['account_id'])
      table.index(['receipt_key', 'leased_until'])
    })
    this.schema.raw(
      "create unique index applications_one_a_person on applications (notice_id, person_key) where state <> 'retracted'"
    )
    this.schema.createTable('application_attachments', (table) => {
      table.increments('id')
      table.integer('draft_id').nullable().references('wizard_drafts.id')
      table.integer('application_id').nullable().references('applications.id')
      table.integer('completion_request_id').nullable()
      table.string('kind', 40).notNullable()
      table.string('file_name', 200).notNullable()
      table.string('content_type', 40).notNullable()
      table.integer('bytes').notNullable()
      table.string('sha256', 64).notNullable()
      table.string('storage_key', 255).notNullable().unique()
      table.timestamp('uploaded_at', { useTz: true }).notNullable()
      table.check(
        "content_type in ('application/pdf', 'image/jpeg', 'image/png')",
        [],
        'application_attachments_type_known'
      )
      table.check(
        'draft_id is not null or application_id is not null',
        [],
        'application_attachments_owned'
      )
      table.index(['draft_id'])
      table.index(['application_id'])
    })
  }

  async down() {
    for (const table of ['application_attachments', 'applications', 'application_drafts']) {
      this.schema.dropTable(table)
    }
  }
}
