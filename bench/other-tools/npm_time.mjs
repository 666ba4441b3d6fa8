// Times wink-nlp and compromise on JSON Lines: node npm_time.mjs wink|compromise FILE
// Prints articles per second of reading text and listing its entities, after a warm-up
// over the same articles; loading is not counted.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(process.cwd() + '/')

const readers = {
  wink() {
    const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['ner'])
    const its = nlp.its
    return (text) => nlp.readDoc(text).entities().out(its.detail).length
  },
  compromise() {
    const nlp = require('compromise')
    return (text) => {
      const doc = nlp(text)
      return doc.people().length + doc.places().length + doc.organizations().length + doc.numbers().length
    }
  },
}

const [tool, file] = process.argv.slice(2)
const texts = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(JSON.parse)
  .map((a) => (a.title ? a.title + '\n\n' + a.text : a.text))
const read = readers[tool]()
const pass = () => texts.reduce((found, text) => found + read(text), 0)

pass()
const start = performance.now()
const found = pass()
const seconds = (performance.now() - start) / 1000
console.log(`${(texts.length / seconds).toFixed(1)} articles/s, ${(found / texts.length).toFixed(1)} entities an article`)
