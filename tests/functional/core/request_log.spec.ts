import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { PassThrough } from 'node:stream'
import { test } from '@japa/runner'
import { HttpContextFactory, RequestFactory, ResponseFactory } from '@adonisjs/core/factories/http'
import { Logger } from '@adonisjs/core/logger'
import type { HttpContext } from '@adonisjs/core/http'
import RequestLogMiddleware from '#core/middleware/request_log_middleware'
import loggerConfig from '#config/logger'

/** What the log says after a real request that `answer` answers. */
async function logged(path: string, answer: (ctx: HttpContext) => void) {
  const destination = new PassThrough()
  const settings = { ...loggerConfig.loggers.app, transport: undefined, level: 'info' }
  const logger = new Logger({ ...settings, destination }).child({ request_id: 'abc' })
  const server = createServer(async (req, res) => {
    const request = new RequestFactory().merge({ req, res }).create()
    const response = new ResponseFactory().merge({ req, res }).create()
    const ctx = new HttpContextFactory().merge({ request, response }).create()
    ctx.logger = logger
    await new RequestLogMiddleware().handle(ctx, async () => answer(ctx))
    response.finish()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const [[line]] = await Promise.all([
    once(destination, 'data'),
    fetch(`http://127.0.0.1:${port}${path}`),
  ])
  await new Promise((resolve) => server.close(resolve))
  return JSON.parse(String(line))
}

test.group('Request log', () => {
  test('a line tells the route, never the address', async ({ assert }) => {
    const line = await logged('/verifica/7K3MW9X2P4QHT6Y8?q=anna@posta.example', (ctx) => {
      ctx.route = { pattern: '/verifica/:code' } as HttpContext['route']
      ctx.response.status(404).send('no')
    })
    assert.containsSubset(line, {
      method: 'GET',
      route: '/verifica/:code',
      status: 404,
      request_id: 'abc',
    })
    assert.isNumber(line.ms)
    assert.notMatch(JSON.stringify(line), /7K3M|anna/)
  })

  test('an error and its words are logged without personal data', async ({ assert }) => {
    const destination = new PassThrough()
    const settings = { ...loggerConfig.loggers.app, transport: undefined, level: 'info' }
    const logger = new Logger({ ...settings, destination })
    const error = new Error('anna@posta.example is not a mailbox')
    logger.error(
      { err: error, email: 'anna@posta.example', account: { email: 'a@b' } },
      error.message
    )
    const line = String(destination.read())
    assert.include(line, 'is not a mailbox')
    assert.notMatch(line, /anna|a@b/)
  })
})
