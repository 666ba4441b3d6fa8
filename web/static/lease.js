// The lease of the article is renewed while the page is open, so that reading for long,
// or elsewhere, does not lose it; a page that is out of sight for long was forgotten.

import { during } from './outbox.js'

const every = 4 * 60 * 1000 // of the 15 minutes that a lease lasts
const long = 60 * 60 * 1000

let hiddenAt = Date.now() // when the page went out of sight
let kept = null // {url, lost, renewed} of the article in sight

// keep renews a lease from now on: when the page comes back into sight, and again
// and again. lost is called with the page that says who has the article now,
// renewed when it is still ours.
export function keep(url, lost, renewed) {
  kept = { url, lost, renewed }
}

// stop lets the lease be.
export function stop() {
  kept = null
}

// open says that a page which was fetched ahead came into sight.
export const open = () => during(renew('?opened=1'))

async function renew(query = '') {
  const mine = kept
  if (!mine || document.hidden && Date.now() - hiddenAt > long) return
  try {
    const response = await fetch(mine.url + query, { method: 'POST', headers: { 'HX-Request': 'true' } })
    const html = await response.text()
    if (mine !== kept) return // another article is in sight
    if (response.status === 409) mine.lost(html)
    else if (response.ok && !query) await mine.renewed()
  } catch {
    // the next decision says that there is no connection
  }
}

setInterval(() => during(renew()), every)
document.addEventListener('visibilitychange', () => {
  if (document.hidden) hiddenAt = Date.now()
  else during(renew())
})
