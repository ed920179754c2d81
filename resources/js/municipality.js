/**
 * Suggests municipalities while somebody types, as the combobox of the ARIA Authoring Practices: arrows to choose, Enter to
 * take, Escape to close. What is typed by hand is good as well: the server reads it anyway.
 */
const REST = 150
const LEAST = 2
let made = 0

class Suggestions {
  #options = []
  #active = -1
  #timer
  #request

  constructor(input) {
    this.input = input
    Object.assign(this, dress(input))
    input.addEventListener('input', () => this.#askSoon())
    input.addEventListener('blur', () => this.#close())
    input.addEventListener('keydown', (event) => this.#press(event))
    this.list.addEventListener('mousedown', (event) => this.#click(event))
  }

  get #isLongEnough() {
    return this.input.value.trim().length >= LEAST
  }

  #askSoon() {
    this.#stop()
    if (!this.#isLongEnough) return this.#close()
    this.#timer = setTimeout(() => this.#ask(), REST)
  }

  async #ask() {
    this.#stop()
    this.#request = new AbortController()
    const { signal } = this.#request
    const sought = encodeURIComponent(this.input.value.trim())
    try {
      const address = `${this.input.dataset.municipality || '/comuni'}?cerca=${sought}`
      const answer = await fetch(address, { headers: { accept: 'application/json' }, signal })
      const found = answer.ok ? await answer.json() : []
      if (!signal.aborted) this.#show(found)
    } catch (error) {
      if (error.name !== 'AbortError') this.#close()
    }
  }

  #stop() {
    clearTimeout(this.#timer)
    this.#request?.abort()
  }

  #show(found) {
    this.#close()
    this.voice.textContent = sentence(found.length)
    if (found.length === 0) return
    this.#options = found
    this.list.replaceChildren(...found.map(({ label }, at) => optionFor(this.list, label, at)))
    this.list.hidden = false
    this.input.setAttribute('aria-expanded', 'true')
  }

  #close() {
    this.#stop()
    this.#options = []
    this.#choose(-1)
    this.list.hidden = true
    this.list.replaceChildren()
    this.input.setAttribute('aria-expanded', 'false')
  }

  #choose(index) {
    this.#active = index
    const options = [...this.list.children]
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === index)))
    if (index < 0) return this.input.removeAttribute('aria-activedescendant')
    this.input.setAttribute('aria-activedescendant', options[index].id)
    options[index].scrollIntoView({ block: 'nearest' })
  }

  #press(event) {
    const count = this.#options.length
    if (event.key === 'Escape' && count) this.#close()
    else if (event.key === 'Enter' && this.#active >= 0)
      this.#take(this.#options[this.#active].label)
    else if (event.key === 'ArrowDown' && count) this.#choose((this.#active + 1) % count)
    else if (event.key === 'ArrowUp' && count)
      this.#choose(this.#active <= 0 ? count - 1 : this.#active - 1)
    else if (event.key === 'ArrowDown' && this.#isLongEnough) this.#ask()
    else return
    event.preventDefault()
  }

  /** The field keeps the focus: otherwise it would close the list before the click counts. */
  #click(event) {
    event.preventDefault()
    const option = event.target.closest('[role=option]')
    if (option) this.#take(option.textContent)
  }

  #take(label) {
    this.input.value = label
    this.#close()
    this.voice.textContent = ''
    this.input.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

/** The roles of the field, and beside it the list and the voice of screen readers. */
function dress(input) {
  made += 1
  const frame = element('div', { class: 'dc-combo' })
  input.replaceWith(frame)
  const list = element('ul', {
    'id': `comuni_${made}`,
    'class': 'dc-combo__list',
    'role': 'listbox',
    'aria-label': 'Comuni proposti',
  })
  list.hidden = true
  const voice = element('span', { class: 'visually-hidden', role: 'status' })
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-expanded', 'false')
  input.setAttribute('aria-controls', list.id)
  frame.append(input, list, voice)
  return { list, voice }
}

function optionFor(list, label, at) {
  const attributes = { 'id': `${list.id}_${at}`, 'role': 'option', 'aria-selected': 'false' }
  const option = element('li', attributes)
  option.textContent = label
  return option
}

function element(tag, attributes) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  return made
}

function sentence(count) {
  if (count === 0) return 'Nessun comune proposto.'
  return count === 1 ? 'Un comune proposto.' : `${count} comuni proposti: scelga con le frecce.`
}

for (const input of document.querySelectorAll('input[data-municipality]')) new Suggestions(input)
