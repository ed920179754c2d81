import { createHash } from 'node:crypto'

/** The seal does not fit into the place kept for it: the signer announced too small a size. */
export class SealTooLarge extends Error {
  constructor(size: number, room: number) {
    super(`Il sigillo occupa ${size} byte, ma ne sono riservati ${room}.`)
    this.name = 'SealTooLarge'
  }
}

interface SealPlaces {
  /** Offset of `<` and the one after `>` of /Contents. */
  from: number
  to: number
}

/**
 * Writes the final /ByteRange in place and gives the SHA-256 of all the bytes it covers: everything but the seal itself.
 */
export function digestForSeal(pdf: Buffer): Buffer {
  const { from, to } = findPlaces(pdf)
  const start = pdf.lastIndexOf('/ByteRange[')
  const room = pdf.indexOf(']', start) - start
  pdf.write(`/ByteRange[0 ${from} ${to} ${pdf.length - to}`.padEnd(room), start, 'latin1')
  return createHash('sha256').update(pdf.subarray(0, from)).update(pdf.subarray(to)).digest()
}

/**
 * Puts the CMS into its place. The document is final after this: any later change breaks the seal.
 * @throws SealTooLarge
 */
export function embedSeal(pdf: Buffer, cms: Uint8Array) {
  const { from, to } = findPlaces(pdf)
  const room = (to - from - 2) / 2
  if (cms.length > room) throw new SealTooLarge(cms.length, room)
  pdf.write(Buffer.from(cms).toString('hex'), from + 1, 'latin1')
}

function findPlaces(pdf: Buffer): SealPlaces {
  const from = pdf.indexOf('/Contents<', pdf.lastIndexOf('/ByteRange[')) + '/Contents'.length
  return { from, to: pdf.indexOf('>', from) + 1 }
}
