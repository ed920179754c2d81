import { deflateSync } from 'node:zlib'
import { test } from '@japa/runner'
import { makeSrgbProfile } from '#core/pdf/icc'
import { checkAsset } from '#attestations/pdf/asset_check'

const svg = (inside: string, before = '') =>
  Buffer.from(`${before}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`)
const JPEG = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000ffc0000b080002000301011100ffd9',
  'hex'
)

test.group('A picture for a template', () => {
  test('is known by its content', async ({ assert }) => {
    const results = await Promise.all([
      checkAsset(png(4, 3)),
      checkAsset(JPEG),
      checkAsset(svg('<path d="M0 0h9v9z"/>')),
    ])
    assert.deepEqual(
      results.map((result) => (result.ok ? result.asset.contentType : result.message)),
      ['image/png', 'image/jpeg', 'image/svg+xml']
    )
  })

  test('is refused with the reason: {0}')
    .with([
      ['empty', Buffer.alloc(0), /vuoto/],
      ['too heavy', Buffer.alloc(1_000_001, 1), /supera 1 MB/],
      ['text', Buffer.from('ciao'), /non è un’immagine/],
      ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000'), /non è un’immagine/],
      ['a page called .svg', Buffer.from('<html><svg></svg></html>'), /non è un’immagine/],
      ['too wide', png(6000, 10), /6000 × 10 punti/],
      ['a cut JPEG', JPEG.subarray(0, 21), /rovinata/],
      ['an SVG with text', svg('<text>Ciao</text>'), /converta in tracciati/],
      [
        'an SVG with entities',
        svg('<path d="M0 0"/>', '<!DOCTYPE svg [<!ENTITY a "b">]>'),
        /entità|non è un’immagine/,
      ],
    ] as Array<[string, Buffer, RegExp]>)
    .run(async ({ assert }, [, bytes, reason]) => {
      const result = await checkAsset(bytes)
      assert.match(result.ok ? 'accepted' : result.message, reason)
    })

  test('loses what an SVG must not carry, and keeps the drawing', async ({ assert }) => {
    const result = await checkAsset(
      svg(
        '<script>a()</script><style>@import url(http://x)</style><style>.a{fill:red}</style><linearGradient id="g"/>' +
          '<path class="a" onclick="b()" fill="url(#g)" stroke="url(http://x)" d="M0 0"/><use href="http://x#a"/><use href="#g"/>' +
          '<image href="file:///etc/passwd"/><foreignObject><p>c</p></foreignObject>',
        '<?xml version="1.0"?>\n'
      )
    )
    const text = result.ok ? Buffer.from(result.asset.bytes).toString() : ''
    for (const gone of ['script', 'import', 'onclick', 'http://x', 'file:', 'foreignObject', '<p>'])
      assert.notInclude(text, gone)
    for (const kept of [
      'viewBox="0 0 9 9"',
      '.a{fill:red}',
      'linearGradient',
      'fill="url(#g)"',
      'href="#g"',
    ])
      assert.include(text, kept)
  })
})

test.group('The colour profile', () => {
  test('is a whole ICC version 2 display profile', ({ assert }) => {
    const profile = makeSrgbProfile()
    assert.equal(profile.readUInt32BE(0), profile.length)
    assert.equal(profile.toString('latin1', 12, 24), 'mntrRGB XYZ ')
    assert.equal(profile.toString('latin1', 36, 40), 'acsp')
    for (let index = 0; index < profile.readUInt32BE(128); index++) {
      const end = profile.readUInt32BE(136 + index * 12) + profile.readUInt32BE(140 + index * 12)
      assert.isAtMost(end, profile.length)
    }
  })
})

/** A PNG of this size, black, with nothing but the chunks that it needs; checksums are not looked at here. */
function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const rows = deflateSync(Buffer.alloc((width + 1) * height))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)])
}
