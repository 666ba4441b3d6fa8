// Picking words by keyboard: arrows move from word to word, with Shift they take
// more of them, Enter gives them to the field, Escape leaves.

import * as words from './words.js'

let span = null // what is picked, while picking
let anchor = null // the word at which it began
let done = null

export const picking = () => span != null

// start begins at a piece of evidence, or at the first word in sight; take is
// called with the range of what was picked.
export function start(evidence, take) {
  const word = evidence ? words.near(evidence[0]) : words.inSight()
  if (!word) return
  anchor = [word.start, word.end]
  span = evidence ?? anchor
  done = take
  show()
}

// key handles a key and says whether it was for picking.
export function key(name) {
  if (!span || /^(Ctrl|Alt)\+|Tab$|^F\d/.test(name)) return false // nobody is caught here
  if (name === 'Escape') stop()
  else if (name === 'Enter') {
    const take = done
    show()
    span = done = null
    take()
  } else if (name.endsWith('ArrowRight') || name.endsWith('ArrowDown')) step(1, name.startsWith('Shift+'))
  else if (name.endsWith('ArrowLeft') || name.endsWith('ArrowUp')) step(-1, name.startsWith('Shift+'))
  return true
}

function stop() {
  span = done = null
  getSelection().removeAllRanges()
}

function step(by, more) {
  if (more) {
    const forward = span[0] === anchor[0] && (by > 0 || span[1] > anchor[1])
    span = words.moved(span, forward ? 'end' : 'start', by) ?? span
  } else {
    const word = words.near(by > 0 ? span[1] : (words.moved(span, 'start', -1) ?? span)[0])
    span = anchor = [word.start, word.end]
  }
  show()
}

function show() {
  const range = words.range(span)
  const selection = getSelection()
  selection.removeAllRanges()
  selection.addRange(range)
  range.startContainer.parentElement.scrollIntoView({ block: 'nearest' })
}
