import { CompiledBody } from '#attestations/pdf/compiled_body'
import { fontFaces } from '#attestations/pdf/fonts'
import { endStyle, startStyle } from '#attestations/pdf/page_style'
import { escapeHtml, placeholdersFor } from '#attestations/pdf/placeholders'
import type {
  Issuer,
  PersonToPrint,
  SealWords,
  TemplateAsset,
  TemplateSource,
} from '#attestations/pdf/types'

/** Pictures are answered by the printer itself at this address, so that fifty pages hold one copy. */
export const ASSET_ORIGIN = 'http://asset.invalid/'

/** Even if a template got past every check, the page itself may load nothing but its own pictures and fonts. */
const POLICY = `default-src 'none'; img-src ${ASSET_ORIGIN}; style-src 'unsafe-inline'; font-src data:`

/** An HTML document ready for the printer, with the pictures it names. */
export interface Sheet {
  html: string
  assets: Record<string, TemplateAsset>
  orientation: TemplateSource['orientation']
}

/** One template made ready to print many batches. */
export class SheetMaker {
  #body: CompiledBody

  constructor(
    private template: TemplateSource,
    private issuer: Issuer,
    private seal: SealWords
  ) {
    this.#body = new CompiledBody(template.body.replaceAll('\u0000', ''))
  }

  /** One page a person, in their order. */
  make(people: PersonToPrint[]): Sheet {
    const articles = people.map((person) => this.#article(person)).join('\n')
    const { orientation, assets } = this.template
    const own = withAssets(this.template.style)
    const style = [
      fontFaces(articles.replace(/<[^>]*>/g, '') + own, own),
      startStyle(orientation),
      own,
      endStyle(orientation),
    ].join('\n')
    const title = people.length === 1 ? people[0].title : 'Attestati'
    const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>${escapeHtml(title)}</title>`
    const html = `<!doctype html><html lang="it"><head>${head}<style>${style}</style></head><body>${articles}</body></html>`
    return { html, assets, orientation }
  }

  #article(person: PersonToPrint): string {
    const filled = this.#body.fill(person.values, placeholdersFor(person, this.issuer, this.seal))
    return `<article lang="it"><div class="foglio">${withAssets(filled)}</div></article>`
  }
}

/** `src="asset:logo.png"` in the body, `url(asset:logo.png)` in the style. */
function withAssets(text: string): string {
  return text.replace(/(src="|url\(["']?)asset:/g, `$1${ASSET_ORIGIN}`)
}
