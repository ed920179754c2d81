/** What the pager component shows. Pages and rows count from 1. */
export type Pager = {
  current: number
  from: number
  to: number
  total: number
  pages: Array<{ number: number; href: string; gap?: false } | { gap: true }>
  previous: string | null
  next: string | null
}

/**
 * A pager for `total` rows. A page beyond the last one becomes the last one.
 * @param urlOf the address of a page, keeping the reader's search and order
 */
export function paginate(
  total: number,
  page: number,
  perPage: number,
  urlOf: (page: number) => string
): Pager {
  const last = Math.max(1, Math.ceil(total / perPage))
  const current = Math.min(Math.max(1, Math.trunc(page) || 1), last)
  return {
    current,
    total,
    from: total === 0 ? 0 : (current - 1) * perPage + 1,
    to: Math.min(current * perPage, total),
    pages: shownPages(current, last).map((number) =>
      number === null ? { gap: true } : { number, href: urlOf(number) }
    ),
    previous: current > 1 ? urlOf(current - 1) : null,
    next: current < last ? urlOf(current + 1) : null,
  }
}

/** The address of a path with these query values; empty ones are left out. */
export function withQuery(
  path: string,
  query: Record<string, string | number | null | undefined>
): string {
  const entries = Object.entries(query).filter(
    ([, value]) => value !== null && value !== undefined && value !== ''
  )
  const text = new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString()
  return text ? `${path}?${text}` : path
}

/** The first, the last and the neighbours of the current page; null stands for a gap. */
function shownPages(current: number, last: number): Array<number | null> {
  const numbers = [1, current - 1, current, current + 1, last].filter((n) => n >= 1 && n <= last)
  const unique = [...new Set(numbers)].sort((a, b) => a - b)
  return unique.flatMap((number, index) =>
    index > 0 && number > unique[index - 1] + 1 ? [null, number] : [number]
  )
}
