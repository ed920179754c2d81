import { fileTypeFromBuffer } from 'file-type'
import { PDFDocument } from 'pdf-lib'
import programme from '#config/programme'
import { fail, ok, type Result } from '#core/result'
import { tidy } from '#core/values/text'

export type FileFault = 'empty' | 'too_large' | 'heic' | 'program' | 'type' | 'broken' | 'encrypted'

export type AttachmentType = 'application/pdf' | 'image/jpeg' | 'image/png'

const EXTENSIONS: Record<AttachmentType, string[]> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
}

const MEGABYTES = programme.maxAttachmentBytes / 1024 / 1024

/** What is wrong with a file, and what to do. */
export const FILE_SENTENCES: Record<FileFault, string> = {
  empty: 'Il file è vuoto: controlli di avere scelto quello giusto.',
  too_large: `Il file supera i ${MEGABYTES} MB: lo salvi con una qualità più bassa, o lo divida, e lo carichi di nuovo.`,
  heic: 'È una foto in formato HEIC: la salvi come JPEG, o ne faccia una schermata, e carichi quella.',
  program: 'Questo file è un programma, non un documento: carichi un PDF, un JPEG o un PNG.',
  type: 'Il file non è un PDF, un JPEG o un PNG, qualunque sia il suo nome: lo salvi in uno di questi formati.',
  broken: 'Il file è rovinato e non si apre: lo salvi di nuovo e lo carichi.',
  encrypted: 'Il PDF è protetto da una password: lo salvi senza protezione e lo carichi di nuovo.',
}

/** What a file is by its content: its name and what the browser says of it prove nothing. */
export async function checkFile(bytes: Buffer): Promise<Result<AttachmentType, FileFault>> {
  if (bytes.length === 0) return fail('empty')
  if (bytes.length > programme.maxAttachmentBytes) return fail('too_large')
  const found = await fileTypeFromBuffer(bytes)
  const type = found?.mime as string | undefined
  if (type === 'image/heic' || type === 'image/heif') return fail('heic')
  if (type && PROGRAMS.includes(type)) return fail('program')
  if (!isAttachmentType(type)) return fail('type')
  if (type !== 'application/pdf') return ok(type)
  if (!bytes.includes('startxref')) return fail('broken')
  return (await isEncrypted(bytes)) ? fail('encrypted') : ok(type)
}

/**
 * The name of a file as its sender gave it, without folders and unseen characters, and with the ending of what it is: to
 * be shown, and offered when somebody saves it; never a path.
 */
export function cleanFileName(name: string, type: AttachmentType): string {
  const last = tidy(name.replace(/^.*[/\\]/s, ''))
    .replace(/[\p{Cc}<>:"|?*]/gu, '')
    .replace(/^\.+/, '')
  const endings = EXTENSIONS[type]
  const isRight = endings.some((ending) => last.toLowerCase().endsWith(`.${ending}`))
  const stem = isRight ? last.slice(0, last.lastIndexOf('.')) : last
  const ending = isRight ? last.slice(last.lastIndexOf('.') + 1).toLowerCase() : endings[0]
  return `${stem.slice(0, 120) || 'allegato'}.${ending}`
}

const PROGRAMS = [
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/x-sh',
  'application/vnd.android.package-archive',
]

const isAttachmentType = (type: string | undefined): type is AttachmentType =>
  type !== undefined && type in EXTENSIONS

/** The word stands in the clear in the trailer of every encrypted PDF; those who only quote it are read to be sure. */
async function isEncrypted(bytes: Buffer): Promise<boolean> {
  if (!/\/Encrypt\s/.test(bytes.toString('latin1'))) return false
  const options = { ignoreEncryption: true, updateMetadata: false }
  return PDFDocument.load(bytes, options).then(
    (document) => document.isEncrypted,
    () => true
  )
}
