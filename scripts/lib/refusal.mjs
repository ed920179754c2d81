/** Something that whoever runs the command can put right: told in a sentence, without a stack trace. */
export class Refusal extends Error {}

/** Runs a script; a refusal, or a disk that refuses to be written, ends it with a sentence and code 1. */
export async function main(script) {
  try {
    await script()
  } catch (error) {
    const sentence = sentenceOf(error)
    if (!sentence) throw error
    console.error(`\n${sentence}\n`)
    process.exit(1)
  }
}

const DISK = {
  EACCES: 'controlli a chi appartiene la cartella (ls -ld) e i suoi permessi',
  EPERM: 'controlli a chi appartiene la cartella (ls -ld) e i suoi permessi',
  EROFS: 'la cartella è in sola lettura, copi il progetto dove può scrivere',
  ENOSPC: 'il disco è pieno, liberi spazio e ripeta il comando',
}

function sentenceOf(error) {
  if (error instanceof Refusal) return error.message
  if (error.code in DISK) return `Non posso scrivere ${error.path ?? 'qui'}: ${DISK[error.code]}.`
  return null
}
