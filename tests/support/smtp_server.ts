import type { AddressInfo, Socket } from 'node:net'
import {
  SMTPServer,
  type SMTPServerAuthentication,
  type SMTPServerDataStream,
  type SMTPServerSession,
} from 'smtp-server'

/** How the server treats a mail; `accept` unless told otherwise. */
export type Manner =
  | 'accept'
  | 'refuse_recipient'
  | 'postpone_recipient'
  | 'refuse_content'
  | 'postpone_content'
  | 'cut_before_data'
  | 'cut_in_data'
  | 'cut_after_data'
  | 'hang_after_data'

/** Where a conversation stands; `mail` is after the end mark and before the answer. */
export type Moment = 'connection' | 'recipient' | 'content' | 'mail'

export type Received = { messageId: string; to: string; raw: string }

/**
 * A real SMTP server on a free port of this machine. It counts what it took, and can misbehave for each recipient
 * as `mannerFor` says.
 */
export class LocalSmtpServer {
  /** Every mail whose end mark arrived and that was kept, in order. */
  received: Received[] = []
  connections = 0
  mannerFor: (to: string) => Manner = () => 'accept'
  /** Told of every moment of every conversation, before the server goes on. */
  onMoment: (moment: Moment) => void = () => {}
  #server: SMTPServer
  #sockets = new Map<string, Socket>()

  constructor(private credentials: { username: string; password: string } | null = null) {
    this.#server = new SMTPServer({
      hideSTARTTLS: true,
      authOptional: credentials === null,
      disabledCommands: credentials ? [] : ['AUTH'],
      allowInsecureAuth: true,
      logger: false,
      disableReverseLookup: true,
      onAuth: (auth, _, done) => this.#onAuth(auth, done),
      onConnect: (session, done) => this.#onConnect(session, done),
      onRcptTo: ({ address }, session, done) => this.#onRecipient(address, session, done),
      onData: (stream, session, done) => this.#onData(stream, session, done),
    })
    this.#server.server.on('connection', (socket) => this.#remember(socket))
    this.#server.on('error', () => {})
  }

  async start(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return this.port
  }

  get port() {
    return (this.#server.server.address() as AddressInfo).port
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets.values()) socket.destroy()
    await new Promise<void>((resolve) => this.#server.close(resolve))
  }

  /** How many times each Message-ID was kept. */
  counts(): Map<string, number> {
    const counts = new Map<string, number>()
    for (const { messageId } of this.received) {
      counts.set(messageId, (counts.get(messageId) ?? 0) + 1)
    }
    return counts
  }

  #remember(socket: Socket) {
    const key = `${socket.remoteAddress}:${socket.remotePort}`
    this.#sockets.set(key, socket)
    socket.on('error', () => {})
    socket.once('close', () => this.#sockets.delete(key))
  }

  #onConnect(_: SMTPServerSession, done: (error?: Error) => void) {
    this.connections++
    this.onMoment('connection')
    done()
  }

  #onAuth(
    auth: SMTPServerAuthentication,
    done: (error: Error | null, response?: { user: string }) => void
  ) {
    const { username, password } = this.credentials ?? {}
    if (auth.username === username && auth.password === password) return done(null, { user: 'u' })
    done(answer(535, '5.7.8 Authentication credentials invalid'))
  }

  #onRecipient(to: string, session: SMTPServerSession, done: (error?: Error) => void) {
    this.onMoment('recipient')
    const manner = this.mannerFor(to)
    if (manner === 'refuse_recipient') return done(answer(550, '5.1.1 User unknown'))
    if (manner === 'postpone_recipient') return done(answer(450, '4.2.0 Try again later'))
    if (manner === 'cut_before_data') return this.#cut(session)
    done()
  }

  #onData(stream: SMTPServerDataStream, session: SMTPServerSession, done: Done) {
    const to = session.envelope.rcptTo[0].address
    const manner = this.mannerFor(to)
    if (manner === 'cut_in_data') return void stream.once('data', () => this.#cut(session))
    this.onMoment('content')
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => this.#onMail(to, Buffer.concat(chunks).toString(), session, done))
  }

  #onMail(to: string, raw: string, session: SMTPServerSession, done: Done) {
    const manner = this.mannerFor(to)
    if (manner === 'refuse_content') return done(answer(554, '5.7.1 Message refused as spam'))
    if (manner === 'postpone_content') return done(answer(451, '4.3.0 Try again'))
    const messageId = /^Message-ID:\s*(<[^>]+>)/im.exec(raw)?.[1] ?? ''
    this.received.push({ messageId, to, raw })
    this.onMoment('mail')
    if (manner === 'cut_after_data') return this.#cut(session)
    if (manner !== 'hang_after_data') done(null, 'Message queued')
  }

  #cut({ remoteAddress, remotePort }: SMTPServerSession) {
    this.#sockets.get(`${remoteAddress}:${remotePort}`)?.destroy()
  }
}

type Done = (error?: Error | null, message?: string) => void

const answer = (code: number, text: string) =>
  Object.assign(new Error(text), { responseCode: code })
