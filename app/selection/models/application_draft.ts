import { BaseModel, belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import WizardDraft from '#core/wizard/draft'
import SelectionNotice from '#selection/models/selection_notice'

/** Ties a draft of the application wizard to its notice: one a person and notice. */
export default class ApplicationDraft extends BaseModel {
  static table = 'application_drafts'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare draftId: number

  @column()
  declare noticeId: number

  @column()
  declare accountId: number

  @belongsTo(() => SelectionNotice, { foreignKey: 'noticeId' })
  declare notice: BelongsTo<typeof SelectionNotice>

  @belongsTo(() => WizardDraft, { foreignKey: 'draftId' })
  declare draft: BelongsTo<typeof WizardDraft>
}
