import { readFile } from 'node:fs/promises'
import type { HttpContext } from '@adonisjs/core/http'
import type { Infer } from '@vinejs/vine/types'
import type { DraftToSave } from '#attestations/actions/save_template_draft'
import { checkDraft, type DraftChange, type DraftCheck } from '#attestations/templates/draft_check'
import type TemplateVersion from '#attestations/models/template_version'
import { draftValidator } from '#attestations/templates/template_validators'

type Request = HttpContext['request']

/** Something to mend in the form, beside its field. */
export type FormFault = { field: string; message: string; line?: number }

export type DraftForm = Omit<DraftCheck, 'faults'> & {
  faults: FormFault[]
  /** What to save; null when there is something to mend. */
  toSave: DraftToSave | null
}

/** Reads what the editor sent and judges it whole: fields, layout, style and picture at once. */
export async function readDraftForm(
  request: Request,
  version: TemplateVersion
): Promise<DraftForm> {
  const [invalid, values] = await draftValidator.tryValidate(request.all())
  const change = await readChange(request)
  const checked = await checkDraft(version, change)
  const fieldFaults: FormFault[] = invalid?.messages ?? []
  const ofOthers = checked.faults.filter(
    (fault) => !fieldFaults.some(({ field }) => field === fault.field)
  )
  const faults = [...fieldFaults, ...ofOthers]
  const toSave = values && faults.length === 0 ? toBeSaved(values, change, checked) : null
  return { ...checked, faults, toSave }
}

/** What was typed, as the check takes it, whether or not its fields are in order. */
async function readChange(request: Request): Promise<DraftChange> {
  return {
    orientation: request.input('orientamento') === 'portrait' ? 'portrait' : 'landscape',
    titleLine: text(request.input('titolo')).trim(),
    body: text(request.input('layout')),
    style: text(request.input('stile')),
    added: await readPicture(request),
    removed: text(request.input('togli')) || null,
  }
}

function toBeSaved(
  values: Infer<typeof draftValidator>,
  change: DraftChange,
  { added }: DraftCheck
): DraftToSave {
  const { nome: name, tipo: kind, visto: seenAt } = values
  return { ...change, name, kind, seenAt, added }
}

async function readPicture(request: Request) {
  const file = request.file('immagine')
  if (!file?.tmpPath) return null
  const name = text(request.input('immagine_nome')).trim() || nameFrom(file.clientName)
  return { name, bytes: await readFile(file.tmpPath) }
}

/** "Logo Ente.PNG" gives "logo-ente". */
function nameFrom(fileName: string): string {
  const name = fileName
    .replace(/\.[^.]*$/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return name.slice(0, 40) || 'immagine'
}

/** The lines of a textarea come with CRLF; the layout counts and keeps them as LF. */
const text = (value: unknown) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '')
