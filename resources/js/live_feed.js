/** Keeps the account and the progress bars as the server counts them, while a page that shows them is open. */
const live = document.querySelector('[data-feed]')
const number = new Intl.NumberFormat('it-IT', { useGrouping: 'always' })
/** Milliseconds between two announcements to who listens. */
const ANNOUNCE_EVERY = 10_000

if (live && 'EventSource' in window) {
  const source = new EventSource(live.dataset.feed)
  const shown = [...live.querySelectorAll('[data-run]')]
    .map(({ dataset }) => dataset.run + dataset.phase)
    .join()

  source.addEventListener('message', ({ data }) => {
    const { at, balance, batches } = JSON.parse(data)
    fill(live.querySelector('[data-balance]'), { ...balance, at })
    for (const batch of batches) refreshRun(batch)
    const running = batches.map(({ id, tag }) => id + tag.label).join()
    if (running !== shown && !isTyping()) location.reload()
  })
  window.addEventListener('pagehide', () => source.close())
}

/** A page does not change under the hands of whoever is searching in it. */
const isTyping = () => document.activeElement?.matches('input') ?? false

function fill(root, figures) {
  for (const place of root?.querySelectorAll('[data-figure]') ?? []) {
    const value = figures[place.dataset.figure]
    if (value !== undefined)
      place.textContent = typeof value === 'number' ? number.format(value) : value
  }
}

function refreshRun(batch) {
  const run = live.querySelector(`[data-run="${batch.id}"]`)
  if (!run) return
  const left = batch.unprepared > 0 ? batch.unprepared : batch.waiting
  const done = batch.queued - left
  Object.assign(run.querySelector('progress'), { value: done, max: batch.queued })
  fill(run, { ...batch, done })
  announce(run, `${number.format(done)} di ${number.format(batch.queued)}`)
}

function announce(run, words) {
  const voice = run.querySelector('[data-voice]')
  if (performance.now() - Number(voice.dataset.spoken ?? -ANNOUNCE_EVERY) < ANNOUNCE_EVERY) return
  voice.dataset.spoken = performance.now()
  voice.textContent = words
}
