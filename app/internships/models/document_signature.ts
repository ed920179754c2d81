import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { instant, isoDate } from '#core/database'

/** One of the three who sign: on paper or electronically, it counts the same. */
export default class DocumentSignature extends BaseModel {
  static table = 'document_signatures'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare documentId: number

  @column()
  declare signatory: 'intern' | 'host' | 'promoter'

  @column()
  declare method: 'paper' | 'electronic'

  @isoDate()
  declare signedOn: string

  @column()
  declare fileKey: string | null

  @column()
  declare fileName: string | null

  @column({ columnName: 'file_sha256' })
  declare fileSha256: string | null

  @column()
  declare recordedBy: number

  @instant()
  declare recordedAt: DateTime
}
