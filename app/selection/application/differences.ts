import type { FormShape, TypedForm } from '#selection/application/typed_form'

/** One thing that two devices wrote differently in a step. */
export interface Difference {
  name: string
  mine: string
  there: string
}

/** What differs between two forms of a step, in the words of the page. */
export function differences(
  step: { shape: FormShape; names: Record<string, string> },
  mine: TypedForm,
  there: TypedForm
): Difference[] {
  const single = step.shape.fields.map((name) => ({
    name: step.names[name] ?? name,
    mine: mine.fields[name] ?? '',
    there: there.fields[name] ?? '',
  }))
  const repeated = Object.keys(step.shape.rows).flatMap((prefix) => {
    const most = Math.max(mine.rows[prefix]?.length ?? 0, there.rows[prefix]?.length ?? 0)
    return Array.from({ length: most }, (_, index) => ({
      name: `${step.names[prefix] ?? prefix} ${index + 1}`,
      mine: rowWords(mine.rows[prefix]?.[index]),
      there: rowWords(there.rows[prefix]?.[index]),
    }))
  })
  return [...single, ...repeated].filter((one) => one.mine !== one.there)
}

const rowWords = (row: Record<string, string> = {}) => Object.values(row).filter(Boolean).join(', ')
