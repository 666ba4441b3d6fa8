// The review page: what keys, clicks and selections do. Every decision is a form
// of the page; without this script the forms work by themselves.

import * as article from './article.js'
import * as choices from './choices.js'
import * as focus from './focus.js'
import * as keys from './keys.js'
import { keep } from './lease.js'
import * as outbox from './outbox.js'
import * as pick from './pick.js'
import * as readings from './readings.js'
import { selectedSpan } from './selection.js'
import * as tabs from './tabs.js'
import * as words from './words.js'

const page = document.querySelector('[data-review]')

function start() {
  article.remember()
  focus.restore({ scroll: false })
  focusEditor()
  document.addEventListener('submit', onSubmit)
  document.addEventListener('click', onClick)
  document.addEventListener('input', (event) => {
    if (event.target.closest('[data-editor-form]')) readings.watch(event.target)
  })
  document.addEventListener('mousedown', onMouseDown)
  document.addEventListener('mouseup', onMouseUp)
  if (!('readonly' in page.dataset)) keep(page.dataset.lease, (html) => swap(html, { ok: false, keeping: true }))
  tabs.join(page.dataset.review, () => outbox.load(currentURL(), swapKeeping))
  const looking = {
    ...keys.movement, 'next-incident': nextIncident, help,
    'next-evidence': () => focus.nextEvidence(1), 'previous-evidence': () => focus.nextEvidence(-1),
  }
  keys.bind(JSON.parse(page.dataset.keys), 'readonly' in page.dataset ? looking : { ...looking, ...deciding })
}

const deciding = {
  accept: () => decide('accept'), reject: () => decide('reject'), 'not-stated': () => decide('not-stated'),
  correct: edit, why: () => keys.control('why') && load(keys.control('why').href), guideline: () => keys.control('guideline')?.click(),
  undo: () => press('undo'), redo: () => press('redo'),
  'accept-all': () => press('accept-all'), flag, hint: nextHint, order: () => press('order'),
  'select-words': () => pick.start(evidence()[0], takeSelection),
  'end-later': () => reach('end', 1), 'end-earlier': () => reach('end', -1),
  'start-earlier': () => reach('start', -1), 'start-later': () => reach('start', 1),
  skip: () => press('skip'), finish,
}
for (const action of ['no-incident', 'add-incident', 'make-primary', 'merge-incident', 'remove-incident']) {
  deciding[action] = () => press(action)
}

// swap takes over the answer's article and fields. Late answers leave the reason
// of a refusal in sight; keeping leaves an editor open that was not sent, with
// what was typed.
function swap(html, { ok = true, late = false, keeping = false } = {}) {
  const template = document.createElement('template')
  template.innerHTML = html
  const fresh = template.content.getElementById('fields')
  if (!fresh) return // an error page
  article.redraw(template.content.getElementById('article-body'))
  const kept = keeping && document.querySelector('[data-editor-form]:not([data-sent])')?.closest('.row')
  const stays = (node, next) => node === kept || late && node.id === 'message' && next.childElementCount === 0
  Idiomorph.morph(document.getElementById('fields'), fresh, {
    morphStyle: 'outerHTML', callbacks: { beforeNodeMorphed: (node, next) => !stays(node, next) },
  })
  focus.restore()
  if (!ok) document.querySelector('#message [role=alert]')?.scrollIntoView({ block: 'nearest' })
  if (!kept) focusEditor()
}

// focusEditor gives an open editor the focus, at its value.
function focusEditor() {
  const form = document.querySelector('[data-editor-form]')
  if (!form) return
  const control = choices.enhance(form) ?? form.querySelector('[data-value-input]')
  if (focus.typing()) return
  control.focus()
  control.select?.()
}

// load fetches a page's parts, such as another incident or an open editor.
function load(url) {
  keys.hold(outbox.load(url, swap))
}

function onSubmit(event) {
  const form = event.target
  if (!form.matches('[data-decision], [data-leave]')) return
  event.preventDefault()
  if (form.dataset.do && form.closest('.row.on .keys')) decide(form.dataset.do)
  else submit(form)
}

// submit sends a form. One that is not about a field decides what the next key
// means.
function submit(form) {
  if (form.matches('[data-leave]')) keys.hold(outbox.leave(form.getAttribute('action'), bodyOf(form), swapAnew))
  else if (form.elements.field) send(form)
  else keys.hold(send(form))
}

// bodyOf reads a form, and gives it an id of its own.
function bodyOf(form) {
  const body = new URLSearchParams(new FormData(form))
  body.set('id', newID())
  return body
}

// send queues a decision. Its editor closes with the answer, or shows why it was
// refused.
function send(form, from = null) {
  const body = bodyOf(form)
  if (from !== null) body.set('from', from)
  if (form.matches('[data-editor-form]')) {
    form.dataset.sent = ''
    document.activeElement.blur()
    focus.choose()
  }
  const inField = body.has('field')
  return outbox.send(form.getAttribute('action'), body, inField ? swapKeeping : swapAnew)
}

const swapKeeping = (html, how) => swap(html, { ...how, keeping: true })

// swapAnew lets the server choose the field, as after undo.
function swapAnew(html, how) {
  focus.forget()
  swapKeeping(html, how)
}

// press sends the form of an action on the review or an incident.
function press(action) {
  const form = document.querySelector(`.review-footer [data-do="${action}"], .fields-body :is(nav, .incident-acts) [data-do="${action}"]`)
  if (form?.querySelector('button:enabled')) submit(form)
}

// decide does an action to the focused field or value, and goes on to the next
// open one. Accepting where nothing is proposed accepts not stated.
function decide(action) {
  const row = focus.row()
  const button = keys.control(action) ?? (action === 'accept' ? keys.control('not-stated') : null)
  if (!row || !button) return
  const chip = action === 'not-stated' ? null : focus.chip()
  if (action === 'accept' && ['accepted', 'corrected', 'added'].includes((chip ?? row).dataset.state)) return focus.advance()
  send(button.closest('form'), chip?.dataset.value ?? null)
  foresee(row, chip, { accept: 'accepted', reject: 'rejected', 'not-stated': 'not_stated' }[action])
  focus.advance()
}

const icons = { accepted: '✓', rejected: '✕', not_stated: '∅' }

// foresee shows what the answer will, so that the page never waits.
function foresee(row, chip, state) {
  const items = chip ? [chip] : row.querySelectorAll('[data-value]')
  items.forEach((item) => (item.dataset.state = state))
  const open = chip && row.querySelector('[data-value][data-state="open"]')
  if (open) return
  row.dataset.state = state
  row.querySelector('.state').firstChild.data = icons[state]
}

function edit() {
  const link = editLink()
  if (link) load(link.href)
}

// chosen returns the chosen value, or the field's first one.
const chosen = () => focus.chip() ?? focus.row()?.querySelector('[data-evidence]')

// evidence returns the spans of the chosen value.
const evidence = () => JSON.parse(chosen()?.dataset.evidence ?? '[]')

// reach moves an end of the value's first evidence by a word: a correction that
// leaves the value as it is.
function reach(edge, step) {
  const value = chosen()
  const [first, ...rest] = evidence()
  const span = first && words.moved(first, edge, step)
  if (!span) return
  value.dataset.evidence = JSON.stringify([span, ...rest]) // the next key may be faster than the answer
  const body = new URLSearchParams({
    id: newID(), act: 'corrected', incident: document.getElementById('fields').dataset.incident, field: focus.row().dataset.field,
    from: value.dataset.value, same: '1', evidence: value.dataset.evidence,
  })
  body.set('current', body.get('incident'))
  outbox.send(page.dataset.decisions, body, swapKeeping)
}

// flag opens the comment of the focused field.
function flag() {
  const summary = keys.control('flag')
  if (!summary) return
  summary.parentElement.open = true
  summary.parentElement.querySelector('[name=note]').focus()
}

// nextHint goes through the fields of the hints.
function nextHint() {
  const fields = [...document.querySelectorAll('#fields [data-hint]')].map((a) => a.dataset.hint)
  if (fields.length > 0) focus.focus(fields[(fields.indexOf(focus.row()?.dataset.field) + 1) % fields.length])
}

function help() {
  document.getElementById('keys').showModal()
}

// finish saves what was typed in an open editor before it ends the review.
function finish() {
  const form = document.querySelector('[data-editor-form]')
  if (!form || !touched(form)) return leave()
  if (!form.reportValidity()) return
  keys.hold(send(form).then((ok) => ok && leave()))
}

function leave() {
  document.activeElement.blur()
  press('finish')
}

// touched says whether an editor holds anything that the page does not know.
function touched(form) {
  if (form.querySelector('[role=alert]') || form.querySelector('[data-start]').value !== '-1') return true
  return [...form.elements].some((control) => {
    if (control.tagName === 'INPUT') return control.value !== control.defaultValue
    if (control.tagName !== 'SELECT') return false
    return control.selectedIndex !== Math.max(0, [...control.options].findIndex((o) => o.defaultSelected))
  })
}

// currentURL is that of the incident in sight.
function currentURL() {
  return document.querySelector('#fields [data-tab][aria-current]')?.href ?? location.href
}

function nextIncident() {
  const tabs = [...document.querySelectorAll('#fields [data-tab]')]
  const at = tabs.findIndex((t) => t.hasAttribute('aria-current'))
  if (tabs.length > 1) openIncident(tabs[(at + 1) % tabs.length])
}

function openIncident(tab) {
  focus.forget()
  history.replaceState(null, '', tab.href)
  load(tab.href)
}

function onClick(event) {
  if (event.target.closest('[data-help]')) help()
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
  const link = event.target.closest('a[data-tab], a[data-edit], a[data-cancel], a[data-hint], .row a.name')
  if (link) {
    event.preventDefault()
    follow(link)
    return
  }
  const mark = event.target.closest('#article-body mark')
  if (mark && getSelection().isCollapsed && event.detail === 1) focus.focus(nextField(mark.dataset.fields.split(' ')))
  const row = event.target.closest('#fields .row')
  if (row && !event.target.closest('form, details')) focusRow(row, event.target.closest('.chip'))
}

function focusRow(row, chip) {
  focus.focus(row.dataset.field)
  focus.choose(chip)
}

function follow(link) {
  if (link.matches('[data-tab]')) return openIncident(link)
  document.activeElement.blur() // also of an editor that closes
  if (link.matches('[data-hint]')) return focus.focus(link.dataset.hint)
  if (link.matches('.name')) return focusRow(link.closest('.row'), null)
  load(link.href)
}

// nextField cycles through the fields that one piece of evidence supports.
function nextField(fields) {
  return fields[(fields.indexOf(focus.row()?.dataset.field) + 1) % fields.length]
}

let pressed = null // where the mouse went down, and which field had the focus

function onMouseDown(event) {
  if (event.detail > 1) return // a double click is one gesture
  pressed = { inArticle: event.target.closest('.article') != null, field: focus.row()?.dataset.field }
}

function onMouseUp(event) {
  if (!pressed?.inArticle || 'readonly' in page.dataset) return
  takeSelection(event)
}

// takeSelection gives selected words to the open editor, or opens one for the
// focused field.
function takeSelection(event = {}) {
  const span = selectedSpan(document.getElementById('article-body'))
  if (!span) return
  getSelection().removeAllRanges() // a press on selected words would drag them
  const form = document.querySelector('[data-editor-form]')
  if (form && touched(form)) return fill(form, span)
  if (form) return load(editorURL(form, span))
  if (event.detail > 1 && pressed.field) focus.focus(pressed.field, { scroll: false }) // not what the first click chose
  if (focus.row()) load(editorURL(editLink(), span))
}

function fill(form, span) {
  form.querySelector('[data-start]').value = span.start
  form.querySelector('[data-end]').value = span.end
  form.querySelector('[data-quote]').value = span.words
  focusEditor()
}

// editLink corrects the chosen value, or the only one; else it adds one.
const editLink = () => focus.chip()?.querySelector('[data-edit]') ?? keys.control('correct')

// editorURL opens the editor of a link, or the open one anew, with selected words.
function editorURL(at, span) {
  const url = new URL(at.href ?? page.dataset.editor, location.href)
  for (const name of at.href ? [] : ['incident', 'field', 'from']) {
    if (at.elements[name]) url.searchParams.set(name, at.elements[name].value)
  }
  url.searchParams.set('start', span.start)
  url.searchParams.set('end', span.end)
  return url.href
}

// newID makes a random id; crypto.randomUUID is missing on plain HTTP.
function newID() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('')
}

if (page) start()
