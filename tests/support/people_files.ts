import { readPeopleFile, type Person } from '#attestations/people/people_file'
import type { Finding } from '#core/tabular/finding'
import { scratchFile } from '#tests/support/scratch_file'

const HEADER = 'nome;cognome;codice_fiscale;email;cellulare;ore'

/** All that `readPeopleFile` hands on, and the sizes in which it did. */
export async function readPeople(filePath: string) {
  const people: Person[] = []
  const findings: Finding[] = []
  const sizes: number[] = []
  const read = await readPeopleFile(filePath, 'elenco.csv', (chunk) => {
    people.push(...chunk.people)
    findings.push(...chunk.findings)
    sizes.push(chunk.people.length)
  })
  return { report: read.ok ? read.value : null, people, findings, sizes }
}

export const readSample = (name: string) => readPeople(`tests/fixtures/csv/${name}`)

/** The same for rows written in a test, under the layout's own header. */
export const readLines = async (...lines: string[]) =>
  readPeople(await scratchFile([HEADER, ...lines].join('\r\n')))

/** "16 email" for each finding of this severity; the row alone when it speaks of the whole row. */
export const places = (findings: Finding[], severity: Finding['severity']) =>
  findings
    .filter((finding) => finding.severity === severity)
    .map(({ row, column }) => `${row} ${column}`.trim())
