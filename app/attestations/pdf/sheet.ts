import { fontFaces } from '#core/pdf/fonts'
import { ASSET_ORIGIN, withPictures } from '#core/pdf/pictures'
import type { Sheet } from '#core/pdf/sheet'
import { CompiledBody } from '#attestations/pdf/compiled_body'
import { READ_GEOMETRY } from '#attestations/pdf/geometry'
import { endStyle, startStyle } from '#attestations/pdf/page_style'
import { escapeHtml, placeholdersFor } from '#attestations/pdf/placeholders'
import type { Issuer, PersonToPrint, SealWords, TemplateSource } from '#attestations/pdf/types'

/** Even if a template got past every check, the page itself may load nothing but its own pictures and fonts. */
const POLICY = `default-src 'none'; img-src ${ASSET_ORIGIN}; style-src 'unsafe-inline'; font-src data:`
const HEAD = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">`

/** One template made ready to print many batches. */
export class SheetMaker {
  #body: CompiledBody

  constructor(
    private template: TemplateSource,
    private issuer: Issuer,
    private seal: SealWords
  ) {
    this.#body = new CompiledBody(template.body)
  }

  /** One page a person, in their order. */
  make(people: PersonToPrint[]): Sheet {
    const articles = people.map((person) => this.#article(person)).join('\n')
    const title = people.length === 1 ? people[0].title : 'Attestati'
    const head = `${HEAD}<title>${escapeHtml(title)}</title>${this.#styles(articles)}`
    const html = `<!doctype html><html lang="it"><head>${head}</head><body>${articles}</body></html>`
    const { orientation, assets } = this.template
    return { html, assets, orientation, pages: people.length, measure: READ_GEOMETRY }
  }

  #article(person: PersonToPrint): string {
    const filled = this.#body.fill(person.values, placeholdersFor(person, this.issuer, this.seal))
    return `<article lang="it"><div class="foglio">${filled}</div></article>`
  }

  /** Apart from each other: a brace that the template left open cannot swallow what follows. */
  #styles(articles: string): string {
    const { style, orientation } = this.template
    const words = articles.replace(/<[^>]*>/g, '') + style
    const parts = [
      fontFaces(words, style),
      startStyle(orientation),
      withPictures(style),
      endStyle(orientation),
    ]
    return parts.map((part) => `<style>${part}</style>`).join('')
  }
}
