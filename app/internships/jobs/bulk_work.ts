import { WorkLoop } from '#core/work_loop'
import { claimBulk } from '#internships/actions/claim_bulk'
import { PerformBulk } from '#internships/actions/perform_bulk'

/** Actions on many internships, too many for a page to wait for. */
export class BulkWork extends WorkLoop {
  constructor(private worker: string) {
    super()
  }

  /** One run, until it ends or the worker does: then it is taken up again once its lease is over. */
  protected async step(): Promise<boolean> {
    const run = await claimBulk(this.worker)
    if (!run) return false
    await new PerformBulk().handle(run, () => this.isStopping)
    return true
  }
}
