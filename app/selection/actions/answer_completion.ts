import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import type Account from '#accounts/models/account'
import { record } from '#audit/record'
import { fail, ok, type Result } from '#core/result'
import { storage } from '#core/storage'
import { storeFile, type GivenFile } from '#selection/actions/add_attachment'
import { checkFile, type FileFault } from '#selection/application/file_check'
import { applicationLifecycle, completionLifecycle } from '#selection/lifecycle'
import Application from '#selection/models/application'
import ApplicationAttachment from '#selection/models/application_attachment'
import CompletionRequest from '#selection/models/completion_request'

/** What an answer brings along is kept under this kind. */
export const COMPLETION_KIND = 'integrazione'

type Stored = Awaited<ReturnType<typeof storeFile>>

/** Answers a request for completion within its term; the application goes back to the commission. */
export class AnswerCompletion {
  constructor(private actor: Account) {}

  /** Throws `IllegalTransition` when it was answered already. @param arrivedAt decides whether it is in time */
  async handle(
    request: CompletionRequest,
    answer: string,
    given: GivenFile[],
    arrivedAt: DateTime
  ): Promise<Result<CompletionRequest, 'late' | FileFault>> {
    const types = await Promise.all(given.map(({ bytes }) => checkFile(bytes)))
    for (const type of types) if (!type.ok) return type
    const folder = `applications/${request.applicationId}`
    const files = await Promise.all(
      given.map((file, index) => {
        const type = types[index]
        return storeFile(folder, file, type.ok ? type.value : 'application/pdf')
      })
    )
    let isKept = false
    try {
      const outcome = await db.transaction((trx) =>
        this.#answer(request, answer, files, arrivedAt, trx)
      )
      isKept = outcome.ok
      return outcome
    } finally {
      if (!isKept) for (const { storageKey } of files) await storage.remove(storageKey)
    }
  }

  /** The application is locked first, as whoever lets the term expire does. */
  async #answer(
    { id, applicationId }: CompletionRequest,
    answer: string,
    files: Stored[],
    at: DateTime,
    trx: TransactionClientContract
  ): Promise<Result<CompletionRequest, 'late'>> {
    const application = await Application.query({ client: trx })
      .where('id', applicationId)
      .forUpdate()
      .firstOrFail()
    const request = await CompletionRequest.findOrFail(id, { client: trx })
    if (at > request.dueAt || request.state === 'expired') return fail('late')
    request.state = completionLifecycle.next('answer', request.state)
    await request.merge({ answer, closedAt: at }).save()
    application.state = applicationLifecycle.next('resume', application.state)
    await application.save()
    await ApplicationAttachment.createMany(
      files.map((file) => ({
        ...file,
        applicationId,
        completionRequestId: id,
        kind: COMPLETION_KIND,
        uploadedAt: at,
      })),
      { client: trx }
    )
    const subject = { type: 'application', id: applicationId }
    await record(this.actor, 'application.completed', subject, { request: id }, trx)
    return ok(request)
  }
}
