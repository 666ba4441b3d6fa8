package extract_test

import (
	"slices"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/extract"
)

// The behaviour tests follow CheckList (Ribeiro, Wu, Guestrin and Singh, Beyond
// Accuracy, ACL 2020): minimum functionality, invariance and direction. Their
// texts are our own.

// published is a Thursday, the day of publication of every text that has one.
const published = annotate.Date("2021-07-15")

// fact is a text of a sentence or two and what a careful reader takes from it for
// one field of the primary incident: its values, in any order, parted by "; ". An
// empty string says that the field is not stated.
type fact struct{ text, want string }

// facts of one field; undated ones have no day of publication.
type facts struct {
	field          string
	dated, undated []fact
}

// named is an extractor and what it is called in messages.
type named struct {
	name  string
	e     *extract.Extractor
	known map[string]bool // cases that it cannot do yet, as "field: text"
	least float64         // share of the cases of a kind that must pass
}

// extractors are the rules alone, which must do every case that is not known to
// fail, and the default, learned one. What that has learned comes from articles,
// not from single sentences; it must do most, and those that fail are reported.
func extractors() []named {
	return []named{
		{"rules", extract.NewRules(), known, 1},
		{"default", extractor, nil, 0.9},
	}
}

// article around a text of a behaviour test.
func article(text string) annotate.Article {
	return annotate.Article{ID: "a", Text: text, Published: published}
}

// primary returns the values of a field of the primary incident, sorted and
// parted by "; ".
func primary(e *extract.Extractor, a annotate.Article, field string) string {
	incidents := e.Extract(a)
	if len(incidents) == 0 {
		return ""
	}
	var values []string
	for _, c := range incidents[0].Fields[field] {
		values = append(values, c.Value.String())
	}
	return sorted(values)
}

func sorted(values []string) string {
	slices.Sort(values)
	return strings.Join(values, "; ")
}

// passes counts the cases of a test; those that are known to fail are reported,
// and do not fail it.
type passes struct {
	t             *testing.T
	who           named
	cases, failed int
}

// check holds what was extracted against what is wanted.
func (c *passes) check(field, text, got, want string) {
	c.t.Helper()
	c.cases++
	want = sorted(strings.Split(want, "; "))
	known := c.who.known[field+": "+text]
	switch {
	case got == want && known:
		c.t.Errorf("%s: no longer fails, take it out of the known ones: %q", c.who.name, field+": "+text)
	case got == want:
	case known:
		c.failed++
		c.t.Logf("%s: known: %s is %q, want %q: %q", c.who.name, field, got, want, text)
	case c.who.least < 1:
		c.failed++
		c.t.Logf("%s: %s is %q, want %q: %q", c.who.name, field, got, want, text)
	default:
		c.failed++
		c.t.Errorf("%s: %s is %q, want %q: %q", c.who.name, field, got, want, text)
	}
}

// report says how many cases there were, and fails where too few pass.
func (c *passes) report(kind string) {
	passed := c.cases - c.failed
	c.t.Logf("%s: %d of %d cases of %s pass", c.who.name, passed, c.cases, kind)
	if least := c.who.least; least < 1 && float64(passed) < least*float64(c.cases) {
		c.t.Errorf("%s: fewer than %.0f %% of the cases of %s pass", c.who.name, 100*least, kind)
	}
}

// leastFacts is how many cases every field has.
const leastFacts = 10

func TestMinimum(t *testing.T) {
	tables := slices.Concat(whoFacts, partyFacts, howFacts, whatFacts, whenFacts, afterFacts)
	for _, f := range annotate.Fields {
		i := slices.IndexFunc(tables, func(x facts) bool { return x.field == f.Key })
		if i < 0 || len(tables[i].dated)+len(tables[i].undated) < leastFacts {
			t.Errorf("%s has fewer than %d cases", f.Key, leastFacts)
		}
	}
	for _, who := range extractors() {
		t.Run(who.name, func(t *testing.T) {
			all := passes{t: t, who: who}
			for _, table := range tables {
				t.Run(table.field, func(t *testing.T) {
					one := passes{t: t, who: who}
					for _, f := range table.dated {
						one.check(table.field, f.text, primary(who.e, article(f.text), table.field), f.want)
					}
					for _, f := range table.undated {
						one.check(table.field, f.text, primary(who.e, annotate.Article{ID: "a", Text: f.text}, table.field), f.want)
					}
					all.cases, all.failed = all.cases+one.cases, all.failed+one.failed
				})
			}
			all.report("minimum")
		})
	}
}

// The known cases are few, and every one of them is a case.
func TestKnownAreFew(t *testing.T) {
	cases := map[string]bool{}
	for _, table := range slices.Concat(whoFacts, partyFacts, howFacts, whatFacts, whenFacts, afterFacts) {
		for _, f := range slices.Concat(table.dated, table.undated) {
			name := table.field + ": " + f.text
			if cases[name] {
				t.Errorf("twice: %q", name)
			}
			cases[name] = true
		}
	}
	for name := range known {
		if !cases[name] {
			t.Errorf("known, but no case: %q", name)
		}
	}
	t.Logf("%d of %d cases are known to fail", len(known), len(cases))
	if len(known)*20 > len(cases) {
		t.Errorf("%d of %d cases are known to fail, more than 5 %%", len(known), len(cases))
	}
}
