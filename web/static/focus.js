// The focus is on one field at a time, and in a set perhaps on one of its values.
// Its row and its evidence are lit; the rest is quiet.

let field = ''
let value = '' // of the chosen chip, as JSON

const rows = () => [...document.querySelectorAll('#fields .row')]
export const row = () => document.querySelector('#fields .row.on')
export const chip = () => document.querySelector('#fields .row.on .chip.on')

// focus lights a field, and brings it and its evidence into view.
export function focus(key, { steal = true, scroll = true } = {}) {
  const fresh = key !== field
  if (fresh) value = ''
  field = key
  rows().forEach((r) => r.classList.toggle('on', r.dataset.field === key))
  document.querySelectorAll('.chip').forEach((c) => c.classList.remove('on'))
  const here = row()
  if (!here) return
  const lit = light() // before what asks for the layout, so that it is made once
  choose([...here.querySelectorAll('.chip')].find((c) => c.dataset.value === value), { scroll: false })
  if (steal && !here.contains(document.activeElement)) here.focus({ preventScroll: true })
  if (!scroll) return
  if (fresh && beside()) show(lit)
  here.scrollIntoView({ block: 'nearest' })
}

// choose narrows the focus to one value of the focused field, and shows which evidence
// is its own, or widens it again.
export function choose(next = null, { scroll = true } = {}) {
  const before = chip()
  before?.classList.remove('on')
  value = next?.dataset.value ?? ''
  next?.classList.add('on')
  if (!before && !next) return
  const own = next ? evidenceOf(next) : []
  document.querySelectorAll('#article-body mark').forEach((mark) => mark.classList.toggle('at', own.includes(mark)))
  if (scroll && beside()) show(own)
}

// evidenceOf returns the marks that support a value.
function evidenceOf(item) {
  const spans = JSON.parse(item.dataset.evidence)
  const within = (mark) => spans.some(([start, end]) => start <= mark.dataset.start && mark.dataset.start < end)
  return [...document.querySelectorAll('#article-body mark.on')].filter(within)
}

// light marks the evidence of the focused field, and returns the marks.
function light() {
  const marks = [...document.querySelectorAll('#article-body mark')]
  marks.forEach((mark) => mark.classList.remove('at'))
  return marks.filter((mark) => mark.classList.toggle('on', mark.dataset.fields.split(' ').includes(field)))
}

// nextEvidence goes through the marks of the focused field, from the chosen value's on.
export function nextEvidence(step) {
  const marks = [...document.querySelectorAll('#article-body mark.on')]
  if (marks.length === 0) return
  const at = marks.findIndex((mark) => mark.classList.contains('at'))
  marks.forEach((mark) => mark.classList.remove('at'))
  const next = marks[(at < 0 && step < 0 ? marks.length - 1 : at + step + marks.length) % marks.length]
  next.classList.add('at')
  next.scrollIntoView({ block: beside() ? 'center' : 'nearest' })
}

// show brings evidence into view, unless some of it is.
function show(marks) {
  if (marks.length > 0 && !marks.some(inView)) marks[0].scrollIntoView({ block: 'center' })
}

// beside says whether the fields stand beside the article, which then scrolls by
// itself; below it, showing the evidence would leave the field.
function beside() {
  const pane = document.querySelector('.article')
  return pane.scrollHeight > pane.clientHeight
}

// scrollArticle shows what follows in the article, or what came before, and leaves the
// focus where it is.
export function scrollArticle(step) {
  const pane = beside() ? document.querySelector('.article') : document.scrollingElement
  pane.scrollBy(0, step * 0.85 * pane.clientHeight)
}

function inView(element) {
  const box = element.getBoundingClientRect()
  const pane = element.closest('.article').getBoundingClientRect()
  return box.top >= pane.top && box.bottom <= pane.bottom
}

// move goes a number of rows down, or up.
export function move(step) {
  const all = rows()
  const next = all[all.indexOf(row()) + step]
  if (next) focus(next.dataset.field)
}

// advance goes to the next open value of a chosen one's set, else to the next open
// field, to the first after the last; where none is left, to the next one of which
// nothing was said yet; and where there is none of these it stays.
export function advance() {
  const open = chip() && row().querySelector('.chip[data-state="open"]')
  if (open) return choose(open)
  choose()
  const all = rows()
  const at = all.indexOf(row())
  const others = [...all.slice(at + 1), ...all.slice(0, at)]
  const next = others.find((r) => r.dataset.state === 'open') ?? others.find((r) => r.dataset.state === 'undecided')
  if (next) focus(next.dataset.field)
}

// moveChip chooses the next or the previous value of a set.
export function moveChip(step) {
  const chips = [...(row()?.querySelectorAll('.chip') ?? [])]
  const at = chips.indexOf(chip())
  choose(at < 0 && step < 0 ? chips[chips.length - 1] : chips[at + step])
}

// restore lights the same field again after the panel was drawn anew, else the
// one that the server chose, else the first open one.
export function restore({ scroll = true } = {}) {
  const all = rows()
  const chosen = all.find((r) => r.querySelector('[data-editor-form]')) ?? all.find((r) => r.dataset.field === field) ??
    all.find((r) => r.classList.contains('on'))
  const at = chosen ?? all.find((r) => r.dataset.state === 'open') ?? all[0]
  if (at) focus(at.dataset.field, { steal: !typing(), scroll: scroll || chosen != null })
}

// forget lets restore choose anew, as for another incident.
export function forget() {
  field = ''
  rows().forEach((r) => r.classList.remove('on')) // the server's choice stands alone
}

// typing says whether keys belong to a control.
export function typing() {
  return document.activeElement?.closest('input, select, textarea') != null
}
