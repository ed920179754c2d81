/** How many rows go into one statement: with twenty values each they stay far below what both databases take. */
export const ROWS_AT_ONCE = 300

/** Asks for a list some hundreds at a time, and gives all the answers together. */
export async function inChunks<T, R>(
  list: T[],
  ask: (chunk: T[]) => PromiseLike<R[]>
): Promise<R[]> {
  const answers: R[] = []
  for (let at = 0; at < list.length; at += ROWS_AT_ONCE) {
    answers.push(...(await ask(list.slice(at, at + ROWS_AT_ONCE))))
  }
  return answers
}
