import { existsSync } from 'node:fs'
import { test } from '@japa/runner'
import type { HttpContext } from '@adonisjs/core/http'
import DiscardUploadsMiddleware from '#core/middleware/discard_uploads_middleware'
import { scratchFile } from '#tests/support/scratch_file'

test.group('Files that a form uploaded', () => {
  test('are gone when the request is answered, read or not, well or not', async ({ assert }) => {
    for (const fails of [false, true]) {
      const [read, several, moved] = [
        await scratchFile('one'),
        await scratchFile('two'),
        await scratchFile('three'),
      ]
      const files = {
        read: { tmpPath: read },
        several: [{ tmpPath: several }, { tmpPath: moved }, { tmpPath: undefined }],
      }
      const ctx = { request: { allFiles: () => files } } as unknown as HttpContext
      const answer = async () => {
        assert.isTrue(existsSync(read))
        if (fails) throw new Error('refused')
      }
      const handled = new DiscardUploadsMiddleware().handle(ctx, answer)
      await (fails ? assert.rejects(() => handled, 'refused') : handled)
      for (const path of [read, several, moved]) assert.isFalse(existsSync(path))
    }
  })
})
