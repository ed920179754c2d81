import { randomUUID } from 'node:crypto'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { sha256, storage } from '#core/storage'
import type Internship from '#internships/models/internship'

const LINES = [
  'Documento dimostrativo: le firme di questo progetto sono inventate.',
  'Il documento vero si produce da «Documenti», nella pagina del tirocinio.',
]

/** Stands for the printed paper of a training plan: a browser for each would take the demo a minute. */
export async function storeDemoPaper({ id, code }: Internship) {
  const pdf = await PDFDocument.create()
  pdf.setTitle(`Progetto formativo ${code}`)
  pdf.setLanguage('it')
  const page = pdf.addPage([595, 842])
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  page.drawText(`Progetto formativo ${code}`, { x: 60, y: 760, size: 18, font })
  for (const [at, line] of LINES.entries()) {
    page.drawText(line, { x: 60, y: 725 - at * 18, size: 11, font })
  }
  const file = await pdf.save()
  const fileKey = `internships/${id}/documents/${randomUUID()}.pdf`
  await storage.put(fileKey, file)
  return { fileKey, fileSha256: sha256(file) }
}
