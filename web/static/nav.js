// The entry of the page in sight stands in sight, where the navigation is wider than a
// telephone.

export function show() {
  const entry = document.querySelector('nav [aria-current="page"]')
  const nav = entry?.closest('nav')
  if (nav) nav.scrollLeft = entry.offsetLeft - nav.offsetLeft - (nav.clientWidth - entry.offsetWidth) / 2
}
