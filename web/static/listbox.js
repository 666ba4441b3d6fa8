// A list of options below a control of the editor that keeps the focus. The first
// nine are numbered; one of them may be at hand, for Enter.

// attach makes the list; take is called with the item that is clicked.
export function attach(control, take) {
  const list = document.createElement('ol')
  list.id = 'choices'
  list.className = 'choices'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', 'Options')
  control.setAttribute('role', 'combobox')
  control.setAttribute('aria-expanded', 'true')
  control.setAttribute('aria-controls', 'choices')
  control.after(list)
  list.addEventListener('mousedown', (event) => event.preventDefault()) // the control keeps the focus
  list.addEventListener('click', (event) => {
    const item = event.target.closest('[data-choice]')
    if (item) take(item)
  })
}

// items are what the list shows.
export const items = () => [...document.querySelectorAll('#choices [data-choice]')]

// show lists options of a select or a datalist.
export function show(options) {
  document.getElementById('choices').replaceChildren(...options.map((option, i) => {
    const item = document.createElement('li')
    item.id = `choice-${i}`
    item.dataset.choice = option.value
    Object.assign(item.dataset, option.dataset)
    item.setAttribute('role', 'option')
    if (i < 9) item.append(Object.assign(document.createElement('kbd'), { textContent: i + 1 }), ' ')
    item.append(option.text || option.value)
    return item
  }))
}

// point puts an item at hand; -1 is none.
export function point(control, at) {
  const all = items()
  all.forEach((item, i) => item.setAttribute('aria-selected', String(i === at)))
  control.setAttribute('aria-activedescendant', all[at]?.id ?? '')
  all[at]?.scrollIntoView({ block: 'nearest' })
}

// pointed is the item at hand, or undefined.
export const pointed = () => items().find((item) => item.getAttribute('aria-selected') === 'true')

// step handles an arrow, and says whether the key was one.
export function step(name, control) {
  if (name !== 'ArrowDown' && name !== 'ArrowUp') return false
  const all = items()
  const at = all.indexOf(pointed())
  if (name === 'ArrowDown') point(control, (at + 1) % all.length)
  else point(control, at > 0 ? at - 1 : all.length - 1)
  return true
}

// fitting returns the options that hold some words, those that begin with them
// first.
export function fitting(options, words) {
  const wanted = words.trim().toLowerCase()
  const text = (option) => (option.text || option.value).toLowerCase()
  const begins = (option) => Number(text(option).startsWith(wanted))
  return options.filter((option) => option.value && text(option).includes(wanted)).sort((a, b) => begins(b) - begins(a))
}
