import { test } from '@japa/runner'
import { paginate, withQuery } from '#core/pagination'

const url = (page: number) => `/p/${page}`

test.group('Pagination', () => {
  test('an empty list has one page and no neighbours', ({ assert }) => {
    assert.deepEqual(paginate(0, 1, 50, url), {
      current: 1,
      total: 0,
      from: 0,
      to: 0,
      pages: [{ number: 1, href: '/p/1' }],
      previous: null,
      next: null,
    })
  })

  test('far pages are a gap away', ({ assert }) => {
    const { pages, from, to } = paginate(1240, 12, 50, url)
    assert.deepEqual(
      pages.map((page) => ('number' in page ? page.number : '…')),
      [1, '…', 11, 12, 13, '…', 25]
    )
    assert.deepEqual([from, to], [551, 600])
  })

  for (const [asked, shown] of [
    [99, 3],
    [0, 1],
    [-5, 1],
    [Number.NaN, 1],
    [2.7, 2],
  ]) {
    test(`page ${asked} of 3 is page ${shown}`, ({ assert }) => {
      assert.equal(paginate(120, asked, 50, url).current, shown)
    })
  }

  test('an address leaves out what is empty and escapes the rest', ({ assert }) => {
    assert.equal(
      withQuery('/a', { cerca: 'è & b', stato: null, pagina: 2 }),
      '/a?cerca=%C3%A8+%26+b&pagina=2'
    )
    assert.equal(withQuery('/a', { cerca: '' }), '/a')
  })
})
