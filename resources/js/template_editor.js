/** The preview of a template follows what is being written, once the hands rest; saving stays a choice. */
const REST = 1200
const form = document.querySelector('[data-template-editor]')

if (form) {
  const picture = form.querySelector('[data-preview-picture]')
  const status = form.querySelector('[data-preview-status]')
  let timer
  let request

  const refreshSoon = (event) => {
    if (event.target.type === 'file') return
    clearTimeout(timer)
    timer = setTimeout(refresh, REST)
  }
  form.addEventListener('input', refreshSoon)
  form.addEventListener('submit', () => clearTimeout(timer))

  async function refresh() {
    request?.abort()
    request = new AbortController()
    status.textContent = 'Preparo l’anteprima…'
    try {
      const answer = await fetch(form.dataset.templateEditor, {
        method: 'POST',
        body: contentOf(form),
        headers: { Accept: 'application/json' },
        signal: request.signal,
      })
      show(answer.status === 500 ? {} : await answer.json())
    } catch (error) {
      if (error.name !== 'AbortError')
        status.textContent = 'L’anteprima non è arrivata: riprovi tra poco.'
    }
  }

  function show({ png, faults, message }) {
    if (png) picture.src = `data:image/png;base64,${png}`
    status.textContent = png
      ? 'Anteprima aggiornata; la bozza non è ancora salvata.'
      : sentence(faults, message)
  }
}

/** Pictures travel when they are saved, not at every pause. */
function contentOf(source) {
  const content = new FormData(source)
  content.delete('immagine')
  return content
}

function sentence(faults = [], message = 'L’anteprima non è arrivata: riprovi tra poco.') {
  if (faults.length === 0) return message
  const [{ line, message: first }] = faults
  const others = faults.length > 1 ? ` E altre ${faults.length - 1}.` : ''
  return `Da correggere${line ? `, riga ${line}` : ''}: ${first}${others}`
}
