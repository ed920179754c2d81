import { rm } from 'node:fs/promises'
import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { clock } from '#core/clock'
import { sha256, storage } from '#core/storage'
import Message from '#messaging/models/message'
import { ConfirmDraft } from '#attestations/actions/confirm_draft'
import { PrintAttestations } from '#attestations/actions/print_attestations'
import { claimForPrinting } from '#attestations/actions/claim_for_printing'
import { RegisterPeople } from '#attestations/actions/register_people'
import { Preparation } from '#attestations/jobs/preparation'
import Attestation from '#attestations/models/attestation'
import type { AttestationPipeline } from '#attestations/pdf/pipeline'
import { pdfPipeline } from '#attestations/pdf_pipeline'
import { createAccount } from '#tests/support/accounts'
import { createDraft } from '#tests/support/wizard'

const confirmed = async (people: number) => {
  const draft = await createDraft(await createAccount('coordinator'), Array(people).fill({}))
  return new ConfirmDraft(await createAccount('coordinator')).handle(draft)
}

/** A pipeline that answers as told, in place of Chromium. */
const pipelineThat = (produce: AttestationPipeline['produce']) =>
  ({ produce }) as unknown as AttestationPipeline

test.group('Preparation', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.teardown(() => clock.release())

  test('the bytes that are stored are those recorded and those to be mailed', async ({
    assert,
  }) => {
    const batch = await confirmed(3)
    await new Preparation(await pdfPipeline(), 'test').drain()
    const attestations = await Attestation.query().where('batchId', batch.id)
    assert.lengthOf(attestations, 3)
    for (const attestation of attestations) {
      assert.equal(attestation.state, 'issued')
      const stored = await storage.read(attestation.pdfKey!)
      assert.equal(sha256(stored), attestation.pdfSha256)
      const message = await Message.findByOrFail({
        causeType: 'attestation',
        causeId: attestation.id,
      })
      assert.equal(message.attachmentSha256, attestation.pdfSha256)
      assert.isNotNull(message.readyAt)
    }
  })

  test('who cannot be printed waits and is tried again; the others are issued', async ({
    assert,
  }) => {
    await confirmed(2)
    while (await new RegisterPeople().handle()) continue
    const held = await claimForPrinting('test')
    const [bad, good] = held
    const pdf = new TextEncoder().encode('%PDF-1.7')
    const pipeline = pipelineThat(async (_, people) => ({
      results: people.map(({ id }) =>
        id === String(bad.id)
          ? { id, ok: false, error: 'Il testo non sta sul foglio.' }
          : { id, ok: true, pdf, sha256: sha256(pdf) }
      ),
      printed: [pdf],
    }))
    await new PrintAttestations(pipeline).handle(held)
    await bad.refresh()
    assert.equal(bad.state, 'registered')
    assert.equal(bad.printTries, 1)
    assert.equal(bad.printProblem, 'Il testo non sta sul foglio.')
    assert.isNull(bad.leasedBy)
    assert.equal((await good.refresh()).state, 'issued')
    assert.lengthOf(await claimForPrinting('test'), 0)
    clock.freeze(clock.now().plus({ minutes: 2 }))
    assert.lengthOf(await claimForPrinting('test'), 1)
  })

  test('after the last try the message fails with the reason', async ({ assert }) => {
    await confirmed(1)
    while (await new RegisterPeople().handle()) continue
    const pipeline = pipelineThat(() => Promise.reject(new Error('Lo spazio su disco è finito.')))
    for (let attempt = 0; attempt < 5; attempt++) {
      await new PrintAttestations(pipeline).handle(await claimForPrinting('test'))
      clock.freeze(clock.now().plus({ hours: 2 }))
    }
    const attestation = await Attestation.firstOrFail()
    const message = await Message.findByOrFail('causeId', attestation.id)
    assert.equal(attestation.state, 'registered')
    assert.equal(message.state, 'failed')
    assert.include(message.cause, 'Lo spazio su disco è finito.')
  })

  test('what a dead worker held is taken over when its lease ends', async ({ assert }) => {
    await confirmed(2)
    while (await new RegisterPeople().handle()) continue
    assert.lengthOf(await claimForPrinting('dead'), 2)
    assert.lengthOf(await claimForPrinting('alive'), 0)
    clock.freeze(clock.now().plus({ minutes: 11 }))
    assert.lengthOf(await claimForPrinting('alive'), 2)
  })

  test('one that is cancelled while it is printed stays cancelled', async ({ assert }) => {
    await confirmed(1)
    while (await new RegisterPeople().handle()) continue
    const held = await claimForPrinting('test')
    const pdf = new TextEncoder().encode('%PDF-1.7')
    const pipeline = pipelineThat(async (_, people) => {
      await Attestation.query().where('id', held[0].id).update({ state: 'cancelled' })
      return {
        results: people.map(({ id }) => ({ id, ok: true, pdf, sha256: sha256(pdf) })),
        printed: [],
      }
    })
    await new PrintAttestations(pipeline).handle(held)
    assert.equal((await held[0].refresh()).state, 'cancelled')
    assert.isNull(held[0].pdfKey)
  })

  group.teardown(() => rm(storage.pathOf('attestations'), { recursive: true, force: true }))
})
