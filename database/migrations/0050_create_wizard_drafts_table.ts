import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('wizard_drafts', (table) => {
      table.increments('id')
      table.string('wizard', 40).notNullable()
      table.integer('account_id').notNullable().references('accounts.id').onDelete('CASCADE')
      table.text('answers').notNullable()
      table.timestamp('confirmed_at', { useTz: true }).nullable()
      table.timestamp('created_at', { useTz: true }).notNullable()
      table.timestamp('updated_at', { useTz: true }).notNullable()
      table.index(['account_id', 'wizard', 'confirmed_at'])
    })
  }

  async down() {
    this.schema.dropTable('wizard_drafts')
  }
}
