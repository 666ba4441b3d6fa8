package extract

import "sync"

// workspace is memory for the features of an article, used again for the next.
type workspace struct {
	index    hashIndex // of the features of one option at a time
	sheet    []Feature // of one option at a time
	sentence []Feature // of one sentence at a time
	all      grams
	lead     grams
	kept     []Feature // of all options
	answers  []Option  // of all fields
	seen     shelf[sentenceSeen]
	names    nameHashes // of features
	full     bool       // options are described as a learner or an explanation needs them
}

// shelf lends memory for the length of an article.
type shelf[T any] struct {
	room []T
	used int
}

// take returns so many zeros.
func (h *shelf[T]) take(n int) []T {
	if len(h.room)-h.used < n {
		h.room, h.used = make([]T, max(2*len(h.room), n)), 0
	}
	out := h.room[h.used : h.used+n : h.used+n]
	h.used += n
	clear(out)
	return out
}

// reset takes everything back.
func (h *shelf[T]) reset() { h.used = 0 }

var workspaces = sync.Pool{New: func() any { return &workspace{} }}

// keep copies features to where they stay until the next article.
func (m *workspace) keep(features []Feature) []Feature {
	if cap(m.kept)-len(m.kept) < len(features) {
		m.kept = make([]Feature, 0, max(2*cap(m.kept), len(features), 1<<12))
	}
	first := len(m.kept)
	m.kept = append(m.kept, features...)
	return m.kept[first:len(m.kept):len(m.kept)]
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

// usedTokens are those of articles that are done, whose memory others may have.
var usedTokens sync.Pool

// tokensAgain returns used tokens, or nil.
func tokensAgain() []token {
	if used, ok := usedTokens.Get().(*[]token); ok {
		return *used
	}
	return nil
}

// done gives back the memory of the tokens. What a long article took is not kept.
func (r *reading) done() {
	if tokens := r.tokens; cap(tokens) < 1<<14 {
		usedTokens.Put(&tokens) // not a part of the reading, which would stay with it
	}
}

// describeIn makes the reading ready to be described to the model, in this memory.
func (r *reading) describeIn(m *workspace) {
	m.kept, m.answers = m.kept[:0], m.answers[:0]
	m.seen.reset()
	r.memory, r.hashes = m, hashWords(r.tokens)
}
