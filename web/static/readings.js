// What a value that is being typed will be read as: the server says it, so that
// there is one reading of dates and numbers.

let timer = 0
let asked = 0

// watch asks for the reading of a control a moment after the last change.
export function watch(control) {
  const output = control.form?.querySelector('[data-reading]')
  if (!output) return
  clearTimeout(timer)
  timer = setTimeout(() => ask(control.form, output), 120)
}

async function ask(form, output) {
  const mine = ++asked
  const query = new URLSearchParams({ field: form.elements.field.value, to: form.elements.to.value, unit: form.elements.unit?.value ?? '' })
  try {
    const response = await fetch(`${output.dataset.reading}?${query}`, { headers: { 'HX-Request': 'true' } })
    if (response.ok && mine === asked) output.textContent = await response.text()
  } catch {
    output.textContent = '' // saving says that there is no connection
  }
}
