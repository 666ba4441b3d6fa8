// Drawing what the server answers: the fields are morphed, the article is drawn
// anew where its evidence changed, and an editor that is open stays.

import * as article from './article.js'
import * as choices from './choices.js'
import * as conflicts from './conflicts.js'
import * as focus from './focus.js'
import * as keys from './keys.js'
import * as names from './names.js'
import * as outbox from './outbox.js'

// page is the review in sight, or null on other pages.
export const page = () => document.querySelector('[data-review]')

let drawn = new Set() // fields whose rows may show what the server does not know
let asked = [] // those of them that the server was told of

// draws says that the page shows of a field what it expects the answer to be, and
// that this can be undone from now on.
export function draws(field) {
  if (field) drawn.add(field)
  document.querySelector('[data-do="undo"] button').disabled = false
}

outbox.shows(() => {
  const fields = document.getElementById('fields')
  const changed = [...document.querySelectorAll('.row:has([data-editor-form], .why)')].map((row) => row.dataset.field)
  asked = [...drawn]
  return new URLSearchParams([['seen', fields.dataset.seen], ['incident', fields.dataset.incident], ...[...asked, ...changed].map((f) => ['field', f])])
})

// swap takes over the answer's article and fields. Late answers leave the reason
// of a refusal in sight; keeping leaves an editor open that was not sent, with
// what was typed.
export function swap(html, { ok = true, late = false, keeping = false } = {}) {
  const template = document.createElement('template')
  template.innerHTML = html
  const fresh = template.content.getElementById('fields')
  if (!fresh) return // an error page
  article.redraw(template.content.getElementById('article-body'))
  const kept = keeping && document.querySelector('[data-editor-form]:not([data-sent])')?.closest('.row')
  conflicts.collect(fresh)
  asked.forEach((field) => drawn.delete(field))
  const stays = (node, next) => next.dataset?.same != null || node === kept || node.id === 'conflicts' || late && node.id === 'message' && next.childElementCount === 0
  Idiomorph.morph(document.getElementById('fields'), fresh, {
    morphStyle: 'outerHTML', callbacks: { beforeNodeMorphed: (node, next) => !stays(node, next) },
  })
  focus.restore()
  conflicts.show()
  if (!ok) document.querySelector('#message [role=alert]')?.scrollIntoView({ block: 'nearest' })
  if (!kept) focusEditor()
}

export const swapKeeping = (html, how) => swap(html, { ...how, keeping: true })

// swapAnew lets the server choose the field, as after undo.
export function swapAnew(html, how) {
  focus.forget()
  swapKeeping(html, how)
}

// load fetches a page's parts, such as another incident or an open editor.
export function load(url) {
  keys.hold(outbox.load(url, swap))
}

// focusEditor gives an open editor the focus, at its value.
export function focusEditor() {
  const form = document.querySelector('[data-editor-form]')
  if (!form) return
  names.enhance(form)
  const control = choices.enhance(form) ?? form.querySelector('[data-value-input]')
  form.scrollIntoView({ block: 'nearest' }) // with the list, and what saves
  if (focus.typing()) return
  control.focus()
  control.select?.()
}
