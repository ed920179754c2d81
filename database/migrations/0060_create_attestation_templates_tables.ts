import { BaseSchema } from '@adonisjs/lucid/schema'

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
  }

  async down() {
    for (const table of [
      'template_assets',
      'attestation_template_versions',
      'attestation_templates',
    ]) {
      this.schema.dropTable(table)
    }
  }
}
