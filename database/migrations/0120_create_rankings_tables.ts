import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('rankings', (table) => {
      table.increments('id')
      table.integer('position_id').notNullable().references('positions.id')
      table.integer('version').notNullable()
      table.text('rules').notNullable()
      table.string('sha256', 64).notNullable()
      table.timestamp('published_at', { useTz: true }).notNullable()
      table.integer('published_by').notNullable().references('accounts.id')
      table.timestamp('superseded_at', { useTz: true }).nullable()
      table.text('reason').nullable()
      table.text('reopening_reason').nullable()
      table.unique(['position_id', 'version'])
      table.check('version = 1 or reason is not null', [], 'rankings_new_version_explained')
    })
    this.schema.raw(
      'create unique index rankings_one_in_force on rankings (position_id) where superseded_at is null'
    )
    this.schema.createTable('ranking_entries', (table) => {
      table.increments('id')
      table.integer('ranking_id').notNullable().references('rankings.id')
      table.integer('application_id').notNullable().references('applications.id')
      table.integer('line').notNullable()
      table.integer('place').nullable()
      table.boolean('is_tied').notNullable().defaultTo(false)
      table.integer('total_hundredths').nullable()
      table
        .string('outcome', 12)
        .notNullable()
        .checkIn(['suitable', 'unsuitable', 'absent', 'excluded'], 'ranking_entries_outcome_known')
      table.text('inputs').notNullable()
      table.text('reason').notNullable()
      table.unique(['ranking_id', 'application_id'])
      table.unique(['ranking_id', 'line'])
      table.index(['application_id'])
      table.check(
        "(outcome = 'suitable') = (place is not null)",
        [],
        'ranking_entries_place_for_the_suitable'
      )
    })
    this.schema.createTable('offers', (table) => {
      table.increments('id')
      table.integer('seat_id').notNullable().references('seats.id')
      table.integer('application_id').notNullable().references('applications.id')
      table
        .string('state', 10)
        .notNullable()
        .checkIn(['open', 'accepted', 'withdrawn', 'forfeited'], 'offers_state_known')
      table.boolean('is_succession').notNullable().defaultTo(false)
      table.timestamp('offered_at', { useTz: true }).notNullable()
      table.timestamp('due_at', { useTz: true }).notNullable()
      table.index(['state', 'due_at'])
      table.index(['application_id'])
    })
    this.schema.raw(
      "create unique index offers_one_a_seat on offers (seat_id) where state in ('open', 'accepted')"
    )
    this.schema.raw('create unique index offers_one_a_person on offers (application_id)')
    this.schema.createTable('offer_events', (table) => {
      table.increments('id')
      table.integer('offer_id').notNullable().references('offers.id')
      table
        .string('kind', 10)
        .notNullable()
        .checkIn(['offered', 'accepted', 'withdrawn', 'forfeited'], 'offer_events_kind_known')
      table.timestamp('occurred_at', { useTz: true }).notNullable()
      table.integer('actor_id').nullable().references('accounts.id')
      table.string('actor_name', 200).notNullable()
      table.text('reason').nullable()
      table.unique(['offer_id', 'kind'])
      table.check(
        "kind in ('offered', 'accepted') or reason is not null",
        [],
        'offer_events_end_explained'
      )
    })
    this.schema.createTable('candidacy_withdrawals', (table) => {
      table.increments('id')
      table.integer('application_id').notNullable().unique().references('applications.id')
      table.timestamp('occurred_at', { useTz: true }).notNullable()
      table.integer('actor_id').nullable().references('accounts.id')
      table.string('actor_name', 200).notNullable()
      table.text('reason').notNullable()
    })
  }

  async down() {
    for (const table of [
      'candidacy_withdrawals',
      'offer_events',
      'offers',
      'ranking_entries',
      'rankings',
    ]) {
      this.schema.dropTable(table)
    }
  }
}
