import { Parser } from 'htmlparser2'
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS, ASSET_ADDRESS } from '#attestations/pdf/allowed_html'
import { BLOCK_PLACEHOLDER, ELEMENT_PLACEHOLDERS } from '#attestations/pdf/placeholders'
import { lineOf } from '#attestations/pdf/template_check'
import type { TemplateFault } from '#attestations/pdf/types'

const MOST_ELEMENTS = 500
const MOST_ROWS = 60
const VOID = new Set(['img', 'br', 'hr'])
const BLOCKS = new Set(['div', 'section', 'header', 'footer', 'li', 'td', 'th', undefined])

const REASONS: Record<string, string> = {
  script: 'gli script non sono ammessi',
  iframe: 'pagine dentro la pagina non sono ammesse',
  object: 'gli oggetti incorporati non sono ammessi',
  embed: 'gli oggetti incorporati non sono ammessi',
  form: 'i moduli non sono ammessi',
  input: 'i moduli non sono ammessi',
  button: 'i moduli non sono ammessi',
  meta: 'le istruzioni per il browser non sono ammesse',
  base: 'le istruzioni per il browser non sono ammesse',
  link: 'i fogli di stile esterni non sono ammessi: scriva lo stile nella parte CSS',
  style: 'scriva lo stile nella parte CSS',
  a: 'l’unico collegamento è quello di [VERIFICA]',
  html: 'scriva solo il contenuto del foglio',
  head: 'scriva solo il contenuto del foglio',
  body: 'scriva solo il contenuto del foglio',
  article: 'il foglio stesso è già un <article>: usi <section> o <div>',
}

/** Faults of the body's elements, attributes and nesting. */
export function checkBody(body: string, assets: Set<string>): TemplateFault[] {
  const check = new BodyCheck(body, assets)
  return check.run()
}

class BodyCheck {
  #faults: TemplateFault[] = []
  #open: string[] = []
  #opened = new Map<string, number>()
  #at = 0

  constructor(
    private body: string,
    private assets: Set<string>
  ) {}

  run(): TemplateFault[] {
    const parser = new Parser({
      onopentag: (name, attributes) => {
        this.#at = parser.startIndex
        this.#element(name, attributes)
      },
      onclosetag: (name, isImplied) => {
        const isSelfClosing = this.body[parser.endIndex - 1] === '/'
        this.#close(name, isImplied && !isSelfClosing)
      },
      ontext: (text) => {
        this.#at = parser.startIndex
        this.#text(text)
      },
      onprocessinginstruction: (name) => {
        this.#at = parser.startIndex
        this.#fault(`<${name}…> non è ammesso: scriva solo il contenuto del foglio.`)
      },
    })
    parser.end(this.body)
    this.#countElements()
    this.#findSurplusEnds()
    return this.#faults
  }

  #element(name: string, attributes: Record<string, string>) {
    this.#open.push(name)
    const key = name.toLowerCase()
    this.#opened.set(key, (this.#opened.get(key) ?? 0) + 1)
    if (!ALLOWED_TAGS.has(name)) {
      this.#fault(
        `<${name}> non si può usare: ${REASONS[name] ?? 'non serve a impaginare un attestato'}.`
      )
    }
    for (const [attribute, value] of Object.entries(attributes))
      this.#attribute(name, attribute, value)
    if (name === 'img') this.#picture(attributes)
  }

  #attribute(element: string, name: string, value: string) {
    if (/^on/.test(name))
      this.#fault(`${name} su <${element}> non è ammesso: un attestato non esegue codice.`)
    else if (name === 'style')
      this.#fault(`style su <${element}>: scriva lo stile nella parte CSS.`)
    else if (/^\s*(?:javascript|vbscript):/i.test(value))
      this.#fault(`${name} contiene codice («javascript:»), che non è ammesso.`)
    else if (!ALLOWED_ATTRIBUTES.has(name) && ALLOWED_TAGS.has(element)) {
      this.#fault(`L’attributo ${name} su <${element}> non si può usare.`)
    }
    const misplaced = ELEMENT_PLACEHOLDERS.find((placeholder) => value.includes(`[${placeholder}]`))
    if (misplaced)
      this.#fault(`[${misplaced}] non può stare dentro un attributo: lo metta nel testo.`)
  }

  #picture({ src = '', alt }: Record<string, string>) {
    if (alt === undefined)
      this.#fault(
        'Un’immagine non ha il testo alternativo: aggiunga alt="…", vuoto se è solo decorativa.'
      )
    if (!ASSET_ADDRESS.test(src))
      this.#fault(
        `L’immagine «${src}» ${whyNot(src)}. La carichi tra gli allegati e scriva src="asset:nome".`
      )
    else if (!this.assets.has(src.slice('asset:'.length)))
      this.#fault(`L’immagine «${src}» non è tra gli allegati del modello.`)
  }

  #text(text: string) {
    const isMisplaced = text.includes(`[${BLOCK_PLACEHOLDER}]`) && !BLOCKS.has(this.#open.at(-1))
    if (isMisplaced)
      this.#fault(
        `[${BLOCK_PLACEHOLDER}] è un riquadro: lo metta in un <div>, non in <${this.#open.at(-1)}>.`
      )
  }

  #close(name: string, isMissing: boolean) {
    this.#open.pop()
    if (isMissing && !VOID.has(name) && ALLOWED_TAGS.has(name))
      this.#fault(`<${name}> non viene chiuso: manca </${name}>.`)
  }

  #countElements() {
    const all = [...this.#opened.values()].reduce((sum, count) => sum + count, 0)
    const rows = this.#opened.get('tr') ?? 0
    if (all > MOST_ELEMENTS)
      this.#overall(`Il modello ha ${all} elementi: il massimo è ${MOST_ELEMENTS}.`)
    if (rows > MOST_ROWS)
      this.#overall(
        `Le tabelle hanno ${rows} righe: su un foglio ne stanno al massimo ${MOST_ROWS}.`
      )
  }

  /** The parser drops them; a browser might close with them something of ours. */
  #findSurplusEnds() {
    const ends = Map.groupBy(this.body.matchAll(/<\/\s*([a-z0-9]+)/gi), (match) =>
      match[1].toLowerCase()
    )
    for (const [name, found] of ends) {
      if (found.length <= (this.#opened.get(name) ?? 0)) continue
      this.#at = found.at(-1)!.index
      this.#fault(`C’è un </${name}> di troppo.`)
    }
  }

  #fault(message: string) {
    this.#faults.push({ part: 'body', line: lineOf(this.body, this.#at), message })
  }

  #overall(message: string) {
    this.#faults.push({ part: 'body', message })
  }
}

function whyNot(address: string): string {
  if (/^file:/i.test(address)) return 'è un file del computer, che il portale non apre'
  if (/^(?:https?:)?\/\//i.test(address)) return 'sta su un altro sito, che il portale non visita'
  return 'non è un allegato'
}
