package score

import (
	"fmt"
	"strings"

	"assay/annotate"
)

// Comparable returns an Invalid error that says why two evaluations cannot be
// compared.
func Comparable(a, b *Evaluation) error {
	invalid := func(format string, args ...any) error { return annotate.Errorf(annotate.Invalid, format, args...) }
	switch {
	case a.Gold.Schema != b.Gold.Schema:
		return invalid("the old gold has schema %s, the new one %s; figures of different schemas cannot be compared", a.Gold.Schema, b.Gold.Schema)
	case a.Comparators != b.Comparators:
		return invalid("the values were compared by different rules (%s); score the older proposals again", differentRules(a.Comparators, b.Comparators))
	case a.Primary != b.Primary:
		return invalid("one was scored on primary incidents only, the other on all; score both alike")
	case a.Gold.Hash == b.Gold.Hash && sameIDs(a, b):
		return nil
	}
	common, _ := Common(a, b)
	return invalid("they were scored on different gold (%s and %s); %d articles have the same gold in both",
		describe(a.Gold), describe(b.Gold), len(common.Articles))
}

func describe(g GoldVersion) string {
	name := g.Name
	if name == "" {
		name = "gold"
	}
	articles := "articles"
	if g.Records == 1 {
		articles = "article"
	}
	return fmt.Sprintf("%s, %d %s, hash %.12s", name, g.Records, articles, g.Hash)
}

// differentRules lists the pairs of two [ComparatorVersions] that differ.
func differentRules(a, b string) string {
	var list []string
	other := strings.Fields(b)
	for i, rule := range strings.Fields(a) {
		if i >= len(other) {
			list = append(list, rule+" is not in the new one")
		} else if rule != other[i] {
			list = append(list, rule+" and "+other[i])
		}
	}
	if n := len(strings.Fields(a)); len(other) > n {
		list = append(list, strings.Join(other[n:], ", ")+" only in the new one")
	}
	return strings.Join(list, "; ")
}

func sameIDs(a, b *Evaluation) bool {
	ids := make(map[string]bool, len(a.Articles))
	for _, x := range a.Articles {
		ids[x.ID] = true
	}
	for _, x := range b.Articles {
		if !ids[x.ID] {
			return false
		}
	}
	return len(a.Articles) == len(b.Articles) && len(ids) == len(a.Articles)
}

// Common narrows two evaluations to the articles whose gold is the same in both.
func Common(a, b *Evaluation) (*Evaluation, *Evaluation) {
	hashes := make(map[string]string, len(a.Articles))
	for _, x := range a.Articles {
		hashes[x.ID] = x.GoldHash
	}
	shared := make(map[string]bool)
	for _, x := range b.Articles {
		if h, ok := hashes[x.ID]; ok && h == x.GoldHash {
			shared[x.ID] = true
		}
	}
	both := func(x ArticleScore) bool { return shared[x.ID] }
	return a.Only(both), b.Only(both)
}

// Only narrows the evaluation to the articles that keep chooses. Its gold has a
// hash of its own.
func (e *Evaluation) Only(keep func(ArticleScore) bool) *Evaluation {
	n := *e
	n.Articles, n.Missing = nil, nil
	kept := make(map[string]bool)
	for _, a := range e.Articles {
		if keep(a) {
			kept[a.ID] = true
			n.Articles = append(n.Articles, a)
		}
	}
	for _, id := range e.Missing {
		if kept[id] {
			n.Missing = append(n.Missing, id)
		}
	}
	n.Gold = goldVersion(e.Gold.Name, n.Articles)
	n.Gold.Schema = e.Gold.Schema
	return &n
}
