import { test } from '@japa/runner'
import { groupCode, newCode, normaliseCode, verifyUrl } from '#attestations/verification/code'
import { appUrl } from '#config/app'

const CODE = '7K3QX9MBVT2FHRDW8NCAPHZ6E4'

test.group('Verification code', () => {
  test('a thousand new codes are all different and well formed', ({ assert }) => {
    const codes = Array.from({ length: 1000 }, newCode)
    assert.lengthOf(new Set(codes), 1000)
    for (const code of codes) assert.equal(normaliseCode(code), code)
  })

  test('every character of the alphabet comes up in every place', ({ assert }) => {
    const codes = Array.from({ length: 3000 }, newCode)
    for (let place = 0; place < 26; place++) {
      assert.lengthOf(new Set(codes.map((code) => code[place])), 32)
    }
  })

  test('reads "{typed}" as the code that was meant')
    .with([
      { typed: CODE },
      { typed: '7k3qx 9mbvt 2fhrd w8nca phz6e4' },
      { typed: ' 7K3QX-9MBVT–2FHRD W8NCA\tPHZ6E4\n' },
      { typed: '７Ｋ３ＱＸ9MBVT2FHRDW8NCAPHZ6E4' },
    ])
    .run(({ assert }, { typed }) => assert.equal(normaliseCode(typed), CODE))

  test('letters that codes never contain are read as what they look like', ({ assert }) => {
    assert.equal(normaliseCode('oOiIlLuU9MBVT2FHRDW8NCAPHZ'), '001111VV9MBVT2FHRDW8NCAPHZ')
  })

  test('"{typed}" cannot be a code')
    .with([
      { typed: '' },
      { typed: CODE.slice(1) },
      { typed: `${CODE}0` },
      { typed: `${CODE.slice(1)}!` },
      { typed: `${CODE.slice(1)}É` },
    ])
    .run(({ assert }, { typed }) => assert.isNull(normaliseCode(typed)))

  test('is shown in groups of five, the last of six', ({ assert }) => {
    assert.equal(groupCode(CODE), '7K3QX 9MBVT 2FHRD W8NCA PHZ6E4')
    assert.equal(verifyUrl(CODE), `${appUrl}/verifica/${CODE}`)
  })
})
