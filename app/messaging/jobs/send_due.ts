import app from '@adonisjs/core/services/app'
import logger from '@adonisjs/core/services/logger'
import { count } from '#core/dates'
import { DispatchDueMessages, type DispatchReport } from '#messaging/actions/dispatch_due_messages'

const stop = new AbortController()
let running: Promise<unknown> = Promise.resolve()

/** A portal that is asked to end waits for what travels and gives the rest back, before its database closes. */
app.terminating(async () => {
  stop.abort()
  await running
})

/** What a tick did, in an Italian sentence, and why it ended early, if it did. */
export type TickOutcome = { sentence: string; problem: string | null }

/** One tick with the portal's settings. */
export function sendDue(): Promise<TickOutcome> {
  const outcome = tick()
  running = outcome
  return outcome
}

/** The same on the timetable: what happened goes to the log, as figures. */
export async function sendDueOnSchedule(): Promise<void> {
  const { sentence, problem } = await sendDue()
  if (problem) logger.error({ problem }, sentence)
  else logger.info(sentence)
}

async function tick(): Promise<TickOutcome> {
  try {
    const report = await new DispatchDueMessages({ signal: stop.signal }).handle()
    return { sentence: sentenceFor(report), problem: report.problem }
  } catch (error) {
    logger.error({ err: error }, 'tick failed')
    return { sentence: 'Il giro di invio non è riuscito.', problem: 'Il database non risponde.' }
  }
}

/** "Inviati 15 messaggi, 1 da riprovare, 0 falliti, 0 incerti." */
export function sentenceFor(report: DispatchReport): string {
  const { sent, retried, failed, uncertain, recovered } = report
  const lost = recovered.waiting + recovered.uncertain
  const taken = lost ? ` Ripresi da un invio interrotto: ${count(lost)}.` : ''
  if (sent + retried + failed + uncertain === 0) return `Nessun messaggio da inviare.${taken}`
  return `Inviati: ${count(sent)}, da riprovare: ${count(retried)}, falliti: ${count(failed)}, incerti: ${count(uncertain)}.${taken}`
}
