import { type CssNode, type Declaration, ident, parse, walk } from 'css-tree'
import { FAMILIES } from '#core/pdf/fonts'
import { ASSET_ADDRESS } from '#attestations/pdf/allowed_html'
import { lineOf } from '#attestations/pdf/template_check'
import type { TemplateFault } from '#attestations/pdf/types'

const FONT_NAMES = Object.keys(FAMILIES)
const FONT_LIST = FONT_NAMES.join(', ')
const AT_RULES: Record<string, string> = {
  'import': '@import non è ammesso: scriva qui tutto lo stile',
  'font-face': `@font-face non è ammesso: i caratteri sono ${FONT_LIST}`,
  'page': '@page non è ammesso: il formato del foglio si sceglie nel modello',
}
const FORBIDDEN_FUNCTIONS = new Set([
  'expression',
  'image-set',
  '-webkit-image-set',
  'src',
  'element',
  'paint',
])
const FORBIDDEN_PROPERTIES = new Set(['behavior', '-moz-binding', 'src'])
const RESERVED_ELEMENTS = new Set(['html', 'body', 'article'])

/** Faults of a style: it may dress the sheet, not load anything nor reach beyond it. */
export function checkStyle(style: string, assets: Set<string>): TemplateFault[] {
  const faults: TemplateFault[] = []
  const fault = (message: string, line?: number) => faults.push({ part: 'style', message, line })
  const angle = style.indexOf('<')
  if (angle >= 0) fault('Il segno «<» non può stare nello stile.', lineOf(style, angle))
  const tree = parse(style, {
    positions: true,
    onParseError: (error) =>
      fault('Questo stile non si capisce: controlli parentesi e punti e virgola.', error.line),
  })
  walk(tree, (node) => {
    const message = faultOf(node, assets)
    if (message) fault(`${message}.`, node.loc?.start.line)
  })
  return faults
}

function faultOf(node: CssNode, assets: Set<string>): string | null {
  switch (node.type) {
    case 'Atrule':
      return AT_RULES[node.name.toLowerCase()] ?? `@${node.name} non è ammesso`
    case 'Url':
      return addressFault(node.value, assets)
    case 'Function':
      return FORBIDDEN_FUNCTIONS.has(node.name.toLowerCase())
        ? `${node.name}() non è ammesso`
        : null
    case 'TypeSelector':
      return RESERVED_ELEMENTS.has(ident.decode(node.name).toLowerCase())
        ? `Lo stile di <${node.name}> è del portale: dia una classe ai Suoi elementi`
        : null
    case 'PseudoClassSelector':
      return node.name.toLowerCase() === 'root'
        ? ':root è del portale: dia una classe ai Suoi elementi'
        : null
    case 'Declaration':
      return declarationFault(node)
    default:
      return null
  }
}

function addressFault(address: string, assets: Set<string>): string | null {
  if (!ASSET_ADDRESS.test(address))
    return `url(${address}) non è ammesso: carichi l’immagine tra gli allegati e scriva url(asset:nome)`
  return assets.has(address.slice('asset:'.length))
    ? null
    : `url(${address}): l’immagine non è tra gli allegati del modello`
}

function declarationFault(node: Declaration): string | null {
  const property = ident.decode(node.property).toLowerCase()
  if (FORBIDDEN_PROPERTIES.has(property)) return `${property} non è ammesso`
  const words = wordsOf(node)
  if (property === 'position' && words.some((word) => /^(?:fixed|sticky)$/i.test(word))) {
    return `position: ${words[0]} non è ammesso: il foglio non scorre. Usi absolute`
  }
  if (property === 'font')
    return 'Scriva font-family, font-size e font-weight separati, invece di font'
  return property === 'font-family' ? fontFault(words) : null
}

function fontFault(words: string[]): string | null {
  const names = words
    .join(' ')
    .split(' , ')
    .map((name) => name.trim())
  const unknown = names.find((name) => name !== 'inherit' && !FONT_NAMES.includes(name))
  return unknown ? `Il carattere «${unknown}» non c’è: può usare ${FONT_LIST}` : null
}

function wordsOf(node: Declaration): string[] {
  const words: string[] = []
  walk(node.value, (part) => {
    if (part.type === 'Identifier') words.push(ident.decode(part.name))
    if (part.type === 'String') words.push(part.value)
    if (part.type === 'Operator') words.push(part.value.trim())
  })
  return words
}
