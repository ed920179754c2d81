import { type X509Certificate, createHash } from 'node:crypto'
import * as asn1 from 'asn1js'
import { Certificate } from 'pkijs'

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaWithSha256: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
}

/**
 * Builds the CMS of PAdES B-B signatures for one certificate (RFC 5652; ETSI EN 319 142-1, 6.3): signed are content type, digest and the
 * certificate itself; the time stands in the PDF, not here, as the baseline asks.
 */
export class CmsBuilder {
  #certificates: Encoded[]
  #issuer: Encoded
  #serial: Encoded
  #fixedAttributes: Buffer[]
  #algorithm: asn1.Sequence

  /** @param chain the signer's certificate first, then those above it */
  constructor(chain: X509Certificate[]) {
    const leaf = Certificate.fromBER(chain[0].raw)
    this.#certificates = chain.map(({ raw }) => encoded(raw))
    this.#issuer = encoded(encode(leaf.issuer.toSchema()))
    this.#serial = encoded(encode(leaf.serialNumber))
    this.#fixedAttributes = [
      encode(attribute(OID.contentType, oid(OID.data))),
      encode(attribute(OID.signingCertificateV2, this.#signingCertificate(chain[0].raw))),
    ]
    this.#algorithm =
      chain[0].publicKey.asymmetricKeyType === 'ec'
        ? sequence(oid(OID.ecdsaWithSha256))
        : sequence(oid(OID.rsaWithSha256), new asn1.Null())
  }

  /** The DER that is to be signed with SHA-256 for a document of this digest. */
  signedAttributes(digest: Uint8Array): Buffer {
    const parts = [...this.#fixedAttributes, encode(attribute(OID.messageDigest, octets(digest)))]
    return encode(set(...parts.sort(Buffer.compare).map(encoded)))
  }

  /** The whole CMS from the attributes and their signature. */
  assemble(attributes: Buffer, signature: Uint8Array): Buffer {
    const signerInfo = sequence(
      new asn1.Integer({ value: 1 }),
      sequence(this.#issuer, this.#serial),
      sequence(oid(OID.sha256)),
      encoded(asImplicit(attributes)),
      this.#algorithm,
      octets(signature)
    )
    const signedData = sequence(
      new asn1.Integer({ value: 1 }),
      set(sequence(oid(OID.sha256))),
      sequence(oid(OID.data)),
      tagged(0, this.#certificates),
      set(signerInfo)
    )
    return encode(sequence(oid(OID.signedData), tagged(0, [signedData])))
  }

  /** RFC 5035: hash of the certificate, its issuer and serial number. SHA-256 is the default and so left out. */
  #signingCertificate(raw: Buffer): asn1.Sequence {
    const hash = createHash('sha256').update(raw).digest()
    const issuerSerial = sequence(sequence(tagged(4, [this.#issuer])), this.#serial)
    return sequence(sequence(sequence(octets(hash), issuerSerial)))
  }
}

/** DER that is ready. The library's own class writes it nowhere when it stands inside another element. */
class Encoded extends asn1.RawData {
  toBER(sizeOnly?: boolean, writer?: { write(bytes: ArrayBuffer): void }): ArrayBuffer {
    const bytes = super.toBER(sizeOnly)
    writer?.write(bytes)
    return bytes
  }
}

type Node = asn1.AsnType | Encoded

const oid = (value: string) => new asn1.ObjectIdentifier({ value })
const octets = (bytes: Uint8Array) => new asn1.OctetString({ valueHex: bytes })
const sequence = (...value: Node[]) => new asn1.Sequence({ value: value as asn1.AsnType[] })
const set = (...value: Node[]) => new asn1.Set({ value: value as asn1.AsnType[] })
const attribute = (type: string, value: Node) => sequence(oid(type), set(value))
const encode = (value: Node) => Buffer.from(value.toBER())
const encoded = (bytes: Uint8Array) => new Encoded({ data: bytes })

/** A context-specific constructed value: [tagNumber]. */
function tagged(tagNumber: number, value: Node[]) {
  return new asn1.Constructed({
    idBlock: { tagClass: 3, tagNumber },
    value: value as asn1.AsnType[],
  })
}

/** The signed attributes are signed as a SET and stored as [0] IMPLICIT (RFC 5652, 5.4): only the first byte differs. */
function asImplicit(attributes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xa0]), attributes.subarray(1)])
}
