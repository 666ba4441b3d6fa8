// Choices by keyboard: beside the select of an editor stands a list that letters
// filter and digits choose from. The select keeps the value, so that the form is
// the same without this script.

// enhance turns the select of an open editor into a list. It returns the control
// that takes the focus.
export function enhance(form) {
  const select = form.querySelector('select[data-choices]')
  if (!select || form.querySelector('[data-filter]')) return form.querySelector('[data-filter]')
  const filter = document.createElement('input')
  filter.className = 'input'
  filter.placeholder = 'type to filter, or a number to choose'
  filter.autocomplete = 'off'
  filter.dataset.filter = ''
  filter.setAttribute('role', 'combobox')
  filter.setAttribute('aria-label', select.closest('label').innerText.split('\n')[0])
  filter.setAttribute('aria-expanded', 'true')
  filter.setAttribute('aria-controls', 'choices')
  const list = document.createElement('ol')
  list.id = 'choices'
  list.className = 'choices'
  list.setAttribute('role', 'listbox')
  select.hidden = true
  select.after(filter, list)
  show(form)
  filter.addEventListener('input', () => digit(form) || show(form))
  list.addEventListener('mousedown', (event) => event.preventDefault()) // the filter keeps the focus
  list.addEventListener('click', (event) => {
    const item = event.target.closest('[data-choice]')
    if (item) choose(form, item)
  })
  return filter
}

const items = (form) => [...form.querySelectorAll('#choices [data-choice]')]

// show lists what the filter lets through, each with its number; the first one, or
// the value itself, is at hand.
function show(form) {
  const select = form.querySelector('select[data-choices]')
  const wanted = form.querySelector('[data-filter]').value.trim().toLowerCase()
  const fits = [...select.options].filter((o) => o.value && o.text.toLowerCase().includes(wanted))
  fits.sort((a, b) => begins(b, wanted) - begins(a, wanted))
  form.querySelector('#choices').replaceChildren(...fits.map((option, i) => {
    const item = document.createElement('li')
    item.id = `choice-${option.value}`
    item.dataset.choice = option.value
    item.setAttribute('role', 'option')
    if (i < 9) item.append(Object.assign(document.createElement('kbd'), { textContent: i + 1 }), ' ')
    item.append(option.text)
    return item
  }))
  point(form, wanted ? 0 : Math.max(0, fits.findIndex((o) => o.selected)))
}

const begins = (option, wanted) => Number(option.text.toLowerCase().startsWith(wanted))

// point puts one of the choices at hand: Enter takes it.
function point(form, at) {
  const all = items(form)
  all.forEach((item, i) => item.setAttribute('aria-selected', String(i === at)))
  form.querySelector('[data-filter]').setAttribute('aria-activedescendant', all[at]?.id ?? '')
  all[at]?.scrollIntoView({ block: 'nearest' })
}

// digit chooses by a number that was typed alone.
function digit(form) {
  const typed = form.querySelector('[data-filter]').value
  if (!/^[1-9]$/.test(typed)) return false
  form.querySelector('[data-filter]').value = ''
  show(form)
  const item = items(form)[Number(typed) - 1]
  if (item) choose(form, item)
  return true
}

function choose(form, item) {
  form.querySelector('select[data-choices]').value = item.dataset.choice
  form.requestSubmit()
}

// key handles the keys of the list, and says whether one was for it.
export function key(name, control) {
  const form = control.closest('[data-editor-form]')
  if (!control.matches('[data-filter]')) return false
  const all = items(form)
  const at = all.findIndex((item) => item.getAttribute('aria-selected') === 'true')
  if (name === 'ArrowDown' || name === 'ArrowUp') point(form, (at + (name === 'ArrowDown' ? 1 : -1) + all.length) % all.length)
  else if (name === 'Enter') all[at] && choose(form, all[at])
  else return false
  return true
}
