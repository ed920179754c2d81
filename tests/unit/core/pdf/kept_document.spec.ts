import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { keptByContent, keptDocument } from '#core/pdf/kept_document'
import { storage } from '#core/storage'

const words = (text: string) => ({ title: 'Prova', body: `<h1>${text}</h1>` })

test.group('Documents that anybody may ask for', () => {
  test('are printed once, however many ask at the same moment or later', async ({ assert }) => {
    const key = `probe/${randomUUID()}.pdf`
    let written = 0
    const write = async () => {
      written += 1
      return words('Avviso')
    }
    const [one, two] = await Promise.all([keptDocument(key, write), keptDocument(key, write)])
    const later = await keptDocument(key, write)
    assert.equal(written, 1)
    assert.isTrue(one.equals(two) && one.equals(later))
  })

  test('that could not be written leave nothing, and are tried again', async ({ assert }) => {
    const key = `probe/${randomUUID()}.pdf`
    const fail = async () => {
      throw new Error('niente')
    }
    await assert.rejects(() => keptDocument(key, fail), 'niente')
    assert.isFalse(await storage.has(key))
    const pdf = await keptDocument(key, async () => words('Avviso'))
    assert.equal(pdf.toString('latin1', 0, 5), '%PDF-')
  })

  test('are printed anew when their words change', async ({ assert }) => {
    const folder = `probe/${randomUUID()}`
    const first = await keptByContent(folder, words('Prima'))
    const again = await keptByContent(folder, words('Prima'))
    const other = await keptByContent(folder, words('Poi'))
    assert.isTrue(first.equals(again))
    assert.isFalse(first.equals(other))
  })
})
