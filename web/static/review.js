// The review page: what its keys do. Every decision is a form of the page; without
// this script the forms work by themselves.

import * as ahead from './ahead.js'
import * as conflicts from './conflicts.js'
import { decide, evidence, finish, flag, press, reach, submit, takeMine } from './decide.js'
import { load, page, swapKeeping } from './draw.js'
import { edit, takeSelection, unsaved } from './editing.js'
import * as focus from './focus.js'
import * as guidelines from './guidelines.js'
import { currentURL, nextHint, nextIncident } from './incidents.js'
import * as keys from './keys.js'
import * as mouse from './mouse.js'
import * as nav from './nav.js'
import * as outbox from './outbox.js'
import * as pick from './pick.js'
import * as readings from './readings.js'
import * as tabs from './tabs.js'

function start() {
  document.addEventListener('submit', onSubmit)
  document.addEventListener('input', (event) => {
    if (event.target.closest('[data-editor-form]')) readings.watch(event.target)
  })
  guidelines.watch()
  keys.listen()
  mouse.listen(help)
  ahead.begin(() => {
    tabs.join(page().dataset.review, () => outbox.load(currentURL(), swapKeeping))
    keys.bind(JSON.parse(page().dataset.keys), 'readonly' in page().dataset ? looking : { ...looking, ...deciding })
  })
}

const looking = {
  ...keys.movement, 'next-incident': nextIncident, help,
  'next-evidence': () => focus.nextEvidence(1), 'previous-evidence': () => focus.nextEvidence(-1),
}

const deciding = {
  accept: () => decide('accept'), reject: () => decide('reject'), 'not-stated': () => decide('not-stated'),
  correct: edit, why, guideline: () => keys.control('guideline')?.click(),
  undo: () => press('undo'), redo: () => press('redo'),
  'accept-all': () => press('accept-all'), flag, hint: nextHint, order: () => press('order'),
  'select-words': () => pick.start(evidence()[0], takeSelection),
  'end-later': () => reach('end', 1), 'end-earlier': () => reach('end', -1),
  'start-earlier': () => reach('start', -1), 'start-later': () => reach('start', 1),
  'keep-stored': () => conflicts.keep(), 'take-mine': takeMine,
  skip: () => press('skip'), finish,
}
for (const action of ['no-incident', 'add-incident', 'make-primary', 'merge-incident', 'remove-incident']) {
  deciding[action] = () => press(action)
}

// why explains the proposal, and closes the explanation again.
function why() {
  const link = keys.control('why')
  if (focus.row()?.querySelector('.why')) keys.close()
  else if (link && !unsaved()) load(link.href)
}

function onSubmit(event) {
  const form = event.target
  if (!form.matches('[data-decision], [data-leave]')) return
  event.preventDefault()
  if (form.dataset.do && form.closest('.row.on .keys')) decide(form.dataset.do)
  else if (form.dataset.do === 'finish') finish()
  else submit(form)
}

function help() {
  document.getElementById('keys').showModal()
}

nav.show()
if (page()) start()
