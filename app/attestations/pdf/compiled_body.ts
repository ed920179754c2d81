import { TAGS, type TagName, type TagValues, fillTags } from '#core/tags'
import { withPictures } from '#core/pdf/pictures'
import { cleanBody } from '#attestations/pdf/allowed_html'
import { nameFit } from '#attestations/pdf/name_fit'
import { type PlaceholderName, escapeHtml } from '#attestations/pdf/placeholders'

const DEFAULT_ROOM = 14
const VOID = /^<(img|br|hr)\b/
const NAME = /\[NOME\]\s+\[COGNOME\]|\[COGNOME\]\s+\[NOME\]/
const WORD = /\[[A-Z]+\]/g

/** A piece of the body between two angle brackets, with what its ancestors ask of it. */
interface Part {
  html: string
  isTag: boolean
  /** Tags without which the piece is left out. */
  needs: TagName[]
  /** Em that a line of the name holds here. */
  room: number
}

/** A template body made ready to be filled many times. */
export class CompiledBody {
  #parts: Part[]

  constructor(body: string) {
    this.#parts = compile(withPictures(cleanBody(body)))
  }

  /** The body for one person: values escaped, empty elements dropped, the name fitted. Values are never read as tags again. */
  fill(given: TagValues, placeholders: Record<PlaceholderName, string>): string {
    const values = normalised(given)
    return this.#parts
      .filter(({ needs }) => needs.every((tag) => values[tag]))
      .map((part) => fillPart(part, values, placeholders))
      .join('')
  }
}

/** Sanitised HTML has angle brackets nowhere but around its tags, so that one expression cuts it exactly. */
function compile(html: string): Part[] {
  const open: Part[] = []
  return html
    .split(/(<[^>]+>)/)
    .filter(Boolean)
    .map((piece) => {
      const parent = open.at(-1)
      const part = partOf(piece, parent)
      if (piece.startsWith('</'))
        return open.pop() === undefined ? part : { ...part, needs: parent!.needs }
      if (part.isTag && !VOID.test(piece)) open.push(part)
      return part
    })
}

function partOf(html: string, parent: Part | undefined): Part {
  const isTag = html.startsWith('<')
  const need = isTag ? /\sdata-se="([A-Z]+)"/.exec(html)?.[1] : undefined
  const room = isTag ? /\sdata-riga="([\d.]+)"/.exec(html)?.[1] : undefined
  const inherited = parent?.needs ?? []
  return {
    html,
    isTag,
    needs: need && need in TAGS ? [...inherited, need as TagName] : inherited,
    room: room ? Number(room) : (parent?.room ?? DEFAULT_ROOM),
  }
}

function fillPart(
  part: Part,
  values: TagValues,
  placeholders: Record<PlaceholderName, string>
): string {
  if (part.isTag) return fillTags(withLongClass(part.html, values), values, escapeHtml)
  const cut = NAME.exec(part.html)
  if (!cut) return fillWords(part.html, values, placeholders)
  const before = fillWords(part.html.slice(0, cut.index), values, placeholders)
  const after = fillWords(part.html.slice(cut.index + cut[0].length), values, placeholders)
  return before + fittedName(cut[0].startsWith('[NOME]'), values, part.room) + after
}

function fillWords(
  html: string,
  values: TagValues,
  placeholders: Record<PlaceholderName, string>
): string {
  return html.replace(
    WORD,
    (word) =>
      placeholders[word.slice(1, -1) as PlaceholderName] ?? fillTags(word, values, escapeHtml)
  )
}

function withLongClass(tag: string, values: TagValues): string {
  const rule = /\sdata-lungo="([A-Z]+):(\d+)"/.exec(tag)
  if (!rule || (values[rule[1] as TagName] ?? '').length <= Number(rule[2])) return tag
  return tag.includes(' class="')
    ? tag.replace(' class="', ' class="lungo ')
    : tag.replace(/>$/, ' class="lungo">')
}

function fittedName(
  isNameFirst: boolean,
  { NOME = '', COGNOME = '' }: TagValues,
  room: number
): string {
  const fit = isNameFirst ? nameFit(NOME, COGNOME, room) : nameFit(COGNOME, NOME, room)
  const lines = fit.lines.map(escapeHtml).join('<br>')
  return `<span class="nominativo" style="font-size:${fit.scale.toFixed(3)}em">${lines}</span>`
}

/** Composed characters: the fonts have "é", not "e" and an accent to put above it. */
function normalised(values: TagValues): TagValues {
  return Object.fromEntries(
    Object.entries(values).map(([tag, value]) => [tag, value?.normalize('NFC')])
  )
}
