import { BaseSchema } from '@adonisjs/lucid/schema'

const STATES = ['waiting', 'sending', 'sent', 'failed', 'cancelled', 'uncertain']

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('message_templates', (table) => {
      table.increments('id')
      table.string('name', 120).notNullable().unique()
      table.string('subject', 200).notNullable()
      table.text('body').notNullable()
      table.integer('revision').notNullable().defaultTo(1)
      table.timestamp('archived_at', { useTz: true }).nullable()
      table.timestamp('created_at', { useTz: true }).notNullable()
      table.timestamp('updated_at', { useTz: true }).notNullable()
    })
    this.schema.createTable('messages', (table) => {
      table.increments('id')
      table.string('channel', 10).notNullable().checkIn(['email', 'sms'], 'messages_channel_known')
      table.string('cause_type', 40).notNullable()
      table.integer('cause_id').notNullable()
      table.string('recipient_key', 100).notNullable()
      table.string('group_type', 40).nullable()
      table.integer('group_id').nullable()
      table.string('state', 12).notNullable().checkIn(STATES, 'messages_state_known')
      table.string('to_address', 254).notNullable()
      table.string('to_name', 220).notNullable()
      table.string('search_text', 480).notNullable()
      table.string('subject', 250).notNullable()
      table.text('body').notNullable()
      table.boolean('is_confidential').notNullable().defaultTo(false)
      table.string('attachment_key', 255).nullable()
      table.string('attachment_name', 120).nullable()
      table.string('attachment_sha256', 64).nullable()
      table.string('message_id', 120).notNullable().unique()
      table.timestamp('due_at', { useTz: true }).notNullable()
      table.timestamp('ready_at', { useTz: true }).nullable()
      table.timestamp('next_try_at', { useTz: true }).notNullable()
      table.integer('tries').notNullable().defaultTo(0)
      table.string('leased_by', 80).nullable()
      table.timestamp('leased_until', { useTz: true }).nullable()
      table.timestamp('data_started_at', { useTz: true }).nullable()
      table.string('cause', 500).nullable()
      table.timestamp('settled_at', { useTz: true }).nullable()
      table.integer('settled_by').nullable()
      table.timestamp('created_at', { useTz: true }).notNullable()
      table.unique(['channel', 'cause_type', 'cause_id', 'recipient_key'])
      table.index(['state', 'next_try_at'])
      table.index(['group_type', 'group_id', 'state', 'ready_at'])
      table.index(['cause_type', 'cause_id'])
      table.index(['cause_type', 'state', 'id'])
      table.index(['cause_type', 'state', 'ready_at', 'due_at', 'group_id'])
    })
    this.schema.createTable('message_attempts', (table) => {
      table.increments('id')
      table
        .integer('message_id')
        .notNullable()
        .references('messages.id')
        .onDelete('CASCADE')
        .index()
      table.timestamp('started_at', { useTz: true }).notNullable()
      table.timestamp('finished_at', { useTz: true }).nullable()
      table.string('to_address', 254).notNullable()
      table
        .string('outcome', 12)
        .nullable()
        .checkIn(['sent', 'retry', 'failed', 'uncertain'], 'message_attempts_outcome_known')
      table.string('response', 500).nullable()
    })
    this.schema.createTable('dispatch_runs', (table) => {
      table.increments('id')
      table.string('machine', 80).notNullable()
      table.timestamp('started_at', { useTz: true }).notNullable()
      table.timestamp('finished_at', { useTz: true }).nullable()
      table.integer('sent').notNullable().defaultTo(0)
      table.integer('retried').notNullable().defaultTo(0)
      table.integer('failed').notNullable().defaultTo(0)
      table.integer('uncertain').notNullable().defaultTo(0)
      table.string('problem', 500).nullable()
    })
    this.schema.createTable('caught_mails', (table) => {
      table.increments('id')
      table.string('message_id', 120).notNullable().unique()
      table.string('to_address', 254).notNullable()
      table.string('subject', 250).notNullable()
      table.string('storage_key', 255).notNullable()
      table.timestamp('caught_at', { useTz: true }).notNullable().index()
    })
  }

  async down() {
    for (const table of [
      'caught_mails',
      'dispatch_runs',
      'message_attempts',
      'messages',
      'message_templates',
    ]) {
      this.schema.dropTable(table)
    }
  }
}
