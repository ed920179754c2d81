import type { DateTime } from 'luxon'
import { ROME } from '#core/clock'
import { sizeWords } from '#selection/application/frozen_words'
import type { FrozenApplication } from '#selection/frozen_application'
import type Application from '#selection/models/application'

/** What the page of the receipt says of the instant and of the files. Needs `notice` loaded. */
export function receiptWords({ submittedAt, notice }: Application, sent: FrozenApplication) {
  return {
    received: submittedAt.setZone(ROME).setLocale('it').toFormat("cccc d MMMM yyyy, 'ore' H.mm.ss"),
    margin: marginWords(submittedAt, notice.closesAt!),
    filesWords: filesWords(sent.attachments),
  }
}

/** "Mancavano 18 giorni e 20 ore alla scadenza." */
export function marginWords(at: DateTime, closesAt: DateTime): string {
  const { days, hours, minutes, seconds } = closesAt
    .diff(at, ['days', 'hours', 'minutes', 'seconds'])
    .toObject() as Record<string, number>
  const parts = [
    amount(days, 'giorno', 'giorni'),
    amount(hours, 'ora', 'ore'),
    amount(minutes, 'minuto', 'minuti'),
    amount(Math.floor(seconds), 'secondo', 'secondi'),
  ].filter(Boolean)
  if (parts.length === 0) return 'Mancava meno di un secondo alla scadenza.'
  const isOne = parts.length === 1 && parts[0].startsWith('1 ')
  return `${isOne ? 'Mancava' : 'Mancavano'} ${parts.slice(0, 2).join(' e ')} alla scadenza.`
}

function filesWords(files: FrozenApplication['attachments']) {
  if (files.length === 0) return { names: 'Nessuno', size: '' }
  const labels = [...new Set(files.map(({ label }) => label))]
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  return {
    names: labels.join(', '),
    size: `${files.length} file, ${sizeWords(bytes)}`,
  }
}

const amount = (value: number, one: string, many: string) =>
  value > 0 ? `${value} ${value === 1 ? one : many}` : ''
