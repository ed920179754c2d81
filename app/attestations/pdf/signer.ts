/** What the paper and the pages say of a seal. */
export interface SealDescription {
  /** Who seals: the common name of the certificate. */
  sealer: string
  /** A self-made key, good for a demonstration only: paper and pages must say so. */
  isTestKey: boolean
  /** Most bytes a signature can take; the place for it is kept before it exists. */
  maximumBytes: number
}

/**
 * Who puts the seal on attestations. Batched and asynchronous, since a qualified seal is a call to a trust service: digests go there in one
 * request, documents never leave the house.
 */
export interface Signer {
  describe(): SealDescription
  /**
   * @param digests SHA-256 of each document
   * @returns for each digest a detached CMS in DER, PAdES baseline B-B (ETSI EN 319 142-1)
   */
  sign(digests: Uint8Array[]): Promise<Uint8Array[]>
}

/** The key or the certificate of the seal cannot be used: the message says why. */
export class SealKeyUnusable extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SealKeyUnusable'
  }
}
