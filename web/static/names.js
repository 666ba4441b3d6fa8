// Names by keyboard: below the control for a name stands a list of those that the
// article holds. What is typed filters it; a number or the arrows put one at hand,
// and Enter takes it with its place in the article as evidence, else what was typed.
// A number alone does not choose, as among choices: names may begin with one.

import * as listbox from './listbox.js'

const enhanced = new WeakSet()

// enhance adds the list to the control of an open editor, where there are names.
export function enhance(form) {
  const control = form.querySelector('[data-names]')
  if (!control || optionsOf(form).length === 0) return
  control.removeAttribute('list') // the browser's own list would lie above this one
  if (!form.querySelector('#choices')) {
    listbox.attach(control, (item) => choose(form, item))
    listbox.show(optionsOf(form))
  }
  if (!enhanced.has(control)) control.addEventListener('input', () => narrow(form, control))
  enhanced.add(control)
}

const optionsOf = (form) => [...form.querySelectorAll('datalist option')]

function narrow(form, control) {
  const typed = control.value
  const number = /^[1-9]$/.test(typed)
  listbox.show(number || typed === control.defaultValue ? optionsOf(form) : listbox.fitting(optionsOf(form), typed))
  listbox.point(control, number ? Number(typed) - 1 : -1)
}

function choose(form, item) {
  form.querySelector('[data-names]').value = item.dataset.choice
  form.querySelector('[data-quote]').value = item.dataset.choice
  form.querySelector('[data-start]').value = item.dataset.from
  form.querySelector('[data-end]').value = item.dataset.until
  form.requestSubmit()
}

// key handles the keys of the list, and says whether one was for it.
export function key(name, control) {
  if (!control.matches('[data-names][role=combobox]')) return false
  const item = listbox.pointed()
  if (name !== 'Enter' || !item) return listbox.step(name, control)
  choose(control.form, item)
  return true
}
