// A selection in the article becomes a span in code points of the document. Each
// segment carries where it starts; the rest is counted here.

// selectedSpan returns {start, end, words} of what is selected in the article, or
// null. Ends are moved out to whole characters as people see them, and white
// space at the ends is left out.
export function selectedSpan(article) {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const segments = [...article.querySelectorAll('[data-start]')].filter((s) => range.intersectsNode(s))
  const pieces = segments.map((s) => pieceOf(s, range)).filter((p) => p)
  while (pieces.length > 0 && blank(pieces[0])) pieces.shift()
  while (pieces.length > 0 && blank(pieces[pieces.length - 1])) pieces.pop()
  const first = pieces[0]
  const last = pieces[pieces.length - 1]
  if (!first) return null
  first.from += wordsOf(first).length - wordsOf(first).trimStart().length
  last.to -= wordsOf(last).length - wordsOf(last).trimEnd().length
  return {
    start: first.start + points(first.text.slice(0, first.from)),
    end: last.start + points(last.text.slice(0, last.to)),
    words: pieces.map((p, i) => (i > 0 && p.block !== pieces[i - 1].block ? ' ' : '') + wordsOf(p)).join('').replace(/\s+/g, ' '),
  }
}

// pieceOf returns the part of a segment that lies in the range, in UTF-16 units,
// or null.
function pieceOf(segment, range) {
  const node = segment.firstChild
  if (!node) return null
  const text = segment.textContent
  const before = range.comparePoint(node, 0) < 0 // the segment begins before the range
  const after = range.comparePoint(node, text.length) > 0
  const from = range.startContainer === node ? range.startOffset : before ? text.length : 0
  const to = range.endContainer === node ? range.endOffset : after ? 0 : text.length
  return from < to ? { start: Number(segment.dataset.start), block: segment.parentNode, text, ...whole(text, from, to) } : null
}

// whole widens a range to grapheme clusters, so that no emoji or accent is cut.
function whole(text, from, to) {
  if (!Intl.Segmenter) return { from, to }
  const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)
  const last = clusters.containing(to - 1)
  return { from: clusters.containing(from).index, to: last.index + last.segment.length }
}

const wordsOf = (piece) => piece.text.slice(piece.from, piece.to)
const blank = (piece) => wordsOf(piece).trim() === ''

// points counts code points.
const points = (text) => [...text].length
