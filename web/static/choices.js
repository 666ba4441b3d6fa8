// Choices by keyboard: beside the select of an editor stands a list that letters
// filter and digits choose from. The select keeps the value, so that the form is
// the same without this script.

import * as listbox from './listbox.js'

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
  filter.setAttribute('aria-label', select.closest('label').innerText.split('\n')[0])
  select.hidden = true
  select.after(filter)
  listbox.attach(filter, (item) => choose(form, item))
  show(form, filter)
  filter.addEventListener('input', () => digit(form, filter) || show(form, filter))
  return filter
}

// show lists what the filter lets through; the first one, or the value itself, is
// at hand.
function show(form, filter) {
  const fits = listbox.fitting([...form.querySelector('select[data-choices]').options], filter.value)
  listbox.show(fits)
  listbox.point(filter, filter.value.trim() ? 0 : Math.max(0, fits.findIndex((o) => o.selected)))
}

// digit chooses by a number that was typed alone.
function digit(form, filter) {
  const typed = filter.value
  if (!/^[1-9]$/.test(typed)) return false
  filter.value = ''
  show(form, filter)
  const item = listbox.items()[Number(typed) - 1]
  if (item) choose(form, item)
  return true
}

function choose(form, item) {
  form.querySelector('select[data-choices]').value = item.dataset.choice
  form.requestSubmit()
}

// key handles the keys of the list, and says whether one was for it.
export function key(name, control) {
  if (!control.matches('[data-filter]')) return false
  if (listbox.step(name, control)) return true
  if (name !== 'Enter') return false
  const item = listbox.pointed()
  if (item) choose(control.form, item)
  return true
}
