import edge from 'edge.js'
import type { ApplicationService } from '@adonisjs/core/types'
import { appUrl } from '#config/app'
import portal from '#config/portal'
import { clock } from '#core/clock'
import {
  count,
  dayWith,
  fullDay,
  fullInstant,
  longDate,
  longDay,
  shortInstant,
  timeOfDay,
  timeToTheMinute,
} from '#core/dates'
import { formatEuros } from '#core/values/money'
import { formatHours } from '#core/values/hours'
import { navigationFor } from '#home/navigation'

/** What every page may use without asking for it. */
export default class ViewsProvider {
  constructor(protected app: ApplicationService) {}

  async boot() {
    edge.mount('papers', this.app.makePath('templates/documents'))
    edge.global('appUrl', appUrl)
    edge.global('count', count)
    edge.global('icon', icon)
    edge.global('euros', formatEuros)
    edge.global('hours', formatHours)
    edge.global('now', clock.now)
    edge.global('dates', {
      dayWith,
      fullDay,
      fullInstant,
      longDate,
      longDay,
      shortInstant,
      timeOfDay,
      timeToTheMinute,
    })
    edge.global('navigationFor', navigationFor)
    edge.global('portal', portal)
  }
}

/** An icon of the sprite, for the eye alone: the words beside it say the same. */
function icon(name: string) {
  return edge.globals.html.safe(
    `<svg class="dc-icon" aria-hidden="true" focusable="false"><use href="/icons.svg#${name}"></use></svg>`
  )
}
