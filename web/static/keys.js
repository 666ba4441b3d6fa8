// Keys of the review page. Letters are dead while a control has the focus.

import * as choices from './choices.js'
import { move, moveChip, row, scrollArticle, typing } from './focus.js'
import * as names from './names.js'
import * as pick from './pick.js'

let acts = {} // functions by action
let actions = {} // actions by key
let holds = 0 // how many changes of the page are under way
let held = [] // keys pressed meanwhile
let taken = false // the key that is down was handled or held: no control must get it too

// What may be held down. A key that decides does it once: whoever holds one too
// long must not decide on fields that nobody looked at.
const repeats = /^(next|previous|start|end|article)-/

// What one types with, beside characters. Tab waits behind these only: while the
// server is away nobody is to be caught here.
const waits = ['Enter', 'Escape', 'space', 'Backspace']

// bind calls the function of a key's action from now on: {key: action},
// {action: function}.
export function bind(keys, functions) {
  actions = keys
  acts = functions
}

// listen takes the keys of the page.
export function listen() {
  document.addEventListener('keydown', (event) => {
    taken = false
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return
    const name = nameOf(event)
    if (event.repeat && acts[actions[name]] && !typing() && !pick.picking() && !repeats.test(actions[name])) {
      taken = true
      event.preventDefault()
    } else if (typing()) {
      taken = typed(name)
      if (taken) event.preventDefault()
    } else if (pick.key(name) || (!presses(name) && (act(name) || name === 'Escape' && close()))) {
      event.preventDefault()
      taken = true // a control that has the focus by now must not get the key
    }
  })
  document.addEventListener('keypress', (event) => {
    if (taken) event.preventDefault()
  })
}

// act says whether a key has an action, or waits for one.
function act(name) {
  const does = acts[actions[name]]
  if (holds > 0 && (does || name.length === 1 || waits.includes(name) || held.length > 0 && name.endsWith('Tab'))) return held.push(name)
  does?.()
  return does != null
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

// forget drops the keys that wait: they were pressed before the article that is in
// sight now.
export function forget() {
  held = []
}

// nameOf spells a key with what is held down: "Ctrl+" also for Command, "Alt+", and
// "Shift+" where the character does not show it.
function nameOf(event) {
  const graph = event.getModifierState('AltGraph') // how many keyboards type [ and ]
  const ctrl = !graph && (event.ctrlKey || event.metaKey)
  const alt = !graph && event.altKey
  let key = event.key === ' ' ? 'space' : event.key
  if (event.getModifierState('CapsLock') && key.length === 1) key = event.shiftKey ? key.toUpperCase() : key.toLowerCase()
  if (alt && /^(Key|Digit)/.test(event.code)) key = event.code.replace(/^(Key|Digit)/, '') // macOS types other letters
  if ((ctrl || alt) && key.length === 1) key = alt && event.shiftKey ? key.toUpperCase() : key.toLowerCase()
  const shift = event.shiftKey && (key.length > 1 || ctrl)
  return `${ctrl ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`
}

// presses says whether the key belongs to the button that has the focus.
function presses(name) {
  const pressed = name === 'space' ? 'button, summary' : name === 'Enter' ? 'button, summary, a[href]' : null
  return pressed != null && document.activeElement?.closest(pressed) != null
}

// typed handles the few keys that act while typing, and says whether one did.
function typed(name) {
  const control = document.activeElement
  const form = control.closest('[data-editor-form]')
  if (choices.key(name, control) || names.key(name, control)) return true
  if (name === 'Escape') close()
  else if (name === 'Enter' && form && control.tagName === 'SELECT') form.requestSubmit()
  else return actions[name] === 'finish' && act(name)
  return true
}

// close closes what is open in the page, the editor first, and says whether there was
// anything.
export function close() {
  const open = document.activeElement.closest('details[open]') ?? document.querySelector('[data-editor-form]') ?? row()?.querySelector('details[open], .why')
  if (!open) return false
  if (open.matches('form')) {
    open.querySelector('[data-cancel]').click()
    return true
  }
  if (open.matches('details')) open.open = false
  else open.remove()
  row().focus({ preventScroll: true })
  return true
}

// type does what a key that was pressed before the control was there would have done.
function type(control, name) {
  const text = name === 'space' ? ' ' : name
  if (name === 'Enter') control.form.requestSubmit()
  else if (name.endsWith('Tab')) step(control, name === 'Tab' ? 1 : -1)
  else if (control.tagName === 'SELECT') choose(control, text)
  else if (control.tagName !== 'INPUT') return
  else if (name === 'Backspace') enter(control, '', Math.max(0, control.selectionEnd - 1))
  else if (text.length === 1) enter(control, text, control.selectionEnd)
}

// choose takes the first option that begins with a letter, as browsers do.
function choose(select, letter) {
  const option = [...select.options].find((o) => o.text.toLowerCase().startsWith(letter.toLowerCase()))
  if (option) select.value = option.value
}

// enter puts text in the place of what is selected, else of what follows from.
function enter(control, text, from) {
  control.setRangeText(text, Math.min(control.selectionStart, from), control.selectionEnd, 'end')
  control.dispatchEvent(new Event('input', { bubbles: true }))
}

// step goes to another control of the form, with its text selected as Tab does.
function step(control, by) {
  const controls = [...control.form.querySelectorAll('input, select, button, a[href]')].filter((c) => c.checkVisibility() && !c.disabled)
  const next = controls[controls.indexOf(control) + by]
  next?.focus()
  next?.select?.()
}

// control returns the form or link of the focused field that stands for an action.
export function control(action) {
  return row()?.querySelector(`.keys [data-do="${action}"]`)
}

export const movement = {
  'next-field': () => move(1),
  'previous-field': () => move(-1),
  'next-value': () => moveChip(1),
  'previous-value': () => moveChip(-1),
  'article-down': () => scrollArticle(1),
  'article-up': () => scrollArticle(-1),
}
