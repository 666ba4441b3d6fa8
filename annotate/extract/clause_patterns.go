package extract

import (
	"sort"
	"strings"
)

// strong marks what a clause pattern says: two words that belong together say
// more than a word by itself.
const strong = "+"

// described marks phrases that describe a way in without naming it.
const described = "^"

// plain marks, before that, what people are told to have done in words that fit other
// things as well.
const plain = "="

// clausePattern says a value by two words that stand near each other in one
// sentence, whatever stands between them: "emailed the list by mistake to the
// wrong doctor", "an employee of the bank copied". In the order first, second;
// with either, in any order. A word of not between or beside them undoes it.
type clausePattern struct {
	value         string
	first, second string
	reach         int
	either        bool
	not           string
	weak          bool // says it only where other things speak for it too
}

// marked is the value with the marks of what kind of phrase says it.
func (p clausePattern) marked() string {
	if p.weak {
		return p.value + strong + weak
	}
	return p.value + strong
}

// side is the part of a pattern that a word can play.
type side struct {
	pattern int32
	second  bool
}

// clauseMatcher finds the patterns of one list.
type clauseMatcher struct {
	patterns []clausePattern
	not      []*wordSet
	said     []string  // the marked values of the patterns
	sides    [][]side  // of every word that plays some
	at       edgeTable // of the lexicon's words, from playing: 1 + where its sides stand
	words    []uint64  // that have sides, as a set of bits
}

func (x *lexicon) newClauseMatcher(patterns []clausePattern) *clauseMatcher {
	m := &clauseMatcher{patterns: patterns, at: newEdgeTable(1 << 9)}
	for i, p := range patterns {
		var not *wordSet
		if p.not != "" {
			not = set(p.not)
		}
		m.not, m.said = append(m.not, not), append(m.said, p.marked())
		for _, w := range strings.Fields(p.first) {
			m.play(x.intern(w), side{int32(i), false})
		}
		for _, w := range strings.Fields(p.second) {
			m.play(x.intern(w), side{int32(i), true})
		}
	}
	return m
}

// play lets a word of the lexicon play a side.
func (m *clauseMatcher) play(word int32, s side) {
	at := m.at.at(playing, word)
	if *at == 0 {
		m.sides = append(m.sides, nil)
		*at = int32(len(m.sides))
	}
	m.sides[*at-1] = append(m.sides[*at-1], s)
	for int(word>>6) >= len(m.words) {
		m.words = append(m.words, 0)
	}
	m.words[word>>6] |= 1 << (word & 63)
}

// playing is where the edges to the sides of words start.
const playing = 1

// plays says whether a word of the lexicon plays any side; most play none.
func (m *clauseMatcher) plays(word int32) bool {
	k := uint(word >> 6)
	return k < uint(len(m.words)) && m.words[k]>>(word&63)&1 != 0
}

// match returns what the patterns say, in order of the text. It takes one pass:
// of every pattern it keeps where each side was seen last.
func (m *clauseMatcher) match(r *reading) []mention {
	var out []mention
	seen := r.memory.sides.take(len(m.patterns)) // token + 1
	for _, s := range r.sentences {
		for i := s.first; i < s.last; i++ {
			if !m.plays(r.tokens[i].word) {
				continue
			}
			for _, side := range m.sides[m.at.get(playing, r.tokens[i].word)-1] {
				p := &m.patterns[side.pattern]
				last := &seen[side.pattern]
				mine, other := 0, 1
				if side.second {
					mine, other = 1, 0
				}
				if from := int(last[other]) - 1; (side.second || p.either) && from >= s.first && i-from <= p.reach && from != i && r.oneClause(from, i, m.not[side.pattern]) {
					out = append(out, mention{m.said[side.pattern], from, i + 1})
				}
				last[mine] = int32(i + 1)
			}
		}
	}
	sort.SliceStable(out, func(a, b int) bool { return out[a].first < out[b].first })
	return out
}

// oneClause says whether nothing parts two words of a pattern or undoes it.
func (r *reading) oneClause(from, to int, not *wordSet) bool {
	for i := from + 1; i < to; i++ {
		if r.cues[i]&cueNegative != 0 || r.norm(i) == ";" || r.norm(i) == ":" {
			return false
		}
	}
	if not == nil {
		return true
	}
	for i := max(0, from-2); i < min(to+3, len(r.tokens)); i++ {
		if not.holds(r.token(i)) {
			return false
		}
	}
	return true
}

// addClauses joins what the patterns say to the phrases of their lists.
func (r *reading) addClauses() {
	for l, m := range r.clauses {
		if m != nil {
			r.found[l] = mergeMentions(r.found[l], m.match(r))
		}
	}
}

// mergeMentions keeps the order of the text.
func mergeMentions(a, b []mention) []mention {
	out := make([]mention, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if a[0].first <= b[0].first {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}
