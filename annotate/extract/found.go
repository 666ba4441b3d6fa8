package extract

import (
	"slices"

	"assay/annotate"
)

// FoundName is an organization or a person that an article names.
type FoundName struct {
	Name     string        // the fullest form, as it is written
	Place    annotate.Span // of that form
	Mentions int           // of any form
}

// Names returns whom an article names, those that it speaks of most first; after
// them those who report, investigate or comment. Countries, states and cities are
// left out, and words that may be capital only because a sentence begins there.
func (e *Extractor) Names(a annotate.Article) []FoundName {
	r := e.lexicon.read(a)
	var first, after []FoundName
	taken := make(map[string]bool)
	for i := range r.organizations {
		o := &r.organizations[i]
		n := r.names[o.display]
		if o.place || o.partial || taken[o.full] || r.opener(o) {
			continue
		}
		taken[o.full] = true
		found := FoundName{Name: o.full, Place: r.span(n.first, n.last), Mentions: len(o.mentions)}
		if o.kind == roleMedia || o.kind == roleSecurity || o.kind == roleAgency {
			after = append(after, found)
		} else {
			first = append(first, found)
		}
	}
	byMentions := func(x, y FoundName) int {
		if x.Mentions != y.Mentions {
			return y.Mentions - x.Mentions
		}
		return x.Place.Start - y.Place.Start
	}
	slices.SortFunc(first, byMentions)
	slices.SortFunc(after, byMentions)
	return append(first, after...)
}

// opener says whether all that speaks for a name is the capital of a sentence's
// first word.
func (r *reading) opener(o *organization) bool {
	n := r.names[o.display]
	return len(o.mentions) == 1 && n.last-n.first == 1 && n.first == r.sentences[n.sentence].body &&
		o.kind == "" && !o.called && !o.orgWord && !r.tokens[n.first].has(upper|inner)
}
