import { BaseSchema } from '@adonisjs/lucid/schema'

const STATES = ['preparing', 'ready', 'active', 'suspended', 'completed', 'terminated', 'annulled']
const COMMUNICATIONS = ['start', 'extension', 'suspension', 'early_end', 'annulment', 'correction']

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('interns', (table) => {
      table.increments('id')
      table.integer('account_id').nullable().unique().references('accounts.id')
      table.string('first_name', 100).notNullable()
      table.string('last_name', 100).notNullable()
      table.string('codice_fiscale', 16).notNullable().unique()
      table.date('born_on').notNullable()
      table.string('birth_place', 120).nullable()
      table.string('citizenship', 2).notNullable().defaultTo('IT')
      table.string('email', 254).notNullable()
      table.string('mobile', 20).nullable()
      table.string('search_text', 480).notNullable()
      table.timestamp('created_at', { useTz: true }).notNullable()
      table.index(['last_name', 'first_name'])
    })
    this.schema.createTable('codice_fiscale_changes', (table) => {
      table.increments('id')
      table.integer('intern_id').notNullable().references('interns.id')
      table.string('before', 16).notNullable()
      table.string('after', 16).notNullable()
      table.text('reason').notNullable()
      table.integer('changed_by').notNullable().references('accounts.id')
      table.timestamp('changed_at', { useTz: true }).notNullable()
      table.index(['intern_id'])
    })
    this.schema.createTable('promoter_tutors', (table) => {
      table.increments('id')
      table.integer('account_id').nullable().unique().references('accounts.id')
      table.string('full_name', 200).notNullable()
      table.string('email', 254).notNullable().unique()
      table.timestamp('archived_at', { useTz: true }).nullable()
    })
    this.schema.createTable('competences', (table) => {
      table.increments('id')
      table.string('profile', 160).notNullable()
      table.string('name', 200).notNullable()
      table.integer('eqf_level').notNullable()
      table.boolean('is_verified').notNullable().defaultTo(false)
      table.unique(['profile', 'name'])
      table.check('eqf_level between 1 and 8', [], 'competences_eqf_known')
    })
    this.schema.createTable('internships', (table) => {
      table.increments('id')
      table.integer('year').notNullable()
      table.integer('number').notNullable()
      table.integer('intern_id').notNullable().references('interns.id')
      table.integer('offer_id').nullable().unique().references('offers.id')
      table.integer('position_id').nullable().references('positions.id')
      table.integer('host_body_id').notNullable().references('host_bodies.id')
      table.integer('site_id').notNullable().references('sites.id')
      table.integer('area_id').notNullable().references('areas.id')
      table.integer('rule_set_id').nullable().references('rule_sets.id')
      table.string('title', 200).notNullable()
      table
        .string('recipient', 15)
        .notNullable()
        .defaultTo('ordinary')
        .checkIn(['ordinary', 'disadvantaged', 'disabled'], 'internships_recipient_known')
      table.string('state', 12).notNullable().checkIn(STATES, 'internships_state_known')
      table.date('starts_on').notNullable()
      table.date('planned_ends_on').notNullable()
      table.date('ends_on').notNullable()
      table.integer('months').notNullable()
      table.integer('weekly_minutes').notNullable()
      table.integer('classroom_minutes').notNullable()
      table.integer('work_minutes').notNullable()
      table.integer('monthly_cents').notNullable()
      table.timestamp('started_at', { useTz: true }).nullable()
      table.timestamp('ended_at', { useTz: true }).nullable()
      table.string('search_text', 1000).notNullable()
      table.integer('revision').notNullable().defaultTo(1)
      table.timestamp('created_at', { useTz: true }).notNullable()
      table.timestamp('updated_at', { useTz: true }).notNullable()
      table.unique(['year', 'number'])
      table.check('ends_on >= starts_on', [], 'internships_dates_in_order')
      table.check('months > 0 and weekly_minutes > 0', [], 'internships_figures_positive')
      table.check(
        "state in ('preparing', 'ready', 'annulled') or rule_set_id is not null",
        [],
        'internships_rules_frozen'
      )
      table.index(['state', 'starts_on'])
      table.index(['state', 'ends_on'])
      table.index(['intern_id'])
      table.index(['host_body_id', 'state'])
    })
    this.schema.createTable('tutor_assignments', (table) => {
      table.increments('id')
      table.integer('internship_id').notNullable().references('internships.id')
      table
        .string('kind', 10)
        .notNullable()
        .checkIn(['host', 'promoter'], 'tutor_assignments_kind_known')
      table.integer('host_tutor_id').nullable().references('host_tutors.id')
      table.integer('promoter_tutor_id').nullable().references('promoter_tutors.id')
      table.date('from_on').notNullable()
      table.date('to_on').nullable()
      table.text('reason').nullable()
      table.check(
        "(kind = 'host' and host_tutor_id is not null and promoter_tutor_id is null) or (kind = 'promoter' and promoter_tutor_id is not null and host_tutor_id is null)",
        [],
        'tutor_assignments_one_tutor'
      )
      table.check('to_on is null or to_on >= from_on', [], 'tutor_assignments_dates_in_order')
      table.index(['host_tutor_id', 'to_on'])
      table.index(['promoter_tutor_id', 'to_on'])
    })
    this.schema.raw(
      'create unique index tutor_assignments_one_at_a_time on tutor_assignments (internship_id, kind) where to_on is null'
    )
    this.schema.createTable('training_plans', (table) => {
      table.increments('id')
      table.integer('internship_id').notNullable().unique().references('internships.id')
      table.text('objectives').notNullable()
      table.text('activities').notNullable()
      table.text('methods').nullable()
      table.string('inail_position', 60).nullable()
      table.string('liability_policy', 120).nullable()
      table.boolean('has_meals').notNullable().defaultTo(false)
      table.text('week').notNullable()
      table.integer('revision').notNullable().defaultTo(1)
      table.timestamp('updated_at', { useTz: true }).notNullable()
    })
    this.schema.createTable('plan_competences', (table) => {
      table
        .integer('training_plan_id')
        .notNullable()
        .references('training_plans.id')
        .onDelete('CASCADE')
      table.integer('competence_id').notNullable().references('competences.id')
      table.primary(['training_plan_id', 'competence_id'])
    })
    this.schema.createTable('plan_sites', (table) => {
      table
        .integer('training_plan_id')
        .notNullable()
        .references('training_plans.id')
        .onDelete('CASCADE')
      table.integer('site_id').notNullable().references('sites.id')
      table.primary(['training_plan_id', 'site_id'])
    })
    this.schema.createTable('checklist_items', (table) => {
      table.increments('id')
      table.integer('internship_id').notNullable().references('internships.id')
      table.string('item', 40).notNullable()
      table.date('done_on').notNullable()
      table.string('proof', 300).notNullable()
      table.integer('recorded_by').notNullable().references('accounts.id')
      table.timestamp('recorded_at', { useTz: true }).notNullable()
      table.unique(['internship_id', 'item'])
    })
    this.schema.createTable('rule_justifications', (table) => {
      table.increments('id')
      table.integer('internship_id').notNullable().references('internships.id')
      table.string('rule', 40).notNullable()
      table.text('text').notNullable()
      table.integer('written_by').notNullable().references('accounts.id')
      table.timestamp('written_at', { useTz: true }).notNullable()
      table.unique(['internship_id', 'rule'])
    })
    this.schema.createTable('internship_documents', (table) => {
      table.increments('id')
      table.integer('internship_id').notNullable().references('internships.id')
      table
        .string('kind', 12)
        .notNullable()
        .checkIn(['agreement', 'plan', 'extension'], 'internship_documents_kind_known')
      table.integer('number').notNullable()
      table.string('file_key', 255).nullable()
      table.string('file_sha256', 64).nullable()
      table.text('frozen').notNullable()
      table.integer('made_by').notNullable().references('accounts.id')
      table.timestamp('made_at', { useTz: true }).notNullable()
      table.timestamp('superseded_at', { useTz: true }).nullable()
      table.unique(['internship_id', 'kind', 'number'])
    })
    this.schema.createTable('document_signatures', (table) => {
      table.increments('id')
      table.integer('document_id').notNullable().references('internship_documents.id')
      table
        .string('signatory', 10)
        .notNullable()
        .checkIn(['intern', 'host', 'promoter'], 'document_signatures_signatory_known')
      table
        .string('method', 10)
        .notNullable()
        .checkIn(['paper', 'electronic'], 'document_signatures_method_known')
      table.date('signed_on').notNullable()
      table.string('file_key', 255).nullable()
      table.string('file_name', 200).nullable()
      table.string('file_sha256', 64).nullable()
      table.integer('recorded_by').notNullable().references('accounts.id')
      table.timestamp('recorded_at', { useTz: true }).notNullable()
      table.unique(['document_id', 'signatory'])
    })
    this.schema.createTable('suspensions', (table) => {
      table.increments('id')
      table.integer('internship_id').notNullable().references('internships.id')
      table
        .string('kind', 12)
        .notNullable()
        .checkIn(['maternity', 'illness', 'injury', 'host_closure'], 'suspensions_kind_known')
      table.date('starts_on').notNullable()
      table.date('ends_on').notNullable()
      table.text('note').nullable()
      table.integer('recorded_by').notNullable().references('accounts.id')
      table.timestamp('recorded_at', { useTz: true }).notNullable()
      table.timestamp('cancelled_at', { useTz: true }).nullable()
      table.integer('cancelled_by').nullable().references('accounts.id')
      table.text('cancel_reason').nullable()
      table.check('ends_on >= starts_on', [], 'suspensions_dates_in_order')
      table.check(
        '(cancelled_at is null) = (cancel_reason is null)',
        [],
        'suspensions_cancelled_whole'
      )
      table.index(['internship_id'])
    })
    this.schema.createTable('extensions', (table) => {
      table.increments('id')
      table.integer('internship_id').notNullable().references('internships.id')
      table.date('asked_on').notNullable()
      table.integer('months').notNullable()
      table.date('previous_ends_on').notNullable()
      table.date('ends_on').notNullable()
      table.text('reason').notNullable()
      table.integer('recorded_by').notNullable().references('accounts.id')
      table.timestamp('recorded_at', { useTz: true }).notNullable()
      table.check('months > 0 and ends_on > previous_ends_on', [], 'extensions_lengthen')
      table.check('asked_on <= previous_ends_on', [], 'extensions_asked_in_time')
      table.index(['internship_id'])
    })
    this.schema.createTable('terminations', (table) => {
      table.increments('id')
      table.integer('internship_id').notNullable().unique().references('internships.id')
      table.date('ends_on').notNullable()
      table
        .string('author', 10)
        .notNullable()
        .checkIn(['intern', 'host', 'promoter'], 'terminations_author_known')
      table.text('reason').notNullable()
      table.integer('recorded_by').notNullable().references('accounts.id')
      table.timestamp('recorded_at', { useTz: true }).notNullable()
    })
    this.schema.createTable('mandatory_communications', (table) => {
      table.increments('id')
      table.integer('internship_id').notNullable().references('internships.id')
      table
        .string('kind', 12)
        .notNullable()
        .checkIn(COMMUNICATIONS, 'mandatory_communications_kind_known')
      table.integer('cause_id').notNullable()
      table.date('fact_on').notNullable()
      table.date('due_on').notNullable()
      table.string('number', 60).nullable()
      table.date('sent_on').nullable()
      table.timestamp('reminded_at', { useTz: true }).nullable()
      table.unique(['internship_id', 'kind', 'cause_id'])
      table.check('(number is null) = (sent_on is null)', [], 'mandatory_communications_whole')
      table.index(['sent_on', 'due_on'])
    })
    this.schema.createTable('follow_ups', (table) => {
      table.increments('id')
      table.integer('internship_id').notNullable().references('internships.id')
      table.integer('months_after').notNullable()
      table.date('due_on').notNullable()
      table.string('token_hash', 64).nullable().unique()
      table.timestamp('asked_at', { useTz: true }).nullable()
      table.timestamp('reminded_at', { useTz: true }).nullable()
      table.timestamp('answered_at', { useTz: true }).nullable()
      table.string('employment', 20).nullable()
      table.string('found_through', 20).nullable()
      table.string('thanks_to_internship', 10).nullable()
      table.unique(['internship_id', 'months_after'])
      table.check('(answered_at is null) = (employment is null)', [], 'follow_ups_answered_whole')
      table.index(['due_on', 'asked_at'])
    })
  }

  async down() {
    for (const table of [
      'follow_ups',
      'mandatory_communications',
      'terminations',
      'extensions',
      'suspensions',
      'document_signatures',
      'internship_documents',
      'rule_justifications',
      'checklist_items',
      'plan_sites',
      'plan_competences',
      'training_plans',
      'tutor_assignments',
      'internships',
      'competences',
      'promoter_tutors',
      'codice_fiscale_changes',
      'interns',
    ]) {
      this.schema.dropTable(table)
    }
  }
}
