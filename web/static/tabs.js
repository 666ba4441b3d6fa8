// Tabs of one browser that show the same review tell each other when a decision
// was saved, so that none shows less than is decided.

let channel = null

// join listens for changes of a review that other tabs made, and no more for those
// of another review.
export function join(review, changed) {
  if (!window.BroadcastChannel) return
  channel?.close()
  channel = new BroadcastChannel(`review-${review}`)
  channel.addEventListener('message', changed)
}

// tell lets the other tabs know.
export function tell() {
  channel?.postMessage('changed')
}
