import { BaseSchema } from '@adonisjs/lucid/schema'

/** A published version never changes, nor do its pictures: triggers hold it, whoever asks. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('attestation_templates', (table) => {
      table.increments('id')
      table.string('name', 120).notNullable().unique()
      table
        .string('kind', 20)
        .notNullable()
        .checkIn(['attendance', 'webinar', 'competence'], 'attestation_templates_kind_known')
      table.boolean('is_builtin').notNullable().defaultTo(false)
      table.timestamp('archived_at', { useTz: true }).nullable()
      table.timestamp('created_at', { useTz: true }).notNullable()
    })
    this.schema.createTable('attestation_template_versions', (table) => {
      table.increments('id')
      table.integer('template_id').notNullable().references('attestation_templates.id')
      table.integer('version').notNullable()
      table
        .string('state', 12)
        .notNullable()
        .checkIn(['draft', 'published'], 'attestation_template_versions_state_known')
      table
        .string('orientation', 10)
        .notNullable()
        .checkIn(['landscape', 'portrait'], 'attestation_template_versions_orientation_known')
      table.string('title_line', 200).notNullable()
      table.text('body').notNullable()
      table.text('style').notNullable()
      table.string('checksum', 64).notNullable()
      table.integer('created_by').nullable()
      table.timestamp('published_at', { useTz: true }).nullable()
      table.timestamp('created_at', { useTz: true }).notNullable()
      table.timestamp('updated_at', { useTz: true }).notNullable()
      table.unique(['template_id', 'version'])
    })
    this.schema.createTable('template_assets', (table) => {
      table.increments('id')
      table
        .integer('version_id')
        .notNullable()
        .references('attestation_template_versions.id')
        .onDelete('CASCADE')
      table.string('name', 40).notNullable()
      table
        .string('content_type', 40)
        .notNullable()
        .checkIn(['image/png', 'image/jpeg', 'image/svg+xml'], 'template_assets_type_known')
      table.integer('bytes').notNullable()
      table.string('sha256', 64).notNullable()
      table.string('storage_key', 255).notNullable()
      table.timestamp('created_at', { useTz: true }).notNullable()
      table.unique(['version_id', 'name'])
    })
    this.defer(async (db) => {
      for (const statement of frozenOncePublished(db.dialect.name)) await db.rawQuery(statement)
    })
  }

  async down() {
    for (const table of [
      'template_assets',
      'attestation_template_versions',
      'attestation_templates',
    ]) {
      this.schema.dropTable(table)
    }
    this.defer(async (db) => {
      if (db.dialect.name !== 'postgres') return
      await db.rawQuery('drop function if exists refuse_published_change()')
      await db.rawQuery('drop function if exists refuse_published_asset_change()')
    })
  }
}

const REFUSAL = 'a published template version never changes'

const isPublished = (versionId: string) =>
  `exists (select 1 from attestation_template_versions where id = ${versionId} and state = 'published')`

function frozenOncePublished(dialect: string): string[] {
  return dialect === 'postgres' ? onPostgres() : onSqlite()
}

function onPostgres(): string[] {
  return [
    `create or replace function refuse_published_change() returns trigger language plpgsql as $$
     begin raise exception '${REFUSAL}'; end $$`,
    `create trigger published_versions_frozen before update or delete on attestation_template_versions
     for each row when (old.state = 'published') execute function refuse_published_change()`,
    `create or replace function refuse_published_asset_change() returns trigger language plpgsql as $$
     begin
       if tg_op <> 'DELETE' and ${isPublished('new.version_id')} then raise exception '${REFUSAL}'; end if;
       if tg_op <> 'INSERT' and ${isPublished('old.version_id')} then raise exception '${REFUSAL}'; end if;
       return coalesce(new, old);
     end $$`,
    `create trigger published_assets_frozen before insert or update or delete on template_assets
     for each row execute function refuse_published_asset_change()`,
  ]
}

function onSqlite(): string[] {
  const refuse = `begin select raise(abort, '${REFUSAL}'); end`
  const versions = ['update', 'delete'].map(
    (verb) => `create trigger published_versions_no_${verb} before ${verb}
       on attestation_template_versions when old.state = 'published' ${refuse}`
  )
  const conditions = {
    insert: isPublished('new.version_id'),
    update: `${isPublished('new.version_id')} or ${isPublished('old.version_id')}`,
    delete: isPublished('old.version_id'),
  }
  const assets = Object.entries(conditions).map(
    ([verb, condition]) => `create trigger published_assets_no_${verb} before ${verb}
       on template_assets when ${condition} ${refuse}`
  )
  return [...versions, ...assets]
}
