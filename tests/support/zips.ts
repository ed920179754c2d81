import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

type Part = string | Buffer | Readable

/** A zip with these parts. */
export async function zipOf(parts: Record<string, Part>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, part] of Object.entries(parts)) {
    if (part instanceof Readable) zip.addReadStream(part, name)
    else zip.addBuffer(Buffer.from(part), name)
  }
  zip.end()
  return buffer(zip.outputStream)
}

/** The parts of a workbook with one sheet, written by hand. */
export const workbookParts = (sheet: Part, others: Record<string, Part> = {}) => ({
  'xl/workbook.xml':
    '<workbook xmlns:r="r"><sheets><sheet name="Foglio1" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="/xl/worksheets/elenco.xml"/></Relationships>',
  'xl/worksheets/elenco.xml': sheet,
  ...others,
})

/** Rewrites the size that the directory of a zip declares for one part: what an attacker would do. */
export function withDeclaredSize(zip: Buffer, name: string, size: number): Buffer {
  const forged = Buffer.from(zip)
  const at = forged.lastIndexOf(name) - 46
  forged.writeUInt32LE(size, at + 24)
  return forged
}

/** Zeros without end of file until `bytes` of them were given: they shrink a thousand times in a zip. */
export function zeros(bytes: number): Readable {
  const chunk = Buffer.alloc(1024 * 1024)
  return Readable.from(
    (function* () {
      for (let given = 0; given < bytes; given += chunk.length) yield chunk
    })()
  )
}
