import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import hash from '@adonisjs/core/services/hash'
import testUtils from '@adonisjs/core/services/test_utils'
import CreateAccount from '#accounts/commands/create_account'
import Account from '#accounts/models/account'
import { createAccount } from '#tests/support/accounts'

const FLAGS = ['--email=prima@prova.example', '--name=Zoë D’Àngelo']

test.group('accounts:create', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(() => {
    ace.ui.switchMode('raw')
    return () => ace.ui.switchMode('normal')
  })

  test('makes an administrator and prints the link to choose a password', async ({
    assert,
    client,
  }) => {
    const command = await ace.create(CreateAccount, FLAGS)
    await command.exec()
    command.assertSucceeded()
    const account = await Account.findByOrFail('email', 'prima@prova.example')
    assert.deepEqual([account.role, account.state], ['admin', 'invited'])
    const lines = command.logger.getLogs().map((log) => log.message)
    const url = lines.find((line) => line.startsWith('http'))!
    const page = await client.get(new URL(url).pathname)
    page.assertStatus(200)
  })

  test('asks for the password where that is wanted', async ({ assert }) => {
    const command = await ace.create(CreateAccount, [...FLAGS, '--password'])
    command.prompt.trap('Password').assertFails('corta').replyWith('tre gatti sul tetto rosso')
    await command.exec()
    command.assertSucceeded()
    const account = await Account.findByOrFail('email', 'prima@prova.example')
    assert.isTrue(await hash.verify(account.password!, 'tre gatti sul tetto rosso'))
  })

  test('refuses an address that has an account, and data that make no sense', async () => {
    await createAccount('tutor', { email: 'prima@prova.example' })
    const taken = await ace.create(CreateAccount, FLAGS)
    await taken.exec()
    taken.assertFailed()
    const odd = await ace.create(CreateAccount, ['--email=no', '--name==X', '--role=root'])
    await odd.exec()
    odd.assertFailed()
  })
})
