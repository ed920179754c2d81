import { BaseEvent } from '@adonisjs/core/events'
import type SelectionNotice from '#selection/models/selection_notice'

/** A notice became public: sent after commit. */
export default class NoticePublished extends BaseEvent {
  constructor(public notice: SelectionNotice) {
    super()
  }
}
