import { test } from '@japa/runner'
import { GroupWriter } from '#messaging/dispatch/group_writer'
import { MAX_TRIES, restAfter, RESTS } from '#messaging/dispatch/retry_schedule'
import { steadily } from '#messaging/dispatch/steadily'
import { linkedParagraphs } from '#messaging/mail/linked_text'
import { mailHtml } from '#messaging/mail/mail_html'
import { paragraphsOf } from '#messaging/mail/render_message'
import { readSender } from '#messaging/mail/sender'
import { inItalian } from '#messaging/mail/server_words'

test.group('Retry schedule', () => {
  test('48 tries over a day, with rests that never shrink', ({ assert }) => {
    const rests = Array.from({ length: MAX_TRIES - 1 }, (_, index) => restAfter(index + 1)!)
    assert.equal(MAX_TRIES, 48)
    assert.equal(
      rests.reduce((total, minutes) => total + minutes),
      24 * 60
    )
    assert.deepEqual(
      rests,
      [...rests].sort((a, b) => a - b)
    )
    assert.isNull(restAfter(MAX_TRIES))
    assert.equal(RESTS[0].minutes, 5)
  })
})

test.group('Steady writing', () => {
  test('a write is repeated while the database is away', async ({ assert }) => {
    let tries = 0
    const result = await steadily(async () => {
      if (++tries < 3) throw new Error('database is locked')
      return 'written'
    }, [0, 0])
    assert.equal(result, 'written')
  })

  test('the last error comes out', async ({ assert }) => {
    const work = async () => {
      throw new Error('database is locked')
    }
    await assert.rejects(() => steadily(work, [0, 0]), 'database is locked')
  })

  test('writes that arrive during a write go together in the next one', async ({ assert }) => {
    const groups: number[][] = []
    const writer = new GroupWriter(async (items: number[]) => {
      groups.push(items)
      return items.map((item) => item * 10)
    })
    const results = await Promise.all([1, 2, 3].map((item) => writer.add(item)))
    assert.deepEqual(results, [10, 20, 30])
    assert.deepEqual(groups, [[1], [2, 3]])
  })

  test('a group that fails does not stop the next one', async ({ assert }) => {
    const writer = new GroupWriter(async (items: number[]) => {
      if (items.includes(1)) throw new Error('no')
      return items
    })
    const results = await Promise.allSettled([writer.add(1), writer.add(2)])
    assert.deepEqual(
      results.map(({ status }) => status),
      ['rejected', 'fulfilled']
    )
  })
})

test.group('Words of mail', () => {
  test('{response} is explained')
    .with([
      { response: '550 5.1.1 User unknown', says: /^La casella non esiste\./ },
      { response: '552 5.2.2 Mailbox full', says: /^La casella è piena\./ },
      { response: '554 5.7.1 Spam', says: /antispam/ },
      { response: '451 4.3.0 Busy', says: /occupato/ },
      { response: '571 What', says: /^Il server di posta ha rifiutato/ },
    ])
    .run(({ assert }, { response, says }) => {
      assert.match(inItalian(response), says)
      assert.include(inItalian(response), response)
    })

  test('an endless answer is cut to what its column holds', ({ assert }) => {
    assert.isAtMost(inItalian(`550 ${'x'.repeat(2000)}`).length, 500)
  })

  test('a sender is a name and an address, or an address', ({ assert }) => {
    assert.deepEqual(readSender('Dote <a@b.example>'), { name: 'Dote', address: 'a@b.example' })
    assert.deepEqual(readSender('a@b.example'), { name: '', address: 'a@b.example' })
    assert.throws(() => readSender('nobody'))
  })

  test('blank lines divide paragraphs, other line ends stay', ({ assert }) => {
    assert.deepEqual(paragraphsOf('a\r\nb\r\n\r\n\r\nc'), [['a', 'b'], ['c']])
  })

  test('addresses become links and nothing else becomes markup', ({ assert }) => {
    assert.deepEqual(linkedParagraphs('<i> https://a.example/?x=1&y=2.'), [
      '&#60;i&#62; <a href="https://a.example/?x=1&#38;y=2">https://a.example/?x=1&#38;y=2</a>.',
    ])
  })

  test('an address alone in its paragraph becomes a button', async ({ assert }) => {
    const text = 'Apra:\n\nhttps://a.example/invito/1'
    const html = await mailHtml({ subject: '<Invito>', text, attachment: null })
    assert.include(html, '>Apri la pagina</a>')
    assert.include(html, '&lt;Invito&gt;')
    assert.notInclude(html, '<script')
  })
})
