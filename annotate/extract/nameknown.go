package extract

import (
	"sort"
	"strings"
)

// asWritten spells phrases in the words that the tokenizer makes of them: "at&t" is
// three.
func asWritten(table []phrases) []phrases {
	out := make([]phrases, len(table))
	for i, row := range table {
		var all []string
		for _, said := range strings.Split(row.said, "|") {
			all = append(all, strings.Join(normWords(strings.TrimSpace(said)), " "))
		}
		out[i] = phrases{row.value, strings.Join(all, "|")}
	}
	return out
}

// addKnownNames makes names of the known firms that are written in a way that names
// otherwise are not: with digits ("1-800-Acme"), or as one ordinary word within a
// sentence ("the hack of Three").
func (r *reading) addKnownNames() {
	var add []name
	covered := map[int]bool{} // first tokens of names that a known one takes the place of
	for _, m := range r.found[inKnownNames] {
		k := r.at[m.first]
		if m.value != "firm" || r.sentences[k].headline || r.sentences[k].tail || !r.standsAsName(m, r.sentences[k]) {
			continue
		}
		from, fits, same := searchFirst(r.names, m.first), true, false
		if from > 0 && r.names[from-1].last > m.first {
			fits = false // within a longer name
		}
		for i := from; i < len(r.names) && r.names[i].first < m.last; i++ {
			fits = fits && r.names[i].last <= m.last
			same = same || r.names[i].first == m.first && r.names[i].last == m.last
		}
		if !fits || same {
			continue
		}
		for i := from; i < len(r.names) && r.names[i].first < m.last; i++ {
			covered[r.names[i].first] = true
		}
		add = append(add, name{first: m.first, last: m.last, sentence: int(k)})
	}
	if len(add) == 0 {
		return
	}
	kept := r.names[:0]
	for _, n := range r.names {
		if !covered[n.first] {
			kept = append(kept, n)
		}
	}
	r.names = append(kept, add...)
	sort.SliceStable(r.names, func(a, b int) bool { return r.names[a].first < r.names[b].first })
}

// searchFirst returns the first name that opens at a token or after it.
func searchFirst(names []name, first int) int {
	return sort.Search(len(names), func(i int) bool { return names[i].first >= first })
}

// standsAsName says whether the words of a known name are written as one: a capital
// within the sentence, not one that the word before it or after it shares.
func (r *reading) standsAsName(m mention, s sentence) bool {
	first := r.tokens[m.first]
	if m.last-m.first > 1 {
		return first.has(capital) || first.has(number) && r.tokens[m.last-1].has(capital)
	}
	if !first.has(capital) || m.first == s.body || !r.tokens[m.first-1].has(letters|number) {
		return false
	}
	return !r.tokens[m.first-1].has(capital) && (m.last >= s.last || !r.tokens[m.last].has(capital))
}
