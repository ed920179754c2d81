import { existsSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { inside } from './paths.mjs'
import { Refusal } from './refusal.mjs'

const BROWSERS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']

/** Refuses when somebody already answers at the portal's address, or the address is not of this machine. */
export async function checkAddress(host, port) {
  if (!/^\d+$/.test(port) || Number(port) > 65_535) {
    throw new Refusal(`PORT deve essere un numero tra 1 e 65535: ora è "${port}".`)
  }
  const code = await new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code))
    server.listen(Number(port), host, () => server.close(() => resolve(null)))
  })
  if (code) throw new Refusal(addressSentence(code, host, port))
}

/** Refuses when no Chromium can print the attestations. */
export function checkChromium({ CHROMIUM_PATH }) {
  if (CHROMIUM_PATH && !existsSync(CHROMIUM_PATH)) {
    throw new Refusal(
      `CHROMIUM_PATH indica ${CHROMIUM_PATH}, che non c'è: lo corregga o lo tolga, così il portale cerca da sé.`
    )
  }
  const found = [...BROWSERS, inside('node_modules', '@sparticuz', 'chromium')].some(existsSync)
  if (CHROMIUM_PATH || found) return
  throw new Refusal(
    'Manca Chromium, che serve a stampare gli attestati: installi il pacchetto chromium-headless-shell ' +
      '(sudo apt install chromium-headless-shell), oppure indichi un Chromium con CHROMIUM_PATH.'
  )
}

/** Refuses when PostgreSQL was asked for and nobody answers at its address. */
export async function checkPostgres({ DATABASE_URL }) {
  if (!DATABASE_URL || !URL.canParse(DATABASE_URL)) {
    throw new Refusal(
      'Per PostgreSQL serve DATABASE_URL, per esempio postgres://utente:password@localhost:5432/dotecomune.'
    )
  }
  const { hostname, port } = new URL(DATABASE_URL)
  if (await answers(hostname || 'localhost', Number(port || 5432))) return
  throw new Refusal(
    `Il database non risponde su ${hostname}:${port || 5432}: controlli che PostgreSQL sia acceso e che DATABASE_URL sia giusto.`
  )
}

function answers(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 5000 })
    const end = (result) => {
      socket.destroy()
      resolve(result)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
    socket.once('timeout', () => end(false))
  })
}

function addressSentence(code, host, port) {
  if (code === 'EADDRINUSE') {
    return `La porta ${port} è già occupata da un altro programma: lo fermi, oppure scelga un'altra porta (PORT=${Number(port) + 1} npm start).`
  }
  if (code === 'EACCES') {
    return `La porta ${port} è riservata al sistema: scelga una porta dal 1024 in su (PORT=3333 npm start).`
  }
  return `Il portale non può stare all'indirizzo ${host}:${port} (${code}): controlli HOST e PORT.`
}
