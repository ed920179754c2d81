/** The phone menu, and what the bar keeps under "Altro", close with Esc and when the focus leaves them. */
for (const menu of document.querySelectorAll('details.dc-menu, details.dc-more')) {
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return
    menu.open = false
    menu.querySelector('summary').focus()
  })
  menu.addEventListener('focusout', (event) => {
    if (!menu.contains(event.relatedTarget)) menu.open = false
  })
}
