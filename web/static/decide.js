// Deciding: every decision is a form of the page, which is sent in the order of the
// keys; the page shows at once what the answer will.

import { arrive } from './ahead.js'
import * as conflicts from './conflicts.js'
import { draws, page, swapAnew, swapKeeping } from './draw.js'
import { editorForm, touched, unsaved } from './editing.js'
import * as focus from './focus.js'
import * as keys from './keys.js'
import * as outbox from './outbox.js'
import * as words from './words.js'

// submit sends a form. One that is not about a field decides what the next key
// means.
export function submit(form) {
  if (form.matches('nav form, [data-do=skip]') && unsaved()) return // of another incident or article
  if (form.matches('[data-conflict]')) form.remove()
  if (form.matches('[data-leave]') && conflicts.remind()) return
  if (form.matches('[data-leave]')) keys.hold(outbox.leave(form.getAttribute('action'), bodyOf(form), swapAnew, arrive))
  else if (form.elements.field) send(form)
  else keys.hold(send(form))
}

// bodyOf reads a form, and gives it an id of its own. The server learns how much of
// the log this page shows.
function bodyOf(form) {
  const body = new URLSearchParams(new FormData(form))
  body.set('id', newID())
  if (form.dataset.do === 'finish' && document.querySelector('#message [data-open]')) body.set('at', focus.row()?.dataset.field ?? '')
  body.set('seen', document.getElementById('fields').dataset.seen)
  return body
}

// send queues a decision. Its editor closes with the answer, or shows why it was
// refused.
function send(form, from = null) {
  const body = bodyOf(form)
  if (from !== null) body.set('from', from)
  if (form.matches('[data-editor-form]')) leaveEditor(form)
  const inField = body.has('field')
  draws(body.get('field'))
  return outbox.send(form.getAttribute('action'), body, inField ? swapKeeping : swapAnew)
}

// leaveEditor goes on from a value that was typed: to the next field, unless this one
// is a set that has open values left or may take another.
function leaveEditor(form) {
  const row = form.closest('.row')
  const rest = [...row.querySelectorAll('.chip[data-state="open"]')].filter((c) => c.dataset.value !== form.elements.from?.value)
  form.dataset.sent = ''
  document.activeElement.blur()
  focus.choose()
  if (rest.length === 0 && !('many' in row.dataset && form.elements.act.value === 'added')) focus.advance()
}

// press sends the form of an action on the review or an incident.
export function press(action) {
  const form = document.querySelector(`.review-footer [data-do="${action}"], .fields-body :is(nav, .incident-acts) [data-do="${action}"]`)
  if (form?.querySelector('button:enabled')) submit(form)
}

// decide does an action to the focused field or value, and goes on to the next
// open one. Accepting where nothing is proposed accepts not stated.
export function decide(action) {
  const row = focus.row()
  const button = keys.control(action) ?? (action === 'accept' ? keys.control('not-stated') : null)
  if (!row || !button) return
  const chip = action === 'not-stated' ? null : focus.chip()
  if (action === 'accept' && ['accepted', 'corrected', 'added'].includes((chip ?? row).dataset.state)) return focus.advance()
  send(button.closest('form'), chip?.dataset.value ?? null)
  foresee(row, chip, { accept: 'accepted', reject: 'rejected', 'not-stated': 'not_stated' }[action])
  focus.advance()
}

const marks = { accepted: ['✓', 'accepted'], rejected: ['✕', 'rejected'], not_stated: ['∅', 'not stated'] }

// foresee shows what the answer will, so that the page never waits: of a set, accept
// and reject speak of its open values where there are any.
function foresee(row, chip, state) {
  const open = row.querySelectorAll('[data-value][data-state="open"]')
  const meant = chip ? [chip] : open.length > 0 && state !== 'not_stated' ? open : row.querySelectorAll('[data-value]')
  meant.forEach((item) => {
    item.dataset.state = state
    item.classList.toggle('item-rejected', state === 'rejected')
    if (item.matches('.chip')) mark(item.querySelector('.chip-state'), item.querySelector('.sr-only'), state)
  })
  if (chip && row.querySelector('[data-value][data-state="open"]')) return
  row.dataset.state = state
  row.querySelector('.state').title = marks[state][1]
  mark(row.querySelector('.state'), row.querySelector('.state .sr-only'), state)
}

function mark(icon, word, state) {
  icon.firstChild.data = marks[state][0]
  word.textContent = marks[state][1]
}

// chosen returns the chosen value, or the field's first one.
const chosen = () => focus.chip() ?? focus.row()?.querySelector('[data-evidence]')

// evidence returns the spans of the chosen value.
export const evidence = () => JSON.parse(chosen()?.dataset.evidence ?? '[]')

// reach moves an end of the value's first evidence by a word: a correction that
// leaves the value as it is.
export function reach(edge, step) {
  const value = chosen()
  const [first, ...rest] = evidence()
  const span = first && words.moved(first, edge, step)
  if (!span) return
  value.dataset.evidence = JSON.stringify([span, ...rest]) // the next key may be faster than the answer
  const body = new URLSearchParams({
    id: newID(), act: 'corrected', incident: document.getElementById('fields').dataset.incident, field: focus.row().dataset.field,
    seen: document.getElementById('fields').dataset.seen, from: value.dataset.value, same: '1', evidence: value.dataset.evidence,
  })
  body.set('current', body.get('incident'))
  draws(body.get('field'))
  outbox.send(page().dataset.decisions, body, swapKeeping)
}

// takeMine saves what this page decided, in the first conflict.
export function takeMine() {
  const form = conflicts.first()
  if (form) submit(form)
}

// flag opens the comment of the focused field.
export function flag() {
  const summary = keys.control('flag')
  if (!summary) return
  summary.parentElement.open = true
  summary.parentElement.querySelector('[name=note]').focus()
}

// finish saves what was typed in an open editor before it ends the review.
export function finish() {
  const form = editorForm()
  if (!form || !touched(form)) return leave()
  if (!form.reportValidity()) return
  keys.hold(send(form).then((ok) => ok && leave()))
}

function leave() {
  document.activeElement.blur()
  press('finish')
}

// newID makes an id that tells which page it is of, so that the server can tell this
// page's decisions from those made elsewhere.
const newID = () => `${made}.${++count}`

// crypto.randomUUID is missing on plain HTTP.
const made = [...crypto.getRandomValues(new Uint8Array(12))].map((b) => b.toString(16).padStart(2, '0')).join('')
let count = 0
