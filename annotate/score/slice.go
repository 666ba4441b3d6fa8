package score

import (
	"cmp"
	"slices"
	"strconv"
	"unicode/utf8"

	"assay/annotate"
)

// Attributes that every article is sliced by. An article of which one is not
// known is in no slice of it.
var Attributes = []string{"mode", "source", "year", "victim_type", "length", "incidents"}

// Lengths of articles in characters, each up to less than its bound.
var lengths = []struct {
	name  string
	below int
}{{"under 1,000", 1_000}, {"1,000 to 2,999", 3_000}, {"3,000 to 9,999", 10_000}, {"10,000 and more", 1 << 62}}

// attributesOf an article: year of publication, victim type of the primary
// incident, length of title and text, and number of incidents as gold has them.
func attributesOf(gold annotate.Record) map[string]string {
	known := map[string]string{"source": gold.Source}
	if gold.Review != nil {
		known["mode"] = string(gold.Review.Mode)
	}
	if year, _, _ := gold.Published.Parts(); year > 0 {
		known["year"] = strconv.Itoa(year)
	}
	if gold.Text != "" {
		n := utf8.RuneCountInString(gold.Title) + utf8.RuneCountInString(gold.Text)
		for _, l := range lengths {
			if n < l.below {
				known["length"] = l.name
				break
			}
		}
	}
	if len(gold.Scope) == 0 {
		known["incidents"] = strconv.Itoa(min(4, len(gold.Incidents)))
		if len(gold.Incidents) >= 4 {
			known["incidents"] = "4 or more"
		}
	}
	if len(gold.Incidents) > 0 {
		if v := gold.Incidents[0].Value(annotate.VictimType); v != nil {
			known["victim_type"] = v.String()
		}
	}
	for attribute, value := range known {
		if value == "" {
			delete(known, attribute)
		}
	}
	return known
}

// Slice is the part of an evaluation in which an attribute has a value.
type Slice struct {
	Attribute, Value string // of a predicate of one's own: its text, and ""
	Articles, Groups int
	Sum              Sum
	Part             *Evaluation // the articles of the slice
}

// Slices counts each value of each attribute apart, values in their order, then
// the articles for which each predicate holds.
func (e *Evaluation) Slices(own ...Predicate) []Slice {
	var list []Slice
	for _, attribute := range Attributes {
		values := make(map[string]bool)
		for _, a := range e.Articles {
			if v := a.Attributes[attribute]; v != "" {
				values[v] = true
			}
		}
		var sorted []string
		for v := range values {
			sorted = append(sorted, v)
		}
		slices.SortFunc(sorted, compareValues)
		for _, v := range sorted {
			list = append(list, e.slice(attribute, v, Predicate{attribute, v}))
		}
	}
	for _, p := range own {
		list = append(list, e.slice(p.String(), "", p))
	}
	return list
}

// compareValues puts lengths in their order, other values by their text.
func compareValues(a, b string) int {
	return cmp.Or(cmp.Compare(lengthIndex(a), lengthIndex(b)), cmp.Compare(a, b))
}

func lengthIndex(name string) int {
	for i, l := range lengths {
		if l.name == name {
			return i
		}
	}
	return -1
}

func (e *Evaluation) slice(attribute, value string, p Predicate) Slice {
	part := e.Only(p.Holds)
	return Slice{Attribute: attribute, Value: value, Articles: len(part.Articles), Groups: part.Groups(), Sum: part.Sum(nil), Part: part}
}
