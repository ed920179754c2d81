import { BaseModel, belongsTo, column, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { instant, json } from '#core/database'
import Internship from '#internships/models/internship'
import DocumentSignature from '#internships/models/document_signature'

/** A paper of an internship, frozen when it was made. */
export default class InternshipDocument extends BaseModel {
  static table = 'internship_documents'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare internshipId: number

  @column()
  declare kind: 'agreement' | 'plan' | 'extension'

  @column()
  declare number: number

  @column()
  declare fileKey: string | null

  @column({ columnName: 'file_sha256' })
  declare fileSha256: string | null

  @json()
  declare frozen: Record<string, unknown>

  @column()
  declare madeBy: number

  @instant()
  declare madeAt: DateTime

  @instant()
  declare supersededAt: DateTime | null

  @belongsTo(() => Internship)
  declare internship: BelongsTo<typeof Internship>

  @hasMany(() => DocumentSignature, { foreignKey: 'documentId' })
  declare signatures: HasMany<typeof DocumentSignature>
}
