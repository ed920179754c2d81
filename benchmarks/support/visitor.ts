/** Somebody with a browser's cookies and no browser. */
export class Visitor {
  #cookies = new Map<string, string>()

  constructor(private origin: string) {}

  /** A page, read to its end; throws when it is not what was asked for. */
  async get(path: string): Promise<string> {
    const response = await this.#send(path, {})
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
    return response.text()
  }

  /** Signs in as people do, with the token of the page's own form. */
  async signIn(email: string, password: string) {
    const page = await this.get('/accesso')
    const token = /name=["']_csrf["'] value=["']([^"']+)/.exec(page)?.[1] ?? ''
    const body = new URLSearchParams({ _csrf: token, utente: email, password })
    const { status, headers } = await this.#send('/accesso', { method: 'POST', body })
    if (status !== 302 || headers.get('location') !== '/cruscotto') {
      throw new Error(`The sign-in failed: ${status} ${headers.get('location')}`)
    }
  }

  async #send(path: string, init: RequestInit) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, accept: 'text/html' }
    const response = await fetch(this.origin + path, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [pair] = line.split(';')
      const at = pair.indexOf('=')
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }
}
