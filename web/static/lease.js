// The lease of the article is renewed while the page is in sight, so that reading
// for long does not lose it.

import { during } from './outbox.js'

const every = 4 * 60 * 1000 // of the 15 minutes that a lease lasts

// keep renews at once when the page comes back into sight, and then again and
// again; lost is called with the page that says who has the article now.
export function keep(url, lost) {
  const renew = async () => {
    if (document.visibilityState !== 'visible') return
    try {
      const response = await fetch(url, { method: 'POST', headers: { 'HX-Request': 'true' } })
      if (response.status === 409) lost(await response.text())
    } catch {
      // the next decision says that there is no connection
    }
  }
  setInterval(() => during(renew()), every)
  document.addEventListener('visibilitychange', () => during(renew()))
}
