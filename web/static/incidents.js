// The incidents of the review, and the way from one to another.

import { load } from './draw.js'
import { unsaved } from './editing.js'
import * as focus from './focus.js'

// currentURL is that of the incident in sight.
export function currentURL() {
  return document.querySelector('#fields [data-tab][aria-current]')?.href ?? location.href
}

// nextIncident shows the incident after the one in sight, the first after the last.
export function nextIncident() {
  const tabs = [...document.querySelectorAll('#fields [data-tab]')]
  const at = tabs.findIndex((t) => t.hasAttribute('aria-current'))
  if (tabs.length > 1) openIncident(tabs[(at + 1) % tabs.length])
}

// openIncident shows the incident of a tab.
export function openIncident(tab) {
  if (unsaved()) return
  focus.forget()
  history.replaceState(null, '', tab.href)
  load(tab.href)
}

// nextHint goes through the fields of the hints.
export function nextHint() {
  const fields = [...document.querySelectorAll('#fields [data-hint]')].map((a) => a.dataset.hint)
  if (fields.length > 0) focus.focus(fields[(fields.indexOf(focus.row()?.dataset.field) + 1) % fields.length])
}
