// Conflicts: what this page decided on fields that were decided elsewhere meanwhile.
// Each stays, whatever the page shows next, until one of its sides is chosen.

const list = () => document.getElementById('conflicts')

let fresh = []

// first is the conflict that the keys speak of, or null.
export const first = () => list()?.querySelector('[data-conflict]')

// collect takes the conflicts out of an answer, before it is drawn.
export function collect(fields) {
  fresh = [...fields.querySelectorAll('[data-conflict]')]
}

// show adds what was collected; of two on one field, the later one stands.
export function show() {
  for (const conflict of fresh) {
    list().querySelectorAll('[data-conflict]').forEach((c) => c.dataset.conflict === conflict.dataset.conflict && c.remove())
    list().append(conflict)
    conflict.scrollIntoView({ block: 'nearest' })
  }
  fresh = []
}

// keep drops a conflict for what is stored, which the page shows already.
export function keep(conflict = first()) {
  conflict?.remove()
}

// remind says whether there is a conflict, and shows it: none may be left behind.
export function remind() {
  first()?.scrollIntoView({ block: 'nearest' })
  first()?.querySelector('[data-keep]').focus()
  return first() != null
}
