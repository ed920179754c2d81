import sanitizeHtml from 'sanitize-html'

const SHAPES = [
  'svg',
  'g',
  'defs',
  'symbol',
  'use',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
]
const PAINTS = [
  'linearGradient',
  'radialGradient',
  'stop',
  'clipPath',
  'mask',
  'pattern',
  'image',
  'title',
  'desc',
  'style',
]
const GEOMETRY = [
  'viewBox',
  'preserveAspectRatio',
  'width',
  'height',
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'fx',
  'fy',
  'd',
  'points',
  'transform',
  'version',
]
const LOOKS = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'clip-rule',
  'clip-path',
  'mask',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-dasharray',
  'opacity',
  'style',
  'offset',
  'stop-color',
  'stop-opacity',
  'gradientUnits',
  'gradientTransform',
  'spreadMethod',
  'patternUnits',
  'patternTransform',
  'clipPathUnits',
  'maskUnits',
  'display',
  'visibility',
]
const NAMES = ['id', 'class', 'xmlns', 'xmlns:xlink', 'href', 'xlink:href']
const ATTRIBUTES = [...GEOMETRY, ...LOOKS, ...NAMES]

/** An address inside the drawing, or a picture carried along in it. */
const INNER_ADDRESS = /^(?:#|data:image\/(?:png|jpeg);base64,)/i
/** Whatever in a style could reach outside. */
const OUTWARD_STYLE = /@import|expression|javascript:|url\(\s*["']?(?!#|data:image\/(?:png|jpeg);)/i

export type SvgCheck = { ok: true; svg: string } | { ok: false; message: string }

/** Whether some bytes are an SVG, whatever the file is called. */
export function looksLikeSvg(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('utf8')
  return /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/i.test(
    start
  )
}

/**
 * The drawing alone: scripts, handlers, foreign content and references outward are gone. Text is refused, since it would take whatever
 * font the machine has; entities are, since they can blow up.
 */
export function cleanSvg(svg: string): SvgCheck {
  if (/<!ENTITY/i.test(svg))
    return refused('Il disegno SVG contiene entità, che non sono ammesse: lo esporti di nuovo.')
  if (/<(?:text|tspan|textPath)[\s>]/i.test(svg))
    return refused('Il disegno SVG contiene testo: lo converta in tracciati ed esporti di nuovo.')
  const clean = sanitizeHtml(svg, {
    allowedTags: [...SHAPES, ...PAINTS],
    allowedAttributes: { '*': ATTRIBUTES },
    allowVulnerableTags: true,
    allowedSchemes: ['data'],
    parseStyleAttributes: false,
    parser: { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false },
    transformTags: { '*': (tagName, attribs) => ({ tagName, attribs: innerOnly(attribs) }) },
    nonTextTags: ['script', 'foreignObject', 'metadata', 'noscript'],
    exclusiveFilter: ({ tag, text }) => tag === 'style' && OUTWARD_STYLE.test(text),
  })
  return clean.includes('<svg')
    ? { ok: true, svg: clean.trim() }
    : refused('Il disegno SVG è rovinato: lo esporti di nuovo.')
}

function innerOnly(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name, value]) =>
      /(?:^|:)href$/.test(name) ? INNER_ADDRESS.test(value) : !OUTWARD_STYLE.test(value)
    )
  )
}

const refused = (message: string): SvgCheck => ({ ok: false, message })
