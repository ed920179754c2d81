import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { SmtpSettings } from '#config/mail'
import type { MailContent } from '#messaging/mail/mail_content'
import type { Mail } from '#messaging/mail/transport'

/** A connection that was greeted and, where credentials are set, let in. Rejects with nodemailer's error. */
export async function openConnection(settings: SmtpSettings): Promise<SMTPConnection> {
  const connection = new SMTPConnection({
    host: settings.host,
    port: settings.port,
    secure: settings.secure,
    connectionTimeout: settings.timeouts.connect,
    greetingTimeout: settings.timeouts.greeting,
    dnsTimeout: settings.timeouts.connect,
    socketTimeout: settings.timeouts.answer,
    socketCloseTimeout: settings.timeouts.connect,
  })
  await connect(connection)
  if (settings.username !== null) await signIn(connection, settings)
  return connection
}

/**
 * Hands a mail over and gives the server's last answer. Rejects with nodemailer's error, also when the whole takes
 * longer than `limit` milliseconds: a server that drips its answers never falls silent.
 */
export function sendOver(
  connection: SMTPConnection,
  mail: Mail,
  content: MailContent,
  limit: number
): Promise<string> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => {
      content.destroy()
      connection.close()
      reject(new Error('The server took too long'))
    }, limit)
    const envelope = { from: mail.from, to: mail.to, size: mail.raw.length }
    connection.send(envelope, content, (error, info) => {
      clearTimeout(deadline)
      if (error) reject(error)
      else resolve(info.response)
    })
  })
}

/** Clears the line for the next mail. False when the line is of no further use. */
export function resetConnection(connection: SMTPConnection): Promise<boolean> {
  return new Promise((resolve) => {
    connection.once('end', () => resolve(false))
    connection.reset((error) => resolve(!error))
  })
}

function connect(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.on('error', reject)
    connection.once('end', () => reject(new Error('Connection closed')))
    connection.connect((error) => (error ? reject(error) : resolve()))
  })
}

function signIn(connection: SMTPConnection, settings: SmtpSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once('end', () => reject(new Error('Connection closed')))
    const auth = { user: settings.username!, pass: settings.password ?? '' }
    connection.login(auth, (error) => {
      if (!error) return resolve()
      reject(error)
      connection.close()
    })
  })
}
