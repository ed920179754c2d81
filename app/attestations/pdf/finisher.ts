import { makeArchival } from '#core/pdf/archival'
import { type PageGeometry, sealRectangle } from '#attestations/pdf/geometry'
import { addSealField } from '#attestations/pdf/seal_field'
import { digestForSeal } from '#attestations/pdf/sealing'
import { closeStructure, splitPage } from '#attestations/pdf/splitter'
import { TaggedBatch } from '#attestations/pdf/tagged_batch'

/** A printed batch to take apart; plain data, since it crosses into a worker thread. */
export interface FinishJob {
  pdf: Uint8Array
  titles: string[]
  geometry: PageGeometry[]
  author: string
  sealer: string
  issuedAt: string
  sealRoom: number
}

/** A document complete but for its seal, with the digest that the signer wants. */
export interface Unsealed {
  pdf: Uint8Array<ArrayBuffer>
  digest: Uint8Array
}

/**
 * One archival, accessible document a person, with room for the seal, in the order of the titles.
 * @throws BatchMismatch
 */
export async function finishBatch(job: FinishJob): Promise<Unsealed[]> {
  const batch = await TaggedBatch.load(job.pdf, job.titles.length)
  const finished: Unsealed[] = []
  for (const index of job.titles.keys()) finished.push(await finishOne(batch, index, job))
  return finished
}

async function finishOne(batch: TaggedBatch, index: number, job: FinishJob): Promise<Unsealed> {
  const single = await splitPage(batch, index)
  const { issuedAt, author, sealer, sealRoom: room } = job
  const rectangle = sealRectangle(job.geometry[index], single.document.getPage(0).getHeight())
  addSealField(single, { sealer, issuedAt, room, rectangle })
  closeStructure(single)
  makeArchival(single.document, { title: job.titles[index], author, issuedAt })
  const bytes = await single.document.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Infinity,
  })
  const pdf = new Uint8Array(bytes)
  return { pdf, digest: digestForSeal(Buffer.from(pdf.buffer)) }
}
