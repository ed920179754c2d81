/** An SMTP server that takes everything and keeps nothing; writes its port on standard output. */
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

const server = new SMTPServer({
  hideSTARTTLS: true,
  authOptional: true,
  disableReverseLookup: true,
  onData(stream, _, done) {
    stream.resume()
    stream.once('end', () => done())
  },
})
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(String((server.server.address() as AddressInfo).port))
})
