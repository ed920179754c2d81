/** The summary of faults takes the focus, so that whoever listens hears it first. */
const summary = document.querySelector('[data-error-summary]')
summary?.focus()
