import { BaseSchema } from '@adonisjs/lucid/schema'

/** Append-only: triggers refuse to change or delete what was recorded. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('audit_events', (table) => {
      table.increments('id')
      table.integer('actor_id').nullable()
      table.string('actor_name', 200).notNullable()
      table.string('action', 60).notNullable()
      table.string('subject_type', 60).notNullable()
      table.integer('subject_id').nullable()
      table.text('details').nullable()
      table.timestamp('occurred_at', { useTz: true }).notNullable()
      table.index(['subject_type', 'subject_id'])
      table.index(['occurred_at'])
    })
    this.defer(async (db) => {
      for (const statement of appendOnly(db.dialect.name)) await db.rawQuery(statement)
    })
  }

  async down() {
    this.schema.dropTable('audit_events')
    this.defer(async (db) => {
      if (db.dialect.name === 'postgres')
        await db.rawQuery('drop function if exists refuse_change()')
    })
  }
}

function appendOnly(dialect: string): string[] {
  if (dialect === 'postgres') {
    return [
      `create or replace function refuse_change() returns trigger language plpgsql as $$
       begin raise exception 'audit_events is append-only'; end $$`,
      `create trigger audit_events_append_only before update or delete on audit_events
       for each row execute function refuse_change()`,
    ]
  }
  return ['update', 'delete'].map(
    (verb) => `create trigger audit_events_no_${verb} before ${verb} on audit_events
       begin select raise(abort, 'audit_events is append-only'); end`
  )
}
