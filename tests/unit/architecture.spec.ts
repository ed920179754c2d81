import { test } from '@japa/runner'
import { ESLint } from 'eslint'

const eslint = new ESLint()

/** The rules that a file of ours with this text would break. */
async function brokenRules(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath })
  return result.messages.map(({ ruleId }) => ruleId ?? 'parse')
}

const uses = (module: string) => `import { thing } from '${module}'\n\nexport default thing\n`

test.group('Architecture', () => {
  test('a lower module may not use a higher one: {0} and {1}')
    .with([
      ['app/core/probe.ts', '#accounts/models/account'],
      ['app/audit/probe.ts', '#messaging/lifecycle'],
      ['app/messaging/queries/probe.ts', '#attestations/models/batch'],
      ['app/attestations/probe.ts', '#home/navigation'],
      ['app/accounts/probe.ts', '../messaging/lifecycle.js'],
      ['app/accounts/probe.ts', '#app/messaging/lifecycle'],
    ])
    .run(async ({ assert }, [file, module]) => {
      assert.deepEqual(await brokenRules(file, uses(module)), ['no-restricted-imports'])
    })

  test('a higher module may use a lower one')
    .with([
      ['app/home/probe.ts', '#attestations/models/batch'],
      ['app/messaging/probe.ts', '#audit/record'],
      ['app/audit/probe.ts', '#accounts/models/account'],
      ['app/core/wizard/probe.ts', '../clock.js'],
    ])
    .run(async ({ assert }, [file, module]) => {
      assert.deepEqual(await brokenRules(file, uses(module)), [])
    })

  test('nobody climbs two folders', async ({ assert }) => {
    const found = await brokenRules('app/home/controllers/probe.ts', uses('../../core/clock.js'))
    assert.deepEqual(found, ['no-restricted-imports'])
  })

  test('the present instant comes from one place')
    .with(['new Date()', 'Date.now()', 'DateTime.now()', 'DateTime.utc()', 'DateTime.local()'])
    .run(async ({ assert }, expression) => {
      const text = `export const probe = (DateTime: any) => [DateTime, ${expression}]\n`
      assert.deepEqual(await brokenRules('app/home/probe.ts', text), ['no-restricted-syntax'])
      assert.deepEqual(await brokenRules('app/core/clock.ts', text), [])
    })

  test('a file over 200 lines and a function over 40 are refused', async ({ assert }) => {
    const long = 'export const probe = [\n' + '  1,\n'.repeat(200) + ']\n'
    assert.include(await brokenRules('app/core/probe.ts', long), 'max-lines')
    const deep = `export function probe(list: number[]) {\n${'  list.push(1)\n'.repeat(40)}}\n`
    assert.deepEqual(await brokenRules('app/core/probe.ts', deep), ['max-lines-per-function'])
  })
})
