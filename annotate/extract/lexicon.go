package extract

import (
	"slices"
	"strings"
)

// list is a set of phrases that are looked for together: of matches of one list
// that overlap, the first and longest counts.
type list uint8

const (
	inCues list = iota
	inDataTypes
	inVectors
	inBreachTypes
	inLocations
	inVictimTypes
	inVictimNames
	inTrades
	inAuthorities
	inRemedies
	inPlaces
	inKnownNames
	inUnits
	inEarlier
	inTopics
	inComparisons
	inEvents
	inAlike
	lists // how many there are
)

// phrases are the ways to say one value of a list. They are separated by "|";
// within one, "a/b" stands for either word and "(a)" for a word that may be
// missing. Words are lower case, without hyphens and possessive endings.
type phrases struct {
	value string
	said  string
}

// mention is a phrase of a list in an article: the tokens [first, last).
type mention struct {
	value       string
	first, last int
}

// lexicon is one trie over all phrases of all lists. The words of a text are
// looked up once; after that a step is a step between small numbers.
type lexicon struct {
	words  map[string]int32
	starts []int32          // node after a first word
	edges  map[uint64]int32 // node and word → node
	ends   [][]ending       // by node
	cues   []cue            // by node: what a phrase says of its words

	clauses [lists]*clauseMatcher // of the lists that have patterns
}

type ending struct {
	list  list
	value string
}

func newLexicon() *lexicon {
	const words, nodes = 1 << 14, 1 << 15 // about how many there will be
	return &lexicon{
		words: make(map[string]int32, words), starts: make([]int32, 1, words),
		edges: make(map[uint64]int32, nodes), ends: make([][]ending, 1, nodes), cues: make([]cue, 1, nodes),
	}
}

func (x *lexicon) addAll(l list, table []phrases) {
	for _, p := range table {
		for _, said := range strings.Split(p.said, "|") {
			for _, words := range alternatives(strings.Fields(said)) {
				x.add(l, p.value, words)
			}
		}
	}
}

// alternatives spells out "a/b" and "(a)".
func alternatives(words []string) [][]string {
	if len(words) == 0 {
		return [][]string{nil}
	}
	heads, after := headsOf(words)
	var out [][]string
	for _, rest := range alternatives(words[after:]) {
		for _, h := range heads {
			out = append(out, slices.Concat(h, rest))
		}
	}
	return out
}

// headsOf spells out the first of the words, or the words in parentheses that
// come first: "(and answers)"; after is the word behind them.
func headsOf(words []string) (heads [][]string, after int) {
	if !strings.HasPrefix(words[0], "(") {
		for _, h := range strings.Split(words[0], "/") {
			heads = append(heads, []string{h})
		}
		return heads, 1
	}
	for after < len(words) && !strings.HasSuffix(words[after], ")") {
		after++
	}
	after = min(after+1, len(words))
	inner := strings.Join(words[:after], " ")
	inner = strings.TrimSuffix(strings.TrimPrefix(inner, "("), ")")
	return append(alternatives(strings.Fields(inner)), nil), after
}

func (x *lexicon) add(l list, value string, words []string) {
	node := int32(0)
	for i, w := range words {
		node = x.step(node, x.intern(w), i == 0)
	}
	if node == 0 {
		return
	}
	if l == inCues {
		x.cues[node] |= cueNames[value]
		return
	}
	for _, e := range x.ends[node] {
		if e.list == l {
			return // the first table that has a phrase keeps it
		}
	}
	x.ends[node] = append(x.ends[node], ending{l, value})
}

// intern returns the number of a word and gives it one where it has none.
func (x *lexicon) intern(w string) int32 {
	id, ok := x.words[w]
	if !ok {
		id = int32(len(x.words) + 1)
		x.words[w] = id
		x.starts = append(x.starts, 0)
	}
	return id
}

// step returns the node after a word and makes it where it is missing.
func (x *lexicon) step(node, word int32, first bool) int32 {
	next := x.starts[word]
	key := uint64(node)<<32 | uint64(word)
	if !first {
		next = x.edges[key]
	}
	if next != 0 {
		return next
	}
	next = int32(len(x.ends))
	x.ends, x.cues = append(x.ends, nil), append(x.cues, 0)
	if first {
		x.starts[word] = next
	} else {
		x.edges[key] = next
	}
	return next
}

// find returns the mentions of every list but the cues, in order of the text, and
// the cues of every token; it sets the word of every token. Phrases do not cross the
// end of a sentence.
func (x *lexicon) find(tokens []token, sentences []sentence) (found [lists][]mention, cues []cue) {
	cues = make([]cue, len(tokens))
	for i := range tokens {
		tokens[i].word = x.words[tokens[i].norm]
	}
	for _, s := range sentences {
		for i := s.first; i < s.last; i++ {
			if w := tokens[i].word; w != 0 && x.starts[w] != 0 {
				x.walk(tokens[:s.last], i, &found, cues)
			}
		}
	}
	return found, cues
}

// walk collects the phrases that start at token i.
func (x *lexicon) walk(tokens []token, i int, found *[lists][]mention, cues []cue) {
	node := x.starts[tokens[i].word]
	for j := i + 1; ; j++ {
		if c := x.cues[node]; c != 0 {
			for k := i; k < j; k++ {
				cues[k] |= c
			}
		}
		for _, e := range x.ends[node] {
			found[e.list] = keepLongest(found[e.list], mention{e.value, i, j})
		}
		if j >= len(tokens) || tokens[j].word == 0 {
			return
		}
		if node = x.edges[uint64(node)<<32|uint64(tokens[j].word)]; node == 0 {
			return
		}
	}
}

// keepLongest appends a mention unless an earlier one covers its start; one that
// starts at the same token and is longer replaces the shorter.
func keepLongest(all []mention, m mention) []mention {
	if n := len(all); n > 0 {
		last := &all[n-1]
		switch {
		case last.first == m.first:
			*last = m
			return all
		case m.first < last.last:
			return all
		}
	}
	if all == nil {
		all = make([]mention, 0, 16)
	}
	return append(all, m)
}
