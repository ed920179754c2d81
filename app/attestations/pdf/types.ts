import type { Orientation, Picture } from '#core/pdf/sheet'
import type { TagValues } from '#core/tags'

/** A picture of a template, already checked by `checkAsset`. */
export type TemplateAsset = Picture

/** A template as the coordinator writes it; `assets` are named in it as `asset:NAME`. */
export interface TemplateSource {
  orientation: Orientation
  body: string
  style: string
  assets: Record<string, TemplateAsset>
}

/** One attestation to print. Everything here is frozen at confirmation. */
export interface PersonToPrint {
  id: string
  /** Title of the document, as readers of PDF show it: "Attestato di partecipazione – Łucja Brambilla". */
  title: string
  values: TagValues
  /** Number in the yearly register: "1284/2026". */
  registerNumber: string
  /** What the QR opens: the verification page of this code. */
  verifyUrl: string
}

/** Who issues, as the paper names them. */
export interface Issuer {
  /** "AnciLab, soggetto promotore" */
  name: string
  /** "AnciLab": who applied the seal. */
  shortName: string
  place: string
  signatoryRole: string
  signatoryName: string
}

/** What the paper says of the seal it will bear. */
export interface SealWords {
  /** "24.11.2026" */
  date: string
  isTestKey: boolean
}

/** A rectangle on the page in points, origin at the bottom left, as PDF wants it: [x1, y1, x2, y2]. */
export type Rectangle = [number, number, number, number]

/** A fault of a template, in Italian, with its line where one can be named. */
export interface TemplateFault {
  part: 'body' | 'style' | 'asset' | 'page'
  message: string
  line?: number
}

export type Produced =
  | { id: string; ok: true; pdf: Uint8Array; sha256: string }
  | { id: string; ok: false; error: string }
