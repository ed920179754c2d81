/** Buttons that write a tag where the cursor is, in the text field they stand above. Without scripts they stay hidden. */
for (const palette of document.querySelectorAll('[data-palette]')) {
  palette.hidden = false
  palette.addEventListener('click', ({ target }) => {
    const tag = target.closest('[data-insert]')?.dataset.insert
    if (tag) insert(palette.closest('.dc-field').querySelector('textarea, input'), tag)
  })
}

function insert(field, tag) {
  field.setRangeText(tag, field.selectionStart, field.selectionEnd, 'end')
  field.focus()
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
