import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('rule_sets', (table) => {
      table.increments('id')
      table.string('region_code', 2).notNullable()
      table.integer('version').notNullable()
      table.date('valid_from').notNullable()
      table.date('valid_to').nullable()
      table.string('act', 300).notNullable()
      table.string('act_url', 500).nullable()
      table.boolean('is_verified').notNullable()
      table.text('note').nullable()
      table.integer('created_by').nullable().references('accounts.id')
      table.timestamp('created_at', { useTz: true }).notNullable()
      table.unique(['region_code', 'version'])
      table.unique(['region_code', 'valid_from'])
      table.check('valid_to is null or valid_to >= valid_from', [], 'rule_sets_dates_in_order')
    })
    this.schema.raw(
      'create unique index rule_sets_one_without_end on rule_sets (region_code) where valid_to is null'
    )
    this.schema.createTable('rule_values', (table) => {
      table.increments('id')
      table.integer('rule_set_id').notNullable().references('rule_sets.id').onDelete('CASCADE')
      table.string('rule', 40).notNullable()
      table.text('value').notNullable()
      table.string('source', 300).notNullable()
      table.string('source_url', 500).nullable()
      table.boolean('is_verified').notNullable()
      table
        .string('enforcement', 10)
        .notNullable()
        .checkIn(['block', 'justify', 'inform'], 'rule_values_enforcement_known')
      table.unique(['rule_set_id', 'rule'])
    })
  }

  async down() {
    this.schema.dropTable('rule_values')
    this.schema.dropTable('rule_sets')
  }
}
