// The page of the next article is fetched while this one is reviewed, so that it is
// there when this one is finished. It is kept in memory alone; the server says
// whether it is still what it would show, and else the page is loaded as always.

import * as article from './article.js'
import { focusEditor, page, swapKeeping } from './draw.js'
import * as focus from './focus.js'
import * as keys from './keys.js'
import * as lease from './lease.js'
import { during } from './outbox.js'
import * as tabs from './tabs.js'
import * as words from './words.js'

let ahead = null // {url, state, html}
let opened = () => {} // what else there is to do for a review that comes into sight

// begin makes the review in sight ready for work, and fetches the next one; open is
// called now and for each one that follows.
export function begin(open) {
  opened = open
  show()
  addEventListener('pagehide', giveBack)
  addEventListener('pageshow', (event) => event.persisted && fetchNext())
  addEventListener('popstate', () => location.reload())
}

function show() {
  article.remember()
  focus.restore({ scroll: false })
  focusEditor()
  opened()
  if ('readonly' in page().dataset) return lease.stop()
  lease.keep(page().dataset.lease, (html) => swapKeeping(html, { ok: false }), renew)
  during(idle().then(fetchNext))
}

// idle waits until the page has nothing else to do.
const idle = () => new Promise((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve, { timeout: 1000 }))

async function fetchNext() {
  const from = page().dataset.ahead
  try {
    const response = await post(from)
    const html = await response.text()
    const url = response.headers.get('Content-Location')
    if (!response.ok || !url) return
    const made = document.createElement('template')
    made.innerHTML = html
    const next = { url, state: response.headers.get('Assay-State'), main: made.content.querySelector('[data-review]') }
    if (from === page()?.dataset.ahead) ahead = next
  } catch {
    // without it, finishing loads the page
  }
}

// renew keeps the next article leased too, and fetches another one where that was
// taken meanwhile, or none was there.
async function renew() {
  if (ahead) {
    try {
      const response = await post(ahead.main.dataset.lease)
      if (response.status === 409) ahead = null
    } catch {
      return // when the network is back
    }
  }
  if (!ahead) await fetchNext()
}

const post = (url) => fetch(url, { method: 'POST', headers: { 'HX-Request': 'true' } })

// giveBack frees the next article when this page goes away.
function giveBack() {
  if (ahead) navigator.sendBeacon(ahead.main.dataset.giveBack)
  ahead = null
}

// arrive shows the page that was fetched ahead, if that is where an answer leads and
// it would still look so, and says whether it did.
export function arrive({ redirect, state, html }) {
  const next = ahead
  if (next?.url !== new URL(redirect, location.href).pathname) return false
  ahead = null // also where it is out of date: it is loaded anew, and not given back
  if (next.state !== state) return false
  page().replaceWith(next.main)
  showNews(html)
  document.title = `${next.main.dataset.title} · Assay`
  history.pushState(null, '', next.url)
  scrollTo(0, 0)
  focus.forget()
  words.forget()
  keys.forget()
  show()
  lease.open()
  return true
}

// showNews takes over how many reviews were finished today, and what the last one
// says.
function showNews(html) {
  const template = document.createElement('template')
  template.innerHTML = html
  const today = template.content.getElementById('today')
  const finished = template.content.getElementById('finished')
  if (today) document.getElementById('today')?.replaceWith(today)
  if (finished) document.getElementById('message').append(finished)
}
