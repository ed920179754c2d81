export type Orientation = 'landscape' | 'portrait'

/** A picture for a page: PNG, JPEG or SVG, already checked by whoever took it in. */
export interface Picture {
  contentType: string
  bytes: Uint8Array
}

/** An HTML document ready for the printer, with the pictures it names. */
export interface Sheet {
  html: string
  assets: Record<string, Picture>
  orientation: Orientation
  /** Pages it gives, where that is known beforehand: a Chromium is replaced after so many. */
  pages?: number
  /** An expression that the page answers before it is printed, in Chromium's isolated world: the document's own scripts are off. */
  measure?: string
  /** Whether headings become the outline that readers of PDF show beside the pages. */
  hasOutline?: boolean
}

/** Width and height of the page in millimetres; 0.1 less than A4 in height, or a blank page may follow each sheet. */
export const SHEETS: Record<Orientation, { width: number; height: number }> = {
  landscape: { width: 297, height: 209.9 },
  portrait: { width: 210, height: 296.9 },
}

/** Size of the page in CSS pixels, as the screen shows it. */
export function sheetPixels(orientation: Orientation) {
  const { width, height } = SHEETS[orientation]
  return { width: Math.round((width * 96) / 25.4), height: Math.round((height * 96) / 25.4) }
}
