import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { lifecycleDocument } from '#home/lifecycle_document'

test.group('Lifecycle document', () => {
  test('docs/lifecycles.md says what the code does (node ace docs:lifecycles)', async ({
    assert,
  }) => {
    const document = await readFile(app.makePath('docs/lifecycles.md'), 'utf8')
    assert.equal(document, lifecycleDocument())
  })
})
