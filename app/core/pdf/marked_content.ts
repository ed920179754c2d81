/** A content stream in which all that is no content for a reader is called an artifact. */
export interface Marked {
  text: string
  /** Numbers of marked content that became artifacts: the tag tree is to forget them. */
  dropped: Set<number>
}

const PATH = /(?:^|\s)(?:m|l|c|v|y|h|re)$/
const PAINT = /^(?:f|f\*|F|B|B\*|b|b\*|S|s)$/
const NO_PAINT = /^(?:n|W n|W\* n)$/
const BEGIN_TAGGED = /^\/(\w+) <<\/MCID (\d+) ?>> ?BDC$/
const TAGS_OF_DRAWINGS = new Set(['Lbl', 'Figure', 'Formula', 'Form'])
const ARTIFACT = '/Artifact BMC'

/**
 * Chromium leaves headers, page numbers and backgrounds untagged, and tags the rules of a table as if they were words. PDF/UA wants the
 * former called artifacts (ISO 14289-1, 7.1), and a reader has nothing to hear of the latter.
 * @param isRepeated whether a piece of marked content says again what an earlier page said
 */
export function markArtifacts(text: string, isRepeated: (mcid: number) => boolean): Marked {
  const dropped = new Set<number>()
  const out: string[] = []
  for (const part of partsOf(text.split('\n'))) {
    const mcid = part.mcid
    if (mcid === null) out.push(...(part.isPainted ? [ARTIFACT, ...part.lines, 'EMC'] : part.lines))
    else if (part.isReadable && !isRepeated(mcid)) out.push(...part.lines)
    else {
      dropped.add(mcid)
      out.push(ARTIFACT, ...part.lines.slice(1))
    }
  }
  return { text: out.join('\n'), dropped }
}

interface Part {
  lines: string[]
  /** Of tagged content; null for what stands outside. */
  mcid: number | null
  /** Whether it says or shows something. */
  isReadable: boolean
  isPainted: boolean
}

/** Cuts a stream, as Skia writes it (one operator a line), into tagged pieces, painted pieces and state. */
function* partsOf(lines: string[]): Generator<Part> {
  for (let at = 0; at < lines.length;) {
    const part = partAt(lines, at)
    yield part
    at += part.lines.length
  }
}

function partAt(lines: string[], at: number): Part {
  const tag = BEGIN_TAGGED.exec(lines[at])
  if (tag) return taggedPart(lines.slice(at, endOfTagged(lines, at)), tag)
  if (lines[at] === 'BT') return plain(lines.slice(at, endOfText(lines, at)), true)
  if (PATH.test(lines[at])) return pathPart(lines, at)
  return plain([lines[at]], lines[at].endsWith(' Do') || lines[at].endsWith(' sh'))
}

function taggedPart(lines: string[], [, tag, number]: RegExpExecArray): Part {
  const says = lines.some((line) => line === 'BT' || line.endsWith(' Do'))
  const isReadable = says || TAGS_OF_DRAWINGS.has(tag)
  return { lines, mcid: Number(number), isReadable, isPainted: true }
}

function pathPart(lines: string[], start: number): Part {
  let end = start
  while (end < lines.length && !PAINT.test(lines[end]) && !NO_PAINT.test(lines[end])) end++
  return plain(lines.slice(start, end + 1), PAINT.test(lines[end] ?? ''))
}

const plain = (lines: string[], isPainted: boolean): Part => ({
  lines,
  mcid: null,
  isReadable: false,
  isPainted,
})

/** The line after the one that closes marked content, whatever other marks stand inside. */
function endOfTagged(lines: string[], start: number): number {
  let depth = 0
  for (let at = start; at < lines.length; at++) {
    if (/B[DM]C$/.test(lines[at])) depth++
    else if (lines[at] === 'EMC' && --depth === 0) return at + 1
  }
  return lines.length
}

function endOfText(lines: string[], start: number): number {
  const found = lines.indexOf('ET', start)
  return found === -1 ? lines.length : found + 1
}
