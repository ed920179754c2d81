import edge from 'edge.js'
import { appUrl } from '#config/app'
import { ROME } from '#core/clock'
import { fullDay, fullInstant, timeOfDay } from '#core/dates'
import type { DocumentToPrint } from '#core/pdf/document_sheet'
import { frozenSections, sizeWords } from '#selection/application/frozen_words'
import type { FrozenApplication } from '#selection/frozen_application'
import type Application from '#selection/models/application'
import type SelectionNotice from '#selection/models/selection_notice'
import { protocolOf } from '#selection/protocol'

/** The receipt of an application, ready for `printDocument`. The notice, with its criteria, is loaded on it. */
export async function receiptOf(application: Application): Promise<DocumentToPrint> {
  const title = `Ricevuta della domanda ${protocolOf(application.notice, application)}`
  return { title, body: await receiptBody(application) }
}

/** Everything that was sent, when it arrived, and how to prove both. */
export function receiptBody(application: Application): Promise<string> {
  const { notice, submittedAt, frozenSha256 } = application
  const sent = JSON.parse(application.frozen) as FrozenApplication
  const day = fullDay(submittedAt.setZone(ROME).toISODate()!)
  return edge.render('documents/selection/receipt', {
    notice,
    sent,
    protocol: protocolOf(notice, application),
    receivedAt: `${day}, ore ${timeOfDay(submittedAt)}`,
    digest: inEights(frozenSha256),
    sections: sectionsOf(sent, notice),
    attachments: sent.attachments.map(({ label, fileName, bytes, sha256 }) => ({
      label,
      fileName,
      size: sizeWords(bytes),
      digest: inEights(sha256),
    })),
    next: whatFollows(notice),
    page: `${appUrl}/domande/${application.id}`,
  })
}

/** As the summary showed it before sending, with each reserve by name; attachments stand in a table of their own. */
function sectionsOf(sent: FrozenApplication, notice: SelectionNotice) {
  const asked = notice.reserves.filter(({ key }) => sent.requirements.reserves.includes(key))
  const reserves = asked.map(({ label }) => label).join('; ')
  return frozenSections(sent)
    .filter(({ title }) => title !== 'Allegati' && title !== 'Posizione')
    .map(({ title, rows }) => ({
      title,
      rows: rows.map((row) =>
        row.label === 'Riserve di posti' && reserves ? { ...row, value: reserves } : row
      ),
    }))
}

function whatFollows({ closesAt, completionDays, criteria, rankingsExpectedOn }: SelectionNotice) {
  const days = completionDays === 1 ? 'un giorno' : `${completionDays} giorni`
  const expected = rankingsExpectedOn ? `, attesa entro ${fullDay(rankingsExpectedOn)}` : ''
  return [
    ...(closesAt
      ? [
          `Fino a ${fullInstant(closesAt)} può ritirare la domanda e presentarne un’altra, anche per una posizione diversa.`,
        ]
      : []),
    `Poi l’ente controlla i requisiti. Se manca qualcosa Le scrive per e-mail: ha ${days} per rimediare.`,
    ...(criteria.some(({ isInterview }) => isInterview)
      ? ['Se la domanda è ammessa, riceve per e-mail la data e il luogo del colloquio.']
      : []),
    `Infine si pubblica la graduatoria della posizione${expected}: vi compare il codice della domanda, mai il Suo nome.`,
  ]
}

/** "9f2c41d7 0be8a365 …": eight letters at a time, so that an eye can compare them. */
const inEights = (digest: string) => digest.match(/.{1,8}/g)?.join(' ') ?? digest
