import { BaseSchema } from '@adonisjs/lucid/schema'

const STATES = ['draft', 'published', 'closed', 'evaluated', 'concluded']

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('areas', (table) => {
      table.increments('id')
      table.string('key', 40).notNullable().unique()
      table.string('name', 120).notNullable()
      table.integer('place').notNullable()
    })
    this.schema.createTable('selection_notices', (table) => {
      table.increments('id')
      table.integer('number').notNullable()
      table.integer('year').notNullable()
      table.string('title', 200).notNullable()
      table.text('description').notNullable()
      table.string('legal_basis', 300).nullable()
      table.string('state', 12).notNullable().checkIn(STATES, 'selection_notices_state_known')
      table.timestamp('opens_at', { useTz: true }).nullable()
      table.timestamp('closes_at', { useTz: true }).nullable()
      table.date('starts_on').nullable()
      table.date('rankings_expected_on').nullable()
      table.text('eligibility').notNullable()
      table.text('attachments').notNullable()
      table.text('tie_breaks').notNullable()
      table.text('reserves').notNullable()
      table.integer('minimum_hundredths').notNullable()
      table.integer('completion_days').notNullable()
      table.integer('offer_days').notNullable()
      table.integer('last_protocol').notNullable().defaultTo(0)
      table.integer('revision').notNullable().defaultTo(1)
      table.timestamp('published_at', { useTz: true }).nullable()
      table.timestamp('closed_at', { useTz: true }).nullable()
      table.timestamp('evaluated_at', { useTz: true }).nullable()
      table.timestamp('concluded_at', { useTz: true }).nullable()
      table.timestamp('created_at', { useTz: true }).notNullable()
      table.timestamp('updated_at', { useTz: true }).notNullable()
      table.unique(['year', 'number'])
      table.check(
        'number > 0 and year between 2000 and 2100',
        [],
        'selection_notices_number_plausible'
      )
      table.check('minimum_hundredths >= 0', [], 'selection_notices_minimum_not_negative')
      table.check('completion_days > 0 and offer_days > 0', [], 'selection_notices_terms_positive')
      table.check(
        "state = 'draft' or (opens_at is not null and closes_at is not null and starts_on is not null and published_at is not null and closes_at > opens_at)",
        [],
        'selection_notices_published_whole'
      )
      table.index(['state', 'closes_at'])
    })
    this.schema.createTable('notice_criteria', (table) => {
      table.increments('id')
      table
        .integer('notice_id')
        .notNullable()
        .references('selection_notices.id')
        .onDelete('CASCADE')
      table.integer('place').notNullable()
      table.string('name', 120).notNullable()
      table.integer('max_hundredths').notNullable()
      table.boolean('is_interview').notNullable().defaultTo(false)
      table.unique(['notice_id', 'name'])
      table.unique(['id', 'max_hundredths'])
      table.check('max_hundredths > 0', [], 'notice_criteria_maximum_positive')
    })
    this.schema.createTable('notice_corrections', (table) => {
      table.increments('id')
      table.integer('notice_id').notNullable().references('selection_notices.id')
      table.integer('number').notNullable()
      table.text('reason').notNullable()
      table.text('changes').notNullable()
      table.timestamp('published_at', { useTz: true }).notNullable()
      table.integer('published_by').notNullable().references('accounts.id')
      table.unique(['notice_id', 'number'])
    })
    this.schema.createTable('positions', (table) => {
      table.increments('id')
      table
        .integer('notice_id')
        .notNullable()
        .references('selection_notices.id')
        .onDelete('CASCADE')
      table.integer('host_body_id').notNullable().references('host_bodies.id')
      table.integer('area_id').notNullable().references('areas.id')
      table.string('code', 20).notNullable()
      table.string('title', 200).notNullable()
      table.text('tasks').notNullable()
      table.text('learning').nullable()
      table.integer('months').notNullable()
      table.integer('weekly_minutes').notNullable()
      table.integer('classroom_minutes').notNullable()
      table.integer('work_minutes').notNullable()
      table.integer('monthly_cents').notNullable()
      table.text('notes').nullable()
      table.string('search_text', 1000).notNullable()
      table.timestamp('created_at', { useTz: true }).notNullable()
      table.unique(['notice_id', 'code'])
      table.check('months in (3, 6, 9, 12)', [], 'positions_months_known')
      table.check('weekly_minutes > 0 and monthly_cents >= 0', [], 'positions_figures_positive')
      table.check('classroom_minutes >= 0 and work_minutes > 0', [], 'positions_hours_positive')
      table.index(['host_body_id'])
      table.index(['area_id'])
    })
    this.schema.createTable('seats', (table) => {
      table.increments('id')
      table.integer('position_id').notNullable().references('positions.id').onDelete('CASCADE')
      table.integer('number').notNullable()
      table.integer('site_id').notNullable().references('sites.id')
      table.unique(['position_id', 'number'])
      table.index(['site_id'])
    })
    this.schema.createTable('expressions_of_interest', (table) => {
      table.increments('id')
      table.string('email', 254).notNullable().unique()
      table.string('full_name', 200).notNullable()
      table.string('mobile', 20).nullable()
      table.string('municipality_code', 6).notNullable()
      table.string('province_code', 2).notNullable()
      table.string('region_code', 2).notNullable()
      table.string('token_hash', 64).nullable().unique()
      table.timestamp('token_expires_at', { useTz: true }).nullable()
      table.text('proposal').nullable()
      table.timestamp('consented_at', { useTz: true }).notNullable()
      table.timestamp('confirmed_at', { useTz: true }).nullable()
      table.timestamp('created_at', { useTz: true }).notNullable()
      table.index(['province_code', 'confirmed_at'])
    })
    this.schema.createTable('interest_areas', (table) => {
      table
        .integer('expression_of_interest_id')
        .notNullable()
        .references('expressions_of_interest.id')
        .onDelete('CASCADE')
      table.integer('area_id').notNullable().references('areas.id')
      table.primary(['expression_of_interest_id', 'area_id'])
    })
    this.schema.createTable('interest_months', (table) => {
      table
        .integer('expression_of_interest_id')
        .notNullable()
        .references('expressions_of_interest.id')
        .onDelete('CASCADE')
      table.integer('months').notNullable()
      table.primary(['expression_of_interest_id', 'months'])
      table.check('months in (3, 6, 9, 12)', [], 'interest_months_known')
    })
  }

  async down() {
    for (const table of [
      'interest_months',
      'interest_areas',
      'expressions_of_interest',
      'seats',
      'positions',
      'notice_corrections',
      'notice_criteria',
      'selection_notices',
      'areas',
    ]) {
      this.schema.dropTable(table)
    }
  }
}
