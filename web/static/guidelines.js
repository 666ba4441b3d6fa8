// The guideline of a field stands in its row; the examples are fetched when it is
// first opened, and then kept.

import { during } from './outbox.js'

const known = new Map() // examples by address

// watch fills a guideline whenever one is opened.
export function watch() {
  document.addEventListener('toggle', ({ target }) => {
    if (target.matches('[data-guideline][open]')) during(fill(target))
  }, true)
}

async function fill(details) {
  const url = details.dataset.guideline
  if (!known.has(url)) {
    try {
      const response = await fetch(url, { headers: { 'HX-Request': 'true' } })
      if (!response.ok || response.redirected) return
      known.set(url, await response.text())
    } catch {
      return // the text above them stands; the next opening asks again
    }
  }
  details.querySelector('[data-examples]').innerHTML = known.get(url)
  details.closest('.row').scrollIntoView({ block: 'nearest' })
}
