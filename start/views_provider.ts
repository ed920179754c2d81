import edge from 'edge.js'
import type { ApplicationService } from '@adonisjs/core/types'
import { appUrl } from '#config/app'
import { count, fullInstant, longDate, shortInstant, timeOfDay } from '#core/dates'
import { navigationFor } from '#home/navigation'

/** What every page may use without asking for it. */
export default class ViewsProvider {
  constructor(protected app: ApplicationService) {}

  async boot() {
    edge.global('appUrl', appUrl)
    edge.global('count', count)
    edge.global('dates', { fullInstant, longDate, shortInstant, timeOfDay })
    edge.global('navigationFor', navigationFor)
  }
}
