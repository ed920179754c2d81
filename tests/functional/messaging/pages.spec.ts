import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import type { Role } from '#accounts/roles'
import { clock } from '#core/clock'
import AuditEvent from '#audit/models/audit_event'
import CaughtMail from '#messaging/models/caught_mail'
import Message from '#messaging/models/message'
import MessageTemplate from '#messaging/models/message_template'
import { DispatchDueMessages } from '#messaging/actions/dispatch_due_messages'
import { createAccount } from '#tests/support/accounts'
import { draft, enqueue, storedFile } from '#tests/support/outbox'

const TEXT = {
  nome: 'Promemoria',
  oggetto: 'Per [NOME]',
  messaggio: 'Gentile [NOME],\r\n\r\nbuongiorno.',
}

const createTemplate = (values: Partial<MessageTemplate> = {}) =>
  MessageTemplate.create({
    name: 'Saluto',
    subject: 'Ciao',
    body: 'Corpo',
    revision: 1,
    createdAt: clock.now(),
    updatedAt: clock.now(),
    ...values,
  })

test.group('E-mail templates', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a coordinator writes one, and the register tells', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const post = client.post('/modelli/email').form(TEXT).withCsrfToken().loginAs(coordinator)
    const response = await post.redirects(0)
    response.assertHeader('location', '/modelli/email')
    const template = await MessageTemplate.findByOrFail('name', 'Promemoria')
    assert.equal(template.body, 'Gentile [NOME],\n\nbuongiorno.')
    await AuditEvent.findByOrFail('action', 'messageTemplate.created')
  })

  test('unknown tags are refused and listed', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const form = { ...TEXT, messaggio: 'Gentile [NOMME] [NOME] [ETA]' }
    const post = client.post('/modelli/email').form(form).withCsrfToken().loginAs(coordinator)
    const response = await post.redirects(0)
    const bag = response.flashMessages().inputErrorsBag as Record<string, string[]>
    assert.match(bag.messaggio[0], /\[NOMME\], \[ETA\]/)
    assert.isNull(await MessageTemplate.findBy('name', 'Promemoria'))
  })

  test('empty fields are faults, each beside its field', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    const post = client.post('/modelli/email').form({}).withCsrfToken().loginAs(coordinator)
    const response = await post.redirects(0)
    const bag = response.flashMessages().inputErrorsBag as object
    assert.sameMembers(Object.keys(bag), ['nome', 'oggetto', 'messaggio'])
  })

  test('a name that is taken is refused', async ({ client, assert }) => {
    await createTemplate({ name: TEXT.nome })
    const coordinator = await createAccount('coordinator')
    const post = client.post('/modelli/email').form(TEXT).withCsrfToken().loginAs(coordinator)
    const response = await post.redirects(0)
    const bag = response.flashMessages().inputErrorsBag as Record<string, string[]>
    assert.match(bag.nome[0], /C’è già un modello/)
  })

  test('two people who edit at once do not overwrite each other', async ({ client, assert }) => {
    const template = await createTemplate({ revision: 4 })
    const coordinator = await createAccount('coordinator')
    const form = { ...TEXT, revisione: '3' }
    const put = client.put(`/modelli/email/${template.id}`).form(form).withCsrfToken()
    const response = await put.loginAs(coordinator).redirects(0)
    assert.match(String(response.flashMessage('refusal')), /qualcun altro ha salvato/)
    assert.equal(response.flashMessage('oggetto'), TEXT.oggetto)
    assert.equal((await template.refresh()).subject, 'Ciao')
  })

  test('the editor shows the text and how it will read', async ({ client }) => {
    const template = await createTemplate({ subject: 'Per [NOME]' })
    const coordinator = await createAccount('coordinator')
    const response = await client.get(`/modelli/email/${template.id}`).loginAs(coordinator)
    response.assertStatus(200)
    response.assertTextIncludes('Per <span class="dc-fill">Łucja</span>')
  })

  test('the preview fills the tags and escapes the rest', async ({ client }) => {
    const coordinator = await createAccount('coordinator')
    const form = { oggetto: '[NOME]', messaggio: '<b>[COGNOME]</b>' }
    const post = client.post('/modelli/email/anteprima').form(form).withCsrfToken()
    const response = await post.loginAs(coordinator)
    response.assertTextIncludes('<span class="dc-fill">Łucja</span>')
    response.assertTextIncludes('&#60;b&#62;<span class="dc-fill">Brambilla</span>&#60;/b&#62;')
  })

  test('a test goes to its author through the outbox', async ({ client, assert }) => {
    const coordinator = await createAccount('coordinator')
    await client.post('/modelli/email/prova').form(TEXT).withCsrfToken().loginAs(coordinator)
    const message = await Message.findByOrFail('causeType', 'message_test')
    assert.equal(message.toAddress, coordinator.email)
    assert.equal(message.subject, '[Prova] Per Łucja')
  })

  test('an archived one is no longer offered, and can come back', async ({ client, assert }) => {
    const template = await createTemplate()
    const coordinator = await createAccount('coordinator')
    const path = `/modelli/email/${template.id}/archivio`
    const list = await client.post(path).withCsrfToken().loginAs(coordinator)
    list.assertStatus(200)
    list.assertTextIncludes('Rimetti in uso')
    assert.isNotNull((await template.refresh()).archivedAt)
    await client.delete(path).withCsrfToken().loginAs(coordinator)
    assert.isNull((await template.refresh()).archivedAt)
  })

  for (const role of ['operator', 'tutor'] as Role[]) {
    test(`are not for the role ${role}`, async ({ client }) => {
      const response = await client.get('/modelli/email').loginAs(await createAccount(role))
      response.assertStatus(403)
    })
  }
})

test.group('Posta di prova', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('shows a caught mail, its HTML in a cage, its PDF as sent', async ({ client, assert }) => {
    const content = Buffer.from('%PDF-1.7 caught')
    const attachment = await storedFile(content)
    await enqueue(draft({ attachment, subject: 'Da leggere', body: 'Apra https://a.example/x.' }))
    await new DispatchDueMessages().handle()
    const mail = await CaughtMail.findByOrFail('subject', 'Da leggere')
    const operator = await createAccount('operator')
    const page = await client.get(`/posta-di-prova/${mail.id}`).loginAs(operator)
    page.assertTextIncludes('<a href="https://a.example/x">https://a.example/x</a>.')
    page.assertTextIncludes('attestato-1-2026.pdf')
    const html = await client.get(`/posta-di-prova/${mail.id}/html`).loginAs(operator)
    assert.match(
      String(html.header('content-security-policy')),
      /^sandbox allow-popups; default-src 'none'/
    )
    const pdf = await client.get(`/posta-di-prova/${mail.id}/allegati/1`).loginAs(operator)
    pdf.assertHeader('content-type', 'application/pdf')
    assert.isTrue(content.equals(pdf.body() as Buffer))
  })

  test('keeps a mail that comes twice once', async ({ assert }) => {
    const [message] = await enqueue(draft())
    await new DispatchDueMessages().handle()
    await message.merge({ state: 'waiting' }).save()
    await new DispatchDueMessages().handle()
    assert.lengthOf(await CaughtMail.query().where('messageId', message.messageId), 1)
  })

  test('finds a mail by address', async ({ client, assert }) => {
    await enqueue(draft({ to: { address: 'cercata@posta.example', name: 'C' } }), draft())
    await new DispatchDueMessages().handle()
    const operator = await createAccount('operator')
    const page = await client.get('/posta-di-prova?cerca=CERCATA').loginAs(operator)
    page.assertTextIncludes('cercata@posta.example')
    assert.notInclude(page.text(), 'persona')
  })

  test('is not for the role intern', async ({ client }) => {
    const response = await client.get('/posta-di-prova').loginAs(await createAccount('intern'))
    response.assertStatus(403)
  })
})
