import { test } from '@japa/runner'
import { markArtifacts } from '#core/pdf/marked_content'

const never = () => false
const mark = (lines: string[], isRepeated: (mcid: number) => boolean = never) => {
  const { text, dropped } = markArtifacts(lines.join('\n'), isRepeated)
  return { lines: text.split('\n'), dropped: [...dropped] }
}

test.group('Marks of a content stream', () => {
  test('call text outside of every tag an artifact', ({ assert }) => {
    const { lines } = mark(['q', 'BT', '/F4 12 Tf', '<0027> Tj', 'ET', 'Q'])
    assert.deepEqual(lines, [
      ...['q', '/Artifact BMC', 'BT', '/F4 12 Tf', '<0027> Tj', 'ET', 'EMC', 'Q'],
    ])
  })

  test('wrap a path whole, since no mark may stand inside one', ({ assert }) => {
    const { lines } = mark(['0 0 10 1 re', '5 5 m', '6 6 l', 'h', 'f', '1 0 0 rg'])
    assert.deepEqual(lines, [
      ...['/Artifact BMC', '0 0 10 1 re', '5 5 m', '6 6 l', 'h', 'f', 'EMC', '1 0 0 rg'],
    ])
  })

  test('leave clips and state alone, and call pictures outside of tags artifacts', ({ assert }) => {
    const clip = ['0 0 9 9 re', 'W* n', '/G3 gs', '.2 0 0 .2 0 0 cm']
    assert.deepEqual(mark(clip).lines, clip)
    assert.deepEqual(mark(['/X5 Do']).lines, ['/Artifact BMC', '/X5 Do', 'EMC'])
  })

  test('keep what is tagged and read, whatever marks stand inside', ({ assert }) => {
    const tagged = [
      '/NonStruct <</MCID 4 >>BDC',
      'BT',
      '/Span <</ActualText <FEFF00660069>>> BDC',
      '<0011> Tj',
      'EMC',
      '<0012> Tj',
      'ET',
      '0 0 5 1 re',
      'f',
      'EMC',
    ]
    assert.deepEqual(mark(tagged), { lines: tagged, dropped: [] })
  })

  test('turn rules that were tagged as words into artifacts', ({ assert }) => {
    const { lines, dropped } = mark(['/TD <</MCID 7 >>BDC', '0 0 5 1 re', 'f', 'EMC'])
    assert.deepEqual(lines, ['/Artifact BMC', '0 0 5 1 re', 'f', 'EMC'])
    assert.deepEqual(dropped, [7])
    const bullet = ['/Lbl <</MCID 8 >>BDC', '0 0 m', '1 1 l', 'f', 'EMC']
    assert.deepEqual(mark(bullet), { lines: bullet, dropped: [] })
  })

  test('turn what an earlier page said into artifacts', ({ assert }) => {
    const said = ['/NonStruct <</MCID 2 >>BDC', 'BT', '<0011> Tj', 'ET', 'EMC']
    const { lines, dropped } = mark(said, (mcid) => mcid === 2)
    assert.deepEqual(lines, ['/Artifact BMC', ...said.slice(1)])
    assert.deepEqual(dropped, [2])
  })
})
