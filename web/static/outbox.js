// The outbox talks to the server about one thing after another, in the order in
// which they were asked for, so that an answer never shows less than is decided.
// Each decision is kept until the server has answered; while the network is away
// it tries again and the page says so.

import { tell } from './tabs.js'

const queue = []
let busy = false
let obstacle = '' // why nothing can be sent now

let describe = () => '' // what the page shows

// shows names the function that says what the page shows, for the server to leave
// that out of its answer.
export function shows(says) {
  describe = says
}

// during marks the page as busy until a promise is settled; tests look at data-busy.
export async function during(promise) {
  document.body.dataset.busy = Number(document.body.dataset.busy ?? 0) + 1
  try {
    return await promise
  } finally {
    document.body.dataset.busy -= 1
  }
}

// send queues a form; swap is called with the answer's HTML and with how it came:
// ok, and late when the form was sent before a refusal could be seen. The promise
// is kept, with ok, once the server has answered.
export const send = (url, body, swap) => enqueue({ url, body, swap })

// leave is send for a form that leads to another page. arrive is asked whether it
// has that page and shows it; else it is loaded, and the promise is never kept.
export const leave = (url, body, swap, arrive) => enqueue({ url, body, swap, arrive, leaves: true })

// load fetches a page's parts, after everything that waits.
export const load = (url, swap) => enqueue({ url, swap })

function enqueue(item) {
  return new Promise((resolve) => {
    queue.push({ ...item, resolve })
    if (obstacle) complain()
    if (!busy) during(pump())
  })
}

async function pump() {
  busy = true
  for (let wait = 500; queue.length > 0; ) {
    const item = queue[0]
    if (item.body && !obstacle) say('saving …')
    const answer = await ask(item)
    obstacle = answer.obstacle ?? ''
    if (obstacle) {
      item.delayed = true
      complain()
      await pause(wait)
      wait = Math.min(wait * 2, 8000)
      continue
    }
    wait = 500
    queue.shift()
    if (!answer.redirect) take(item, answer)
    else if (item.arrive?.(answer)) leftBehind(item)
    else {
      location.assign(answer.redirect)
      return
    }
  }
  busy = false
}

// leftBehind goes on in another article. What still waits is of the one before it:
// the answers are not to be drawn.
function leftBehind(item) {
  queue.forEach((later) => (later.swap = () => {}))
  say('✓ saved')
  item.resolve(true)
}

// take shows an answer. While more is on its way, the page already shows what it
// will say.
function take(item, answer) {
  if (!answer.ok) queue.forEach((later) => (later.late = true))
  if (queue.length === 0 || !answer.ok || !item.body) draw(item, answer)
  if (item.body && answer.ok) tell()
  if (item.leaves || item.delayed && !item.body) say('')
  else if (item.body) say(answer.ok ? '✓ saved' : 'not saved', !answer.ok)
  item.resolve(answer.ok)
}

// draw swaps the answer in. A page that cannot be drawn must not keep back the
// decisions that wait.
function draw(item, answer) {
  try {
    item.swap(answer.html, { ok: answer.ok, late: item.late })
  } catch (error) {
    reportError(error)
  }
}

// ask returns the answer, or the obstacle when the server could not take the form
// now. Only a form that leaves may be led elsewhere while decisions wait; another
// request is led to the sign-in page when the session has ended.
async function ask({ url, body, leaves }) {
  try {
    const response = await fetch(url, { method: body ? 'POST' : 'GET', body, headers: { 'HX-Request': 'true', 'Assay-Shown': describe() } })
    if (response.status >= 500 || response.status === 429) return { obstacle: 'the server is busy' }
    const redirect = response.headers.get('HX-Redirect')
    if (redirect && !leaves && decisions() > 0) return { obstacle: 'sign in again in another tab' }
    return { ok: response.ok, redirect, state: response.headers.get('Assay-State'), html: await response.text() }
  } catch {
    return { obstacle: 'no connection' }
  }
}

const decisions = () => queue.filter((item) => item.body).length

// pause ends early when the browser is back on the network.
function pause(ms) {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
    window.addEventListener('online', resolve, { once: true })
  })
}

function complain() {
  say(decisions() > 0 ? `not saved yet: ${obstacle}, ${decisions()} waiting` : obstacle, true)
}

function say(text, bad = false) {
  const saved = document.getElementById('saved')
  if (!saved) return
  saved.textContent = text
  saved.classList.toggle('text-no', bad)
  saved.classList.toggle('text-ok', !bad)
}

window.addEventListener('beforeunload', (event) => {
  if (decisions() > 0) event.preventDefault()
})
