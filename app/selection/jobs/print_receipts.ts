import logger from '@adonisjs/core/services/logger'
import { WorkLoop } from '#core/work_loop'
import { claimReceipts } from '#selection/actions/claim_receipts'
import { MakeReceipt } from '#selection/actions/make_receipt'
import { PostponeReceipt } from '#selection/actions/postpone_receipt'
import type Application from '#selection/models/application'

/** The receipts of applications just sent, a few at a time; the mail that waits for each leaves with it. */
export class PrintReceipts extends WorkLoop {
  constructor(
    private worker: string,
    private action = new MakeReceipt()
  ) {
    super()
  }

  protected async step(): Promise<boolean> {
    const applications = await claimReceipts(this.worker)
    await Promise.all(applications.map((application) => this.#make(application)))
    return applications.length > 0
  }

  async #make(application: Application) {
    try {
      await this.action.handle(application)
    } catch (error) {
      logger.error({ err: error, application: application.id }, 'receipt not printed')
      await new PostponeReceipt().handle(application, (error as Error).message)
    }
  }
}
