import type { DocumentToPrint } from '#core/pdf/document_sheet'
import { printDocument } from '#core/pdf/documents'
import { sha256, storage } from '#core/storage'

const underWay = new Map<string, Promise<Buffer>>()

/**
 * A document that anybody may ask for: printed at the first request, then read from the storage, so that a crowd starts no Chromium. Two
 * that ask first at the same moment share one print; on two machines it is printed twice, and either stands.
 * @param key its place in the storage, another one for every change of what it says
 * @throws PrintTimeout, ChromiumMissing, StorageFull
 */
export async function keptDocument(
  key: string,
  write: () => Promise<DocumentToPrint>
): Promise<Buffer> {
  if (await storage.has(key)) return storage.read(key)
  const print = underWay.get(key) ?? printAndKeep(key, write)
  underWay.set(key, print)
  return print.finally(() => underWay.delete(key))
}

/** The same for a page whose words may change at any time: they themselves are the key, below a folder of the storage. */
export const keptByContent = (folder: string, document: DocumentToPrint): Promise<Buffer> => {
  const words = Buffer.from(`${document.title}\n${document.body}`)
  return keptDocument(`${folder}/${sha256(words).slice(0, 32)}.pdf`, async () => document)
}

async function printAndKeep(key: string, write: () => Promise<DocumentToPrint>): Promise<Buffer> {
  const pdf = Buffer.from(await printDocument(await write()))
  await storage.put(key, pdf)
  return pdf
}
