// The article is drawn anew block by block, and only where evidence has changed,
// so that a long one stays quick.

let shown = [] // each block as the server last sent it

const body = () => document.getElementById('article-body')

// remember takes the article as the page came.
export function remember() {
  shown = [...body().children].map((block) => block.outerHTML)
}

// redraw takes over what differs in a fresh copy of the article.
export function redraw(fresh) {
  if ('same' in fresh.dataset) return
  const old = [...body().children]
  ;[...fresh.children].forEach((block, i) => {
    if ('same' in block.dataset || block.outerHTML === shown[i]) return
    shown[i] = block.outerHTML
    old[i].replaceWith(block)
  })
}
