/** The message is shown as it is being written, for the chosen person, once the hands rest. */
const REST = 600
const form = document.querySelector('[data-preview]')
const target = document.querySelector('[data-preview-target]')

if (form && target) {
  let timer
  let request

  const refresh = async () => {
    request?.abort()
    request = new AbortController()
    try {
      const answer = await fetch(form.dataset.preview, {
        method: 'POST',
        body: new FormData(form),
        signal: request.signal,
      })
      if (answer.ok) target.innerHTML = await answer.text()
    } catch (error) {
      if (error.name !== 'AbortError') throw error
    }
  }
  const refreshSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(refresh, REST)
  }
  form.addEventListener('input', refreshSoon)
  document.querySelector('select[form="modulo"]')?.addEventListener('change', refresh)
}
