import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('commissions', (table) => {
      table.increments('id')
      table.integer('notice_id').notNullable().references('selection_notices.id')
      table.integer('host_body_id').notNullable().references('host_bodies.id')
      table.string('appointed_by', 200).notNullable()
      table.date('appointed_on').notNullable()
      table.timestamp('created_at', { useTz: true }).notNullable()
      table.unique(['notice_id', 'host_body_id'])
    })
    this.schema.createTable('commissioners', (table) => {
      table.increments('id')
      table.integer('commission_id').notNullable().references('commissions.id')
      table.string('full_name', 200).notNullable()
      table
        .string('role', 10)
        .notNullable()
        .checkIn(['president', 'member', 'secretary'], 'commissioners_role_known')
      table.timestamp('removed_at', { useTz: true }).nullable()
      table.unique(['commission_id', 'full_name'])
    })
    this.schema.createTable('requirement_checks', (table) => {
      table.increments('id')
      table.integer('application_id').notNullable().references('applications.id')
      table.string('requirement', 60).notNullable()
      table
        .string('outcome', 12)
        .notNullable()
        .checkIn(['met', 'not_met', 'to_complete'], 'requirement_checks_outcome_known')
      table.text('reason').nullable()
      table.integer('checked_by').notNullable().references('accounts.id')
      table.timestamp('checked_at', { useTz: true }).notNullable()
      table.unique(['application_id', 'requirement'])
      table.check("outcome = 'met' or reason is not null", [], 'requirement_checks_reason_given')
    })
    this.schema.createTable('admissions', (table) => {
      table.increments('id')
      table.integer('application_id').notNullable().references('applications.id')
      table
        .string('outcome', 10)
        .notNullable()
        .checkIn(['admitted', 'excluded'], 'admissions_outcome_known')
      table.text('reason').nullable()
      table.integer('decided_by').notNullable().references('accounts.id')
      table.timestamp('decided_at', { useTz: true }).notNullable()
      table.timestamp('reconsidered_at', { useTz: true }).nullable()
      table.integer('reconsidered_by').nullable().references('accounts.id')
      table.text('reconsidered_why').nullable()
      table.check("outcome = 'admitted' or reason is not null", [], 'admissions_reason_given')
      table.check(
        '(reconsidered_at is null) = (reconsidered_why is null)',
        [],
        'admissions_reconsidered_with_reason'
      )
    })
    this.schema.raw(
      'create unique index admissions_one_in_force on admissions (application_id) where reconsidered_at is null'
    )
    this.schema.createTable('completion_requests', (table) => {
      table.increments('id')
      table.integer('application_id').notNullable().references('applications.id')
      table.text('request').notNullable()
      table
        .string('state', 10)
        .notNullable()
        .checkIn(['open', 'answered', 'expired'], 'completion_requests_state_known')
      table.integer('asked_by').notNullable().references('accounts.id')
      table.timestamp('asked_at', { useTz: true }).notNullable()
      table.timestamp('due_at', { useTz: true }).notNullable()
      table.text('answer').nullable()
      table.timestamp('closed_at', { useTz: true }).nullable()
      table.index(['state', 'due_at'])
    })
    this.schema.raw(
      "create unique index completion_requests_one_open on completion_requests (application_id) where state = 'open'"
    )
    this.schema.createTable('interview_slots', (table) => {
      table.increments('id')
      table.integer('commission_id').notNullable().references('commissions.id')
      table.timestamp('starts_at', { useTz: true }).notNullable()
      table.timestamp('ends_at', { useTz: true }).notNullable()
      table.string('place', 300).notNullable()
      table.check('ends_at > starts_at', [], 'interview_slots_in_order')
      table.unique(['commission_id', 'starts_at', 'place'])
    })
    this.schema.createTable('interviews', (table) => {
      table.increments('id')
      table.integer('application_id').notNullable().references('applications.id')
      table.integer('slot_id').notNullable().references('interview_slots.id')
      table
        .string('state', 10)
        .notNullable()
        .checkIn(['convoked', 'moved', 'present', 'absent'], 'interviews_state_known')
      table.integer('sequence').notNullable().defaultTo(0)
      table.timestamp('convoked_at', { useTz: true }).notNullable()
      table.text('moved_why').nullable()
      table.integer('recorded_by').nullable().references('accounts.id')
      table.timestamp('recorded_at', { useTz: true }).nullable()
    })
    this.schema.raw(
      "create unique index interviews_one_a_person on interviews (application_id) where state <> 'moved'"
    )
    this.schema.raw(
      "create unique index interviews_one_a_slot on interviews (slot_id) where state <> 'moved'"
    )
    this.schema.createTable('scores', (table) => {
      table.increments('id')
      table.integer('application_id').notNullable().references('applications.id')
      table.integer('criterion_id').notNullable()
      table.integer('max_hundredths').notNullable()
      table.integer('hundredths').notNullable()
      table.integer('commissioner_id').notNullable().references('commissioners.id')
      table.integer('recorded_by').notNullable().references('accounts.id')
      table.timestamp('recorded_at', { useTz: true }).notNullable()
      table
        .foreign(['criterion_id', 'max_hundredths'], 'scores_within_their_criterion')
        .references(['id', 'max_hundredths'])
        .inTable('notice_criteria')
      table.unique(['application_id', 'criterion_id'])
      table.check('hundredths between 0 and max_hundredths', [], 'scores_within_the_maximum')
    })
    this.schema.createTable('commission_minutes', (table) => {
      table.increments('id')
      table.integer('commission_id').notNullable().references('commissions.id')
      table.integer('position_id').notNullable().references('positions.id')
      table.integer('number').notNullable()
      table.date('held_on').notNullable()
      table.text('text').notNullable()
      table.text('frozen').notNullable()
      table.string('file_key', 255).nullable()
      table.string('file_sha256', 64).nullable()
      table.integer('signed_by').notNullable().references('accounts.id')
      table.timestamp('signed_at', { useTz: true }).notNullable()
      table.unique(['position_id', 'number'])
    })
  }

  async down() {
    for (const table of [
      'commission_minutes',
      'scores',
      'interviews',
      'interview_slots',
      'completion_requests',
      'admissions',
      'requirement_checks',
      'commissioners',
      'commissions',
    ]) {
      this.schema.dropTable(table)
    }
  }
}
