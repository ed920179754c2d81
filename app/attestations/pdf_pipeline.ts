import app from '@adonisjs/core/services/app'
import config from '#config/attestations'
import { printerOfProcess } from '#core/pdf/printer_of_process'
import { AttestationPipeline } from '#attestations/pdf/pipeline'
import { openSigner } from '#attestations/pdf/seal_source'

let opened: Promise<AttestationPipeline> | undefined

/** The pipeline of this process: opened at the first need, ended with the application. */
export function pdfPipeline(): Promise<AttestationPipeline> {
  opened ??= open()
  return opened
}

async function open() {
  const signer = await openSigner(config.seal)
  const { workers, issuer } = config
  const pipeline = AttestationPipeline.start({
    printer: printerOfProcess(),
    workers,
    signer,
    issuer,
  })
  app.terminating(() => pipeline.stop())
  return pipeline
}
