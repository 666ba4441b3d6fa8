// What clicks and selections by the mouse do: no more than keys can.

import * as conflicts from './conflicts.js'
import { load, page } from './draw.js'
import { takeSelection, unsaved } from './editing.js'
import * as focus from './focus.js'
import { openIncident } from './incidents.js'

// listen acts on the mouse from now on; help opens the list of keys.
export function listen(help) {
  document.addEventListener('click', (event) => onClick(event, help))
  document.addEventListener('mousedown', onMouseDown)
  document.addEventListener('mouseup', onMouseUp)
}

function onClick(event, help) {
  if (event.target.closest('[data-help]')) help()
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
  const link = event.target.closest('a[data-tab], a[data-edit], a[data-cancel], a[data-hint], a[data-keep], a[data-open], .row a.name')
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
  if (link.matches('[data-edit], [data-open]') && unsaved()) return
  document.activeElement.blur() // also of an editor that closes
  if (link.matches('[data-keep]')) return conflicts.keep(link.closest('[data-conflict]'))
  if (link.matches('[data-hint]')) return focus.focus(link.dataset.hint)
  if (link.matches('.name')) return focusRow(link.closest('.row'), null)
  if (link.matches('[data-open]')) focus.forget()
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
  if (!pressed?.inArticle || 'readonly' in page().dataset) return
  takeSelection({ doubleClickedAt: event.detail > 1 ? pressed.field : null })
}
