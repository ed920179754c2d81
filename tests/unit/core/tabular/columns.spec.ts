import { test } from '@japa/runner'
import { plain, readTable, refusalOf } from '#tests/support/tables'

const COLUMNS = {
  code: plain('codice_fiscale', { aliases: ['cf'] }),
  email: plain('email', { aliases: ['posta elettronica'] }),
  phone: plain('cellulare', { aliases: ['cell'], isRequired: false }),
}

test.group('Columns of a table', () => {
  test('"{code}", "{email}" and "{phone}" are recognised')
    .with([
      { code: 'codice_fiscale', email: 'email', phone: 'cellulare' },
      { code: 'Codice Fiscale', email: 'E-mail', phone: 'Cell.' },
      { code: 'C.F.', email: 'POSTA  ELETTRONICA', phone: ' CELLULARE ' },
      { code: 'códice-fiscale', email: 'e_mail', phone: 'Cell' },
    ])
    .run(async ({ assert }, { code, email, phone }) => {
      const table = await readTable(`${phone};${email};${code}\n1;2;3\n`, COLUMNS)
      assert.deepEqual(table.values, [['3', '2', '1']])
    })

  test('all the missing columns are named at once, with those that were found', async ({
    assert,
  }) => {
    const { refusal, sentence } = await refusalOf('Nome e cognome;Cell.\nAnna Ng;1\n', COLUMNS)
    assert.deepEqual(refusal, {
      code: 'missing_columns',
      missing: ['codice_fiscale', 'email'],
      found: ['Nome e cognome', 'Cell.'],
    })
    assert.equal(
      sentence,
      'Mancano le colonne «codice_fiscale», «email». Nella prima riga ci sono: «Nome e cognome», «Cell.». Corregga l’intestazione e carichi di nuovo il file.'
    )
  })

  test('a header that is no header does not fill the page', async ({ assert }) => {
    const { sentence } = await refusalOf(`${'x'.repeat(5000)}${';y'.repeat(90)}\n1\n`, COLUMNS)
    assert.isBelow(sentence.length, 400)
    assert.include(sentence, 'xxx… (5000 caratteri)')
  })

  test('a column that comes twice is refused, under whatever names', async ({ assert }) => {
    const { refusal, sentence } = await refusalOf('cf;email;E-mail\n1;2;3\n', COLUMNS)
    assert.deepEqual(refusal, { code: 'repeated_columns', repeated: ['email'] })
    assert.equal(sentence, 'La colonna «email» compare più di una volta. Ne lasci una sola.')
  })

  test('unknown columns are ignored and listed, absent optional ones read as empty', async ({
    assert,
  }) => {
    const table = await readTable('cf;Note;email;note\n1;x;2;y\n', COLUMNS)
    assert.deepEqual(table.values, [['1', '2', '']])
    assert.deepEqual(table.ignored, ['Note', 'note'])
    assert.deepEqual(table.absent, ['cellulare'])
  })

  test('every fault of a row is told, a warning keeps the row', async ({ assert }) => {
    const remark = { code: 'no', message: 'No.' }
    const columns = {
      first: plain('a', {
        read: (value) => (value ? { ok: true, value } : { ok: false, error: remark }),
      }),
      second: plain('b', { read: () => ({ ok: false, error: remark }) }),
      third: plain('c', { read: (value) => ({ ok: true, value, warning: remark }) }),
    }
    const table = await readTable('a;b;c\n;x;y\n', columns)
    assert.deepEqual(
      table.findings.map(({ row, column, value, severity }) => [row, column, value, severity]),
      [
        [2, 'a', '', 'fault'],
        [2, 'b', 'x', 'fault'],
        [2, 'c', 'y', 'warning'],
      ]
    )
    assert.deepEqual(table.values, [null])
  })
})
