import db from '@adonisjs/lucid/services/db'
import { PORTAL, record } from '#audit/record'
import { clock } from '#core/clock'
import { toDb } from '#core/database'
import { applicationLifecycle, completionLifecycle } from '#selection/lifecycle'
import Application from '#selection/models/application'
import CompletionRequest from '#selection/models/completion_request'

/** Most requests that one run takes: the next run takes the rest. */
const AT_ONCE = 500

/** Closes the requests for completion whose term has passed: the commission decides on what there is. */
export class ExpireCompletions {
  /** Each in a transaction of its own; running it again changes nothing. @returns how many expired */
  async handle(): Promise<number> {
    const due = await CompletionRequest.query()
      .where('state', 'open')
      .where('dueAt', '<', toDb(clock.now()))
      .orderBy('id')
      .limit(AT_ONCE)
    let expired = 0
    for (const request of due) if (await this.#expire(request)) expired += 1
    return expired
  }

  /** The application is locked first, as whoever answers does; an answer that came in between wins. */
  async #expire({ id, applicationId }: CompletionRequest): Promise<boolean> {
    return db.transaction(async (trx) => {
      const application = await Application.query({ client: trx })
        .where('id', applicationId)
        .forUpdate()
        .firstOrFail()
      const request = await CompletionRequest.findOrFail(id, { client: trx })
      if (!completionLifecycle.can('expire', request.state)) return false
      request.state = completionLifecycle.next('expire', request.state)
      await request.merge({ closedAt: clock.now() }).save()
      if (applicationLifecycle.can('resume', application.state)) {
        application.state = applicationLifecycle.next('resume', application.state)
        await application.save()
      }
      const subject = { type: 'application', id: applicationId }
      await record(PORTAL, 'application.completion_expired', subject, { request: id }, trx)
      return true
    })
  }
}
