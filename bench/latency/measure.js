// Runs in every page that is measured. Times are in ms, from when the browser made
// the event of a key.
(() => {
  if (window.latency) return
  const kept = { painted: [], saved: [], next: [] }
  window.latency = kept
  let pressed = 0 // when the last key was pressed
  let review = ''

  const secondFrame = (then) => requestAnimationFrame(() => requestAnimationFrame(() => then(performance.now())))

  addEventListener('keydown', (event) => {
    const at = event.timeStamp
    const leaves = event.key === ' ' || event.ctrlKey // their answer is the next article
    pressed = at
    kept.waiting = true
    secondFrame((now) => {
      if (!leaves) kept.painted.push(now - at)
      kept.waiting = false
    })
  }, true)

  addEventListener('DOMContentLoaded', () => {
    const saved = document.getElementById('saved')
    if (!saved) return
    new MutationObserver(() => {
      const at = pressed
      if (saved.textContent === '✓ saved') requestAnimationFrame((now) => kept.saved.push(performance.now() - at))
    }).observe(saved, { childList: true, characterData: true, subtree: true })
    review = document.querySelector('[data-review]')?.dataset.review
    new MutationObserver(() => {
      const now = document.querySelector('[data-review]')?.dataset.review
      if (now === review) return
      review = now
      const at = pressed
      secondFrame((shown) => document.querySelector('.row.on') && kept.next.push(shown - at))
    }).observe(document.getElementById('main'), { childList: true })
  })
})()
