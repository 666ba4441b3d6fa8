// Words of the article, for choosing them by keyboard. Offsets are in code points
// of the document; each segment carries where it starts.

let words = null // [{start, end}], made when they are first asked for

// forget lets the words be found anew, for another article.
export function forget() {
  words = null
}

function all() {
  if (words) return words
  words = []
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
  for (const block of document.querySelectorAll('#article-body .title, #article-body .paragraph')) {
    const first = block.querySelector('[data-start]')
    if (!first) continue
    let at = Number(first.dataset.start)
    for (const { segment, isWordLike } of segmenter.segment(textOf(block))) {
      const length = [...segment].length
      if (isWordLike) words.push({ start: at, end: at + length })
      at += length
    }
  }
  return words
}

// textOf joins the segments of a block; what stands between them in the page's
// source is no text of the article.
const textOf = (block) => [...block.querySelectorAll('[data-start]')].map((s) => s.textContent).join('')

// moved returns a span with one end moved by a word, or null where it would be
// empty or leave the article. Edges are "start" and "end".
export function moved([start, end], edge, step) {
  const edges = all().map((w) => w[edge])
  const from = edge === 'start' ? start : end
  const next = step > 0 ? edges.find((x) => x > from) : edges.findLast((x) => x < from)
  const span = edge === 'start' ? [next, end] : [start, next]
  return next === undefined || span[0] >= span[1] ? null : span
}

// near returns the word at an offset, or the first one after it.
export const near = (offset) => all().find((w) => w.end > offset) ?? all().at(-1)

// inSight returns the first word that can be seen.
export function inSight() {
  const top = document.querySelector('.article').getBoundingClientRect().top
  const segment = [...document.querySelectorAll('#article-body [data-start]')].find((s) => s.getBoundingClientRect().bottom > Math.max(top, 0))
  return segment && near(Number(segment.dataset.start))
}

// range makes a DOM range of a span.
export function range([start, end]) {
  const made = document.createRange()
  const segments = [...document.querySelectorAll('#article-body [data-start]')]
  const place = (offset, after) => {
    const at = segments.findLast((s) => (after ? Number(s.dataset.start) < offset : Number(s.dataset.start) <= offset)) ?? segments[0]
    const text = [...at.textContent]
    return [at.firstChild, text.slice(0, offset - Number(at.dataset.start)).join('').length]
  }
  made.setStart(...place(start, false))
  made.setEnd(...place(end, true))
  return made
}
