package extract

import (
	"fmt"
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
	words   *wordTable[wordNumbers]
	starts  []int32 // node after a first word
	edges   edgeTable
	nodes   []node
	endings []ending // of all nodes

	clauses [lists]*clauseMatcher // of the lists that have patterns
	values  *wordTable[*phraseValue]
}

// wordNumbers are those of a word in the phrases and in the vocabulary of the sets, 0
// where it has none.
type wordNumbers struct{ word, number int32 }

// node is where the words so far lead to.
type node struct {
	cues cue    // what the phrase says of its words
	next uint64 // of the words that lead on, as a set of bits: most words lead nowhere
	last int32  // 1 + its ending that was added last; 0: no phrase ends here
}

// ending says that a phrase of a list ends at a node.
type ending struct {
	value  string
	list   list
	before int32 // 1 + another ending of the node; 0: none
}

func newLexicon() *lexicon {
	const words, nodes = 1 << 14, 1 << 16 // about how many there will be, or more
	return &lexicon{
		words: newWordTable[wordNumbers](words), starts: make([]int32, 1, words),
		edges: newEdgeTable(nodes), nodes: make([]node, 1, nodes), endings: make([]ending, 0, nodes),
		values: newWordTable[*phraseValue](1 << 9),
	}
}

func (x *lexicon) addAll(l list, table []phrases) {
	var words []string
	for _, p := range table {
		for said := range strings.SplitSeq(p.said, "|") {
			words = slices.AppendSeq(words[:0], strings.FieldsSeq(said))
			if n := spellings(words); n > mostSpellings {
				panic(fmt.Sprintf("extract: a phrase for %q has more than %d spellings; split it: %s", p.value, mostSpellings, said))
			}
			x.add(l, p.value, 0, words)
		}
	}
}

// add lets a phrase go on from a node with words in which "a/b" stands for either
// word and "(a)" for words that may be missing.
func (x *lexicon) add(l list, value string, from int32, words []string) {
	if len(words) == 0 {
		x.end(l, value, from)
		return
	}
	if strings.HasPrefix(words[0], "(") {
		inner, rest := parenthesis(words)
		x.add(l, value, from, slices.Concat(inner, rest))
		x.add(l, value, from, rest)
		return
	}
	for w := range strings.SplitSeq(words[0], "/") {
		if w != "" {
			x.add(l, value, x.step(from, x.intern(w)), words[1:])
		}
	}
}

// mostSpellings of one phrase. Every choice of words multiplies them, and each takes
// memory from the start of the program on.
const mostSpellings = 1 << 13

// spellings counts the ways of saying a phrase, no farther than just past the most.
func spellings(words []string) int {
	n := 1
	for len(words) > 0 && n <= mostSpellings {
		if strings.HasPrefix(words[0], "(") {
			inner, rest := parenthesis(words)
			n, words = n*(1+spellings(inner)), rest
			continue
		}
		n, words = n*(1+strings.Count(words[0], "/")), words[1:]
	}
	return n
}

// parenthesis parts the words in parentheses that come first, "(and answers)", from
// the rest.
func parenthesis(words []string) (inner, rest []string) {
	after := 0
	for after < len(words) && !strings.HasSuffix(words[after], ")") {
		after++
	}
	after = min(after+1, len(words))
	said := strings.Join(words[:after], " ")
	return strings.Fields(strings.TrimSuffix(strings.TrimPrefix(said, "("), ")")), words[after:]
}

// end notes that a phrase ends at a node.
func (x *lexicon) end(l list, value string, at int32) {
	n := &x.nodes[at]
	switch {
	case at == 0:
	case l == inCues:
		n.cues |= cueNames[value]
	case !x.ends(at, l): // the first table that has a phrase keeps it
		x.endings = append(x.endings, ending{value, l, n.last})
		n.last = int32(len(x.endings))
	}
}

// ends says whether a phrase of a list ends at a node.
func (x *lexicon) ends(at int32, l list) bool {
	for e := x.nodes[at].last; e != 0; e = x.endings[e-1].before {
		if x.endings[e-1].list == l {
			return true
		}
	}
	return false
}

// intern returns the number of a word and gives it one where it has none.
func (x *lexicon) intern(w string) int32 {
	known := x.words.at(w)
	if known.word == 0 {
		known.word = int32(len(x.starts))
		x.starts = append(x.starts, 0)
	}
	return known.word
}

// wordOf returns the number of a word, 0 where it has none.
func (x *lexicon) wordOf(w string) int32 { return x.words.get(w).word }

// learnVocabulary lets the words of all sets be found together with those of phrases.
func (x *lexicon) learnVocabulary() {
	enrol()
	for _, s := range vocabulary.slots {
		if s.word != "" {
			x.words.at(s.word).number = s.value
		}
	}
}

// step returns the node after a word and makes it where it is missing.
func (x *lexicon) step(from, word int32) int32 {
	next := &x.starts[word]
	if from != 0 {
		next = x.edges.at(from, word)
		x.nodes[from].next |= 1 << (word & 63)
	}
	if *next == 0 {
		*next = int32(len(x.nodes))
		x.nodes = append(x.nodes, node{})
	}
	return *next
}

// find returns the mentions of every list but the cues, in order of the text, and
// the cues of every token; it sets the word of every token. Phrases do not cross the
// end of a sentence.
func (x *lexicon) find(tokens []token, sentences []sentence) (found [lists][]mention, cues []cue) {
	return x.findIn([lists][]mention{}, tokens, sentences)
}

// findIn takes the memory of mentions that nobody needs any more.
func (x *lexicon) findIn(memory [lists][]mention, tokens []token, sentences []sentence) (found [lists][]mention, cues []cue) {
	for l := range memory {
		found[l] = memory[l][:0]
	}
	cues = make([]cue, len(tokens))
	for i := range tokens {
		known := x.words.get(tokens[i].norm)
		tokens[i].word, tokens[i].number = known.word, known.number
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
	at := x.starts[tokens[i].word]
	for j := i + 1; ; j++ {
		n := &x.nodes[at]
		if n.cues != 0 {
			for k := i; k < j; k++ {
				cues[k] |= n.cues
			}
		}
		for e := n.last; e != 0; e = x.endings[e-1].before {
			end := &x.endings[e-1]
			found[end.list] = keepLongest(found[end.list], mention{end.value, i, j})
		}
		if stopsShort(tokens, j) {
			j++
		}
		if j >= len(tokens) || tokens[j].word == 0 || n.next>>(tokens[j].word&63)&1 == 0 {
			return
		}
		if at = x.edges.get(at, tokens[j].word); at == 0 {
			return
		}
	}
}

// stopsShort says whether token j is the full stop that ends an initialism before it, as
// in "U.S. government". Phrases are written without it.
func stopsShort(tokens []token, j int) bool {
	return j < len(tokens) && tokens[j].norm == "." && !tokens[j].has(spaced) && strings.Contains(tokens[j-1].norm, ".")
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
