/** What the runner hands to a benchmark: where its figures go, and the words of the command line after its name. */
export interface BenchContext {
  emit(figure: string, value: number, unit: string): void
  args: string[]
}
