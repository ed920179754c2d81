import sanitizeHtml from 'sanitize-html'

const TEXT = [
  'h1',
  'h2',
  'h3',
  'h4',
  'p',
  'span',
  'strong',
  'b',
  'em',
  'i',
  'u',
  'small',
  'sup',
  'sub',
  'br',
  'hr',
]
const BLOCKS = ['div', 'section', 'header', 'footer', 'ul', 'ol', 'li', 'img']
const TABLES = ['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td']
const DRAWINGS = ['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']

/** The elements a template may use. Links are left out: the only one on the paper is that of verification, which is ours. */
export const ALLOWED_TAGS = new Set([...TEXT, ...BLOCKS, ...TABLES, ...DRAWINGS])

/**
 * Their attributes, in lower case. `data-se="ORE"` drops the element for who has no value of that tag; `data-lungo="WEBINAR:90"` adds
 * the class `lungo` when the value is longer than that; `data-riga="15.3"` says how many em one line of the name holds.
 */
export const ALLOWED_ATTRIBUTES = new Set([
  ...[
    'class',
    'lang',
    'dir',
    'title',
    'alt',
    'src',
    'width',
    'height',
    'scope',
    'colspan',
    'rowspan',
  ],
  ...['role', 'aria-label', 'aria-hidden', 'data-se', 'data-lungo', 'data-riga'],
  ...[
    'viewbox',
    'preserveaspectratio',
    'd',
    'points',
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
  ],
  ...[
    'fill',
    'fill-rule',
    'stroke',
    'stroke-width',
    'stroke-linecap',
    'stroke-linejoin',
    'transform',
    'opacity',
  ],
])

/** Pictures are named, never addressed. */
export const ASSET_ADDRESS = /^asset:[a-z0-9][a-z0-9._-]*$/i

/**
 * The body with nothing but the elements above, closed and nested as they should be, so that a page cannot reach into the next.
 * `checkTemplate` has already refused what this would drop: this is the second lock.
 */
export function cleanBody(body: string): string {
  return sanitizeHtml(body, {
    allowedTags: [...ALLOWED_TAGS],
    allowedAttributes: { '*': [...ALLOWED_ATTRIBUTES] },
    allowedSchemes: ['asset'],
    allowedSchemesAppliedToAttributes: ['src'],
    allowProtocolRelative: false,
    selfClosing: ['img', 'br', 'hr'],
  })
}
