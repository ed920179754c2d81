import { createHash } from 'node:crypto'
import { test } from '@japa/runner'
import type { AttestationPipeline } from '#attestations/pdf/pipeline'
import { TaggedBatch } from '#attestations/pdf/tagged_batch'
import {
  builtIn,
  countingServer,
  forgetFiles,
  inspect,
  openPipeline,
  type OwnPipeline,
  smallTemplate,
  somebody,
} from '#tests/support/attestation_pdfs'

const people = (count: number) => Array.from({ length: count }, (_, index) => somebody(index))

test.group('The pipeline of attestations', (group) => {
  const opened: AttestationPipeline[] = []
  const open = async (options: OwnPipeline = {}) => {
    const pipeline = await openPipeline({ browsers: 1, workers: 1, ...options })
    opened.push(pipeline)
    return pipeline
  }
  group.each.teardown(async () => {
    await Promise.all(opened.splice(0).map((pipeline) => pipeline.stop()))
    await forgetFiles()
  })

  test('answers for everybody, in their order, whatever overlaps', async ({ assert }) => {
    const pipeline = await open({ workers: 2 })
    const source = await builtIn('attendance')
    const everybody = people(70)
    const runs = await Promise.all([
      pipeline.produce(source, everybody.slice(0, 50)),
      pipeline.produce(source, everybody.slice(50)),
    ])
    const results = runs.flatMap((run) => run.results)
    assert.deepEqual(
      results.map(({ id }) => id),
      everybody.map(({ id }) => id)
    )
    assert.isTrue(results.every(({ ok }) => ok))
    for (const result of results) {
      assert.equal(
        result.ok && result.sha256,
        result.ok && createHash('sha256').update(result.pdf).digest('hex')
      )
    }
  })

  test('gives back what was printed, a page a person', async ({ assert }) => {
    const pipeline = await open()
    const { printed } = await pipeline.produce(await builtIn('webinar'), people(3))
    assert.lengthOf(printed, 1)
    assert.match(await inspect(printed[0], 'pdfinfo', 'FILE'), /Pages:\s+3\n/)
  })

  test('replaces a Chromium that is killed in the middle of a batch', async ({ assert }) => {
    const pipeline = await open()
    const source = await builtIn('webinar')
    await pipeline.produce(source, people(1))
    const [pid] = pipeline.printer.pids
    const run = pipeline.produce(source, people(8))
    process.kill(pid, 'SIGKILL')
    const { results } = await run
    assert.lengthOf(results, 8)
    assert.deepEqual(
      results.filter(({ ok }) => !ok),
      []
    )
    assert.notInclude(pipeline.printer.pids, pid)
  })

  test('replaces a Chromium that hangs', async ({ assert }) => {
    const pipeline = await open({ timeout: 3000 })
    const source = await builtIn('webinar')
    await pipeline.produce(source, people(1))
    const [pid] = pipeline.printer.pids
    process.kill(pid, 'SIGSTOP')
    const { results } = await pipeline.produce(source, people(3))
    assert.deepEqual(
      results.map(({ ok }) => ok),
      [true, true, true]
    )
    assert.throws(() => process.kill(pid, 0), /ESRCH/)
  })

  test('leaves no process behind when it stops', async ({ assert }) => {
    const pipeline = await open({ browsers: 2 })
    const source = await builtIn('webinar')
    await Promise.all([pipeline.produce(source, people(5)), pipeline.produce(source, people(5))])
    const pids = pipeline.printer.pids
    assert.isAbove(pids.length, 0)
    await pipeline.stop()
    for (const pid of pids) assert.throws(() => process.kill(pid, 0), /ESRCH/)
  })

  test('refuses alone who cannot be printed', async ({ assert }) => {
    const pipeline = await open()
    const source = await builtIn('webinar')
    const long = 'Un titolo che non finisce '.repeat(120)
    const three = [somebody(0, { NOME: 'Maria 😀' }), somebody(1), somebody(2, { WEBINAR: long })]
    const { results } = await pipeline.produce(source, three)
    assert.deepEqual(
      results.map(({ ok }) => ok),
      [false, true, false]
    )
    assert.match(results[0].ok ? '' : results[0].error, /non comprendono «😀»/)
    assert.match(results[2].ok ? '' : results[2].error, /non sta tutto sul foglio/)
  })

  test('keeps to one page a person, whatever a style asks', async ({ assert }) => {
    const pipeline = await open()
    const greedy = smallTemplate(
      '<p>Altra pagina</p>',
      'p { break-before: page } .foglio { position: static; height: 900mm }'
    )
    const { results, printed } = await pipeline.produce(greedy, people(3))
    assert.isTrue(results.every(({ ok }) => ok))
    assert.match(await inspect(printed[0], 'pdfinfo', 'FILE'), /Pages:\s+3\n/)
  })

  test('knows a print that is not one page a person', async ({ assert }) => {
    const pipeline = await open()
    const { printed } = await pipeline.produce(smallTemplate(), people(3))
    await assert.rejects(() => TaggedBatch.load(printed[0], 2), /3 pagine per 2 persone/)
  })

  test('says what to do where there is no Chromium', async ({ assert }) => {
    const pipeline = await open({ chromiumPath: '/nowhere/chromium' })
    const attempt = pipeline.produce(smallTemplate(), people(1))
    await assert.rejects(
      () => attempt,
      /CHROMIUM_PATH indica \/nowhere\/chromium.*Installi il pacchetto «chromium-headless-shell»/
    )
  })

  test('visits nobody, whatever a template that slipped through asks', async ({ assert }) => {
    const pipeline = await open()
    const server = await countingServer()
    const greedy = smallTemplate(
      '<p class="x">a</p>',
      `@import url(${server.url}/a.css); @font-face{font-family:z;src:url(${server.url}/z.woff2)} .x{background:url(${server.url}/b.png);font-family:z}`
    )
    const { results } = await pipeline.produce(greedy, people(1))
    server.close()
    assert.deepEqual(
      results.map((result) => (result.ok ? 'ok' : result.error)),
      ['ok']
    )
    assert.equal(server.visits(), 0)
  })

  test('shows one attestation as a picture and as a PDF', async ({ assert }) => {
    const pipeline = await open()
    const source = await builtIn('competence')
    const picture = Buffer.from(await pipeline.picture(source, somebody(0), 1200))
    assert.equal(picture.toString('latin1', 1, 4), 'PNG')
    assert.equal(picture.readUInt32BE(16), 1200)
    const preview = await pipeline.preview(source, somebody(0))
    assert.match(await inspect(preview, 'pdfinfo', 'FILE'), /Pages:\s+1\n/)
  })
})
