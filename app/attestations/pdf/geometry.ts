import type { Rectangle } from '#attestations/pdf/types'

/** What the layout of one page says, in CSS pixels from the top left of its sheet. */
export interface PageGeometry {
  width: number
  height: number
  seal: { left: number; top: number; right: number; bottom: number } | null
  /** Whether something was cut by the edge of the sheet. */
  overflows: boolean
}

/** The measure of a sheet: one `PageGeometry` a page. Text is what gets cut: boxes may bleed on purpose. Four pixels are allowed, since the box of a line is taller than its letters. */
export const READ_GEOMETRY = `[...document.querySelectorAll('body > article')].map((article) => {
  const sheet = article.getBoundingClientRect()
  const place = (box) => ({ left: box.left - sheet.left, top: box.top - sheet.top, right: box.right - sheet.left, bottom: box.bottom - sheet.top })
  const seal = article.querySelector('.sigillo')
  const range = document.createRange()
  const outside = (box) => (box.left < -4 || box.top < -4 || box.right > sheet.width + 4 || box.bottom > sheet.height + 4)
  const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
  let overflows = false
  while (!overflows && texts.nextNode()) {
    range.selectNodeContents(texts.currentNode)
    const box = range.getBoundingClientRect()
    overflows = box.width > 0 && outside(place(box))
  }
  return { width: sheet.width, height: sheet.height, seal: seal && place(seal.getBoundingClientRect()), overflows }
})`

const POINTS_PER_PIXEL = 72 / 96

/** The place of the seal on the PDF page, or null when the template has none: the seal is then invisible. */
export function sealRectangle({ seal }: PageGeometry, pageHeight: number): Rectangle | null {
  if (!seal) return null
  const { left, top, right, bottom } = seal
  const points = (pixels: number) => Math.round(pixels * POINTS_PER_PIXEL * 100) / 100
  const fromBottom = (pixels: number) =>
    Math.round((pageHeight - pixels * POINTS_PER_PIXEL) * 100) / 100
  return [points(left), fromBottom(bottom), points(right), fromBottom(top)]
}
