package extract

import "sync"

// workspace is memory for an article, used again for the next.
type workspace struct {
	tokens   []token
	index    hashIndex // of the features of one option at a time
	sheet    []Feature // of one option at a time
	sentence []Feature // of one sentence at a time
	all      grams
	lead     grams
	kept     []Feature // of all options
	answers  []Option  // of all fields
	seen     shelf[sentenceSeen]

	found      [lists][]mention
	marks      shelf[uint64] // of tokens
	features   shelf[feature]
	candidates shelf[candidate]
	groups     shelf[group]
	groupOf    shelf[int32]
	sides      shelf[[2]int32] // of clause patterns
	tallies    shelf[tallied]
	groupings  shelf[[]group]
	problems   shelf[Problem]

	names nameHashes // of features
	full  bool       // options are described as a learner or an explanation needs them
}

// keep copies features to where they stay until the next article.
func (m *workspace) keep(features []Feature) []Feature {
	return append(m.room(len(features)), features...)
}

// room for so many features, which stay until the next article.
func (m *workspace) room(n int) []Feature {
	if cap(m.kept)-len(m.kept) < n {
		m.kept = make([]Feature, 0, max(2*cap(m.kept), n, 1<<12))
	}
	first := len(m.kept)
	m.kept = m.kept[:first+n]
	return m.kept[first : first : first+n]
}

// options returns room for so many, which is theirs until the next article.
func (m *workspace) options(n int) []Option {
	if cap(m.answers)-len(m.answers) < n {
		m.answers = make([]Option, 0, max(2*cap(m.answers), n, 1<<8))
	}
	first := len(m.answers)
	m.answers = m.answers[:first+n]
	return m.answers[first : first : first+n]
}

var workspaces = sync.Pool{New: func() any { return &workspace{} }}

// open takes back what the article before had.
func (m *workspace) open() {
	m.kept, m.answers = m.kept[:0], m.answers[:0]
	m.seen.reset()
	m.marks.reset()
	m.features.reset()
	m.candidates.reset()
	m.groups.reset()
	m.groupOf.reset()
	m.sides.reset()
	m.tallies.reset()
	m.groupings.reset()
	m.problems.reset()
}

// done gives back the memory of the reading. What a long article took is not kept.
func (r *reading) done() {
	if cap(r.tokens) < 1<<14 {
		r.memory.tokens = r.tokens
		workspaces.Put(r.memory)
	}
}

// describeIn makes the reading ready to be described to the model, in this memory.
func (r *reading) describeIn(m *workspace) {
	r.memory = m
	r.hashTokens()
}
