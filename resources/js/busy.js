/** A form that takes a while says so, and cannot be sent twice. */
for (const form of document.querySelectorAll('form[data-busy]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.isSent) return event.preventDefault()
    form.dataset.isSent = 'true'
    const button = form.querySelector('button[type=submit].btn-primary')
    button.dataset.words = button.textContent
    button.textContent = form.dataset.busy
    button.setAttribute('aria-busy', 'true')
  })
}

/** Coming back with the browser's own button finds the form as it was. */
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-is-sent]')) {
    delete form.dataset.isSent
    const button = form.querySelector('[aria-busy]')
    button.textContent = button.dataset.words
    button.removeAttribute('aria-busy')
  }
})
