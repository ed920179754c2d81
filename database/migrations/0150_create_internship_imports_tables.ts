import { BaseSchema } from '@adonisjs/lucid/schema'

const TABLES = [
  'internship_bulk_items',
  'internship_bulk_runs',
  'imported_internships',
  'internship_import_findings',
  'internship_imports',
]

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('internship_imports', (table) => {
      table.increments('id')
      table.integer('account_id').notNullable().references('accounts.id')
      table.string('file_name', 200).notNullable()
      table.integer('file_bytes').notNullable()
      table.text('report').notNullable()
      table.text('rows').notNullable()
      table.text('outcome').nullable()
      table.timestamp('confirmed_at', { useTz: true }).nullable()
      table.timestamp('created_at', { useTz: true }).notNullable()
      table.index(['account_id', 'confirmed_at'])
    })
    this.schema.createTable('internship_import_findings', (table) => {
      table.increments('id')
      table
        .integer('import_id')
        .notNullable()
        .references('internship_imports.id')
        .onDelete('CASCADE')
      table.integer('row').notNullable()
      table.string('column', 40).notNullable()
      table.string('value', 200).notNullable()
      table
        .string('severity', 10)
        .notNullable()
        .checkIn(['fault', 'warning'], 'internship_import_findings_severity_known')
      table.string('code', 40).notNullable()
      table.string('message', 600).notNullable()
      table.index(['import_id', 'severity', 'row'])
    })
    this.schema.createTable('imported_internships', (table) => {
      table.integer('internship_id').primary().references('internships.id')
      table.integer('import_id').notNullable().references('internship_imports.id')
      table.integer('revision').notNullable()
    })
    this.schema.createTable('internship_bulk_runs', (table) => {
      table.increments('id')
      table.string('request_key', 40).notNullable().unique()
      table.integer('account_id').notNullable().references('accounts.id')
      table
        .string('kind', 10)
        .notNullable()
        .checkIn(['assign', 'start', 'complete'], 'internship_bulk_runs_kind_known')
      table.integer('promoter_tutor_id').nullable().references('promoter_tutors.id')
      table.date('from_on').nullable()
      table.text('reason').nullable()
      table.integer('total').notNullable()
      table.timestamp('created_at', { useTz: true }).notNullable()
      table.timestamp('finished_at', { useTz: true }).nullable()
      table.string('leased_by', 100).nullable()
      table.timestamp('leased_until', { useTz: true }).nullable()
      table.check(
        "(kind = 'assign') = (promoter_tutor_id is not null and from_on is not null)",
        [],
        'internship_bulk_runs_tutor_given'
      )
      table.index(['finished_at', 'leased_until'])
      table.index(['account_id'])
    })
    this.schema.createTable('internship_bulk_items', (table) => {
      table.increments('id')
      table.integer('run_id').notNullable().references('internship_bulk_runs.id')
      table.integer('internship_id').notNullable().references('internships.id')
      table
        .string('outcome', 10)
        .nullable()
        .checkIn(['done', 'unneeded', 'refused', 'failed'], 'internship_bulk_items_outcome_known')
      table.string('message', 600).nullable()
      table.timestamp('done_at', { useTz: true }).nullable()
      table.unique(['run_id', 'internship_id'])
      table.check(
        '(outcome is null) = (done_at is null)',
        [],
        'internship_bulk_items_outcome_whole'
      )
      table.index(['run_id', 'outcome'])
    })
  }

  async down() {
    for (const table of TABLES) {
      this.schema.dropTable(table)
    }
  }
}
