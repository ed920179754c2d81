import { SaxesParser } from 'saxes'

/** What a reader of XML wants to hear. Names come without their namespace prefix. */
export interface XmlHandlers {
  open(name: string, attributes: Record<string, string>): void
  text?(text: string): void
  close?(name: string): void
}

/** A reader of something long: `take` gives what it has gathered since the last call. */
export interface XmlGatherer<T> extends XmlHandlers {
  take(): T[]
}

/**
 * Reads a small part of a workbook whole. Entities of a DTD are not expanded.
 * @throws Error on the first thing that is not well-formed
 */
export async function readXml(chunks: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  const write = newWriter(handlers)
  for await (const chunk of chunks) write(chunk)
}

/** The same for what would not fit in memory: hands on what was gathered after each chunk. */
export async function* gatherXml<T>(
  chunks: AsyncIterable<Buffer>,
  gatherer: XmlGatherer<T>
): AsyncGenerator<T> {
  const write = newWriter(gatherer)
  for await (const chunk of chunks) {
    write(chunk)
    yield* gatherer.take()
  }
}

function newWriter(handlers: XmlHandlers): (chunk: Buffer) => void {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) =>
    handlers.open(bare(name), attributes as Record<string, string>)
  )
  parser.on('text', (text) => handlers.text?.(text))
  parser.on('closetag', ({ name }) => handlers.close?.(bare(name)))
  const decoder = new TextDecoder()
  return (chunk) => void parser.write(decoder.decode(chunk, { stream: true }))
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1)
