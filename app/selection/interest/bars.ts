/** A line of a chart of bars; `share` is its length, 0 to 100, where the longest is 100. */
export interface Bar {
  label: string
  value: number
  share: number
}

/** Lengths for figures, to one decimal. */
export function barsOf(figures: { label: string; value: number }[]): Bar[] {
  const longest = Math.max(1, ...figures.map(({ value }) => value))
  return figures.map((figure) => ({
    ...figure,
    share: Math.round((figure.value * 1000) / longest) / 10,
  }))
}
