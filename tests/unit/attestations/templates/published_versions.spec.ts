import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { createAccount } from '#tests/support/accounts'
import { createPublishedVersion, createTemplateDraft } from '#tests/support/templates'

const REFUSAL = /a published template version never changes/

test.group('Published template versions in the database', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  for (const [column, value] of Object.entries({
    body: 'x',
    style: 'x',
    orientation: 'portrait',
    title_line: 'x',
    checksum: 'x',
    state: 'draft',
  })) {
    test(`the column ${column} cannot be written`, async ({ assert }) => {
      const { id } = await createPublishedVersion(await createAccount('coordinator'))
      await assert.rejects(
        () =>
          inside(() =>
            versions()
              .where({ id })
              .update({ [column]: value })
          ),
        REFUSAL
      )
    })
  }

  test('the row cannot be deleted', async ({ assert }) => {
    const { id } = await createPublishedVersion(await createAccount('coordinator'))
    await assert.rejects(() => inside(() => versions().where({ id }).delete()), REFUSAL)
  })

  test('no picture can be added, swapped or taken away', async ({ assert }) => {
    const author = await createAccount('coordinator')
    const published = await createPublishedVersion(author)
    const draft = await createTemplateDraft(author)
    await db.table('template_assets').insert(asset(draft.id))
    const moved = { version_id: published.id }
    const assets = () => db.from('template_assets')
    await assert.rejects(
      () => inside(() => db.table('template_assets').insert(asset(published.id))),
      REFUSAL
    )
    await assert.rejects(() => inside(() => assets().update(moved)), REFUSAL)
    await versions().where({ id: draft.id }).update({ state: 'published' })
    await assert.rejects(() => inside(() => assets().update({ bytes: 2 })), REFUSAL)
    await assert.rejects(() => inside(() => assets().delete()), REFUSAL)
  })

  test('a draft may still be written and deleted', async ({ assert }) => {
    const { id } = await createTemplateDraft(await createAccount('coordinator'))
    await versions().where({ id }).update({ body: 'altro' })
    await versions().where({ id }).delete()
    assert.isNull(await versions().where({ id }).first())
  })
})

const versions = () => db.from('attestation_template_versions')

/** A refused statement spoils its transaction on PostgreSQL: a savepoint keeps the damage small. */
const inside = (statement: () => PromiseLike<unknown>) => db.transaction(async () => statement())

const asset = (versionId: number) => ({
  version_id: versionId,
  name: 'logo',
  content_type: 'image/png',
  bytes: 1,
  sha256: 'x',
  storage_key: 'x',
  created_at: toDb(clock.now()),
})
