import { test } from '@japa/runner'
import { PrintTimeout } from '#core/pdf/browser'
import { ChromiumMissing } from '#core/pdf/chromium'
import { whyNot } from '#attestations/templates/sample_printing'

test.group('Why a sample cannot be printed', () => {
  test('a missing Chromium says what to install', ({ assert }) => {
    assert.include(whyNot(new ChromiumMissing('nessun percorso')), 'chromium-headless-shell')
  })

  test('a page without end says how long it was waited for', ({ assert }) => {
    assert.equal(
      whyNot(new PrintTimeout(30)),
      'La stampa ha superato i 30 secondi. Semplifichi il modello.'
    )
  })

  test('what is our own fault goes on', ({ assert }) => {
    const fault = new TypeError('ours')
    assert.throws(() => whyNot(fault), 'ours')
  })
})
