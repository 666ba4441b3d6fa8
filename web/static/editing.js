// The editor of a value: how it opens, takes words selected in the article, and
// knows what was typed. Without this script it is a page of its own.

import { focusEditor, load, page } from './draw.js'
import * as focus from './focus.js'
import * as keys from './keys.js'
import { selectedSpan } from './selection.js'

// editorForm is the open editor, or null.
export const editorForm = () => document.querySelector('[data-editor-form]')

// edit opens the editor of the chosen value.
export function edit() {
  const link = editLink()
  if (link && !unsaved()) load(link.href)
}

// unsaved says whether an editor holds what was typed and not sent, and goes back to
// it: only Esc or Cancel throws that away.
export function unsaved() {
  const form = editorForm()
  if (!form || 'sent' in form.dataset || !touched(form)) return false
  focus.focus(form.closest('.row').dataset.field)
  form.querySelector('[data-filter], [data-value-input]').focus()
  return true
}

// touched says whether an editor holds anything that the page does not know.
export function touched(form) {
  if (form.querySelector('[role=alert]') || form.querySelector('[data-start]').value !== '-1') return true
  return [...form.elements].some((control) => {
    if (control.tagName === 'INPUT') return control.value !== control.defaultValue
    if (control.tagName !== 'SELECT') return false
    return control.selectedIndex !== Math.max(0, [...control.options].findIndex((o) => o.defaultSelected))
  })
}

// takeSelection gives selected words to the open editor, or opens one: for the
// focused field, or for the one that had the focus before a double click.
export function takeSelection({ doubleClickedAt = null } = {}) {
  const span = selectedSpan(document.getElementById('article-body'))
  if (!span) return
  getSelection().removeAllRanges() // a press on selected words would drag them
  const form = editorForm()
  if (form && touched(form)) return fill(form, span)
  if (form) return load(editorURL(form, span))
  if (doubleClickedAt) focus.focus(doubleClickedAt, { scroll: false }) // not what the first click chose
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
  const url = new URL(at.href ?? page().dataset.editor, location.href)
  for (const name of at.href ? [] : ['incident', 'field', 'from']) {
    if (at.elements[name]) url.searchParams.set(name, at.elements[name].value)
  }
  url.searchParams.set('start', span.start)
  url.searchParams.set('end', span.end)
  return url.href
}
