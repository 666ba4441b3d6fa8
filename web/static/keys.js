// Keys of the review page. Letters are dead while a control has the focus.

import { move, moveChip, row, typing } from './focus.js'

let acts = {}
let holds = 0 // how many changes of the page are under way
let held = [] // keys pressed meanwhile
let taken = false // the key that is down was held: the editor must not get it too

// bind calls an action for each key: {key: function}.
export function bind(actions) {
  acts = actions
  document.addEventListener('keydown', (event) => {
    taken = false
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return
    const name = nameOf(event)
    if (typing() ? typed(name) : !presses(name) && act(name)) event.preventDefault()
  })
  document.addEventListener('keypress', (event) => {
    if (taken) event.preventDefault()
  })
}

// act says whether a key has an action, or waits for one.
function act(name) {
  if (holds > 0 && (acts[name] || name.length === 1 || ['Enter', 'Escape'].includes(name))) {
    taken = true
    return held.push(name)
  }
  acts[name]?.()
  return acts[name] != null
}

// hold lets keys wait for a change of the page that decides what they mean, such
// as an editor that opens: none is lost or meets the wrong field.
export async function hold(change) {
  holds++
  await change
  holds--
  const waiting = held
  held = []
  for (const name of waiting) {
    if (holds > 0) held.push(name)
    else if (!typing()) act(name)
    else if (!typed(name)) type(document.activeElement, name)
  }
}

// nameOf spells a key with Ctrl (or Command) before it; Shift is in the character.
function nameOf(event) {
  if (event.altKey) return ''
  const key = event.key === ' ' ? 'space' : event.key
  return event.ctrlKey || event.metaKey ? `Ctrl+${key.length === 1 ? key.toLowerCase() : key}` : key
}

// presses says whether the key belongs to the button that has the focus.
function presses(name) {
  return name === 'space' && document.activeElement?.closest('button, summary') != null
}

// typed handles the few keys that act while typing, and says whether one did.
function typed(name) {
  const control = document.activeElement
  const form = control.closest('[data-editor-form]')
  if (name === 'Escape' && form) form.querySelector('[data-cancel]').click()
  else if (name === 'Enter' && form && control.tagName === 'SELECT') form.requestSubmit()
  else return name === 'Ctrl+Enter' && act(name)
  return true
}

// type enters a character that was pressed before the control was there.
function type(control, name) {
  const text = name === 'space' ? ' ' : name
  if (name === 'Enter') control.form.requestSubmit()
  else if (text.length === 1 && control.tagName === 'INPUT') {
    control.setRangeText(text, control.selectionStart, control.selectionEnd, 'end')
  }
}

// press returns the form or link of the focused field that stands for a key.
export function press(key) {
  return row()?.querySelector(`.keys [data-key="${key}"]`)
}

export const movement = {
  j: () => move(1),
  k: () => move(-1),
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  ArrowRight: () => moveChip(1),
  ArrowLeft: () => moveChip(-1),
}
