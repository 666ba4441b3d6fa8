package views

import (
	"fmt"
	"strings"
	"time"

	"assay/annotate"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// Page is what every page needs.
type Page struct {
	Title   string
	Nav     string // URL of the current entry of the navigation
	Person  annotate.Person
	Today   int    // reviews finished today, shown at the top
	Version string // of the static files
}

var english = message.NewPrinter(language.English)

// Number writes a whole number with thousands separators.
func Number[T ~int | ~int64](n T) string { return english.Sprintf("%d", int64(n)) }

// Plural writes "1 article" and "2,310 articles".
func Plural[T ~int | ~int64](n T, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return Number(n) + " " + many
}

// Day writes a date as people do: 14 June 2024.
func Day(t time.Time) string { return t.UTC().Format("2 January 2006") }

// Moment writes a day and the time of day, UTC: 14 June 2024, 09:30.
func Moment(t time.Time) string { return t.UTC().Format("2 January 2006, 15:04") }

// ValueLabel is how a value reads on a page: a choice by its label, a count with
// separators, a place with its code.
func ValueLabel(f annotate.Field, v annotate.Value) string {
	switch v := v.(type) {
	case nil:
		return ""
	case annotate.Choice:
		if o, ok := f.Choice(string(v)); ok {
			return o.Label
		}
	case annotate.Count:
		return Number(v.N)
	case annotate.Months:
		return Plural(int64(v), "month", "months")
	case annotate.Money:
		amount := english.Sprintf("%v", v.Amount)
		return amount + " " + v.Currency
	}
	return v.String()
}

// ValueAside is the small print behind a value: a count's qualifier, a date's
// reading, a place's name.
func ValueAside(v annotate.Value) string {
	switch v := v.(type) {
	case annotate.Count:
		return strings.ReplaceAll(string(v.Qualifier), "_", " ")
	case annotate.Date:
		return v.Reading()
	case annotate.Place:
		return annotate.PlaceName(v)
	}
	return ""
}

// Percent writes a rate between 0 and 1 as a whole number of hundredths.
func Percent(p *float64) string {
	if p == nil {
		return ""
	}
	return fmt.Sprintf("%.0f", *p*100)
}

// Summary reads an incident back in one sentence: "Lakeview Regional Health,
// US-NY: phishing, from 3 April 2024, 48,210 people, 4 kinds of data."
func Summary(incident *annotate.ReviewedIncident) string {
	kept := incident.Values
	who := "Unnamed victim"
	if v := kept(annotate.Victim); len(v) > 0 {
		who = v[0].String()
	}
	if v := kept(annotate.VictimLocation); len(v) > 0 {
		who += ", " + v[0].String()
	}
	var facts []string
	if how := howWords(kept(annotate.AttackVector), kept(annotate.BreachType)); how != "" {
		facts = append(facts, how)
	}
	if v := kept(annotate.BreachStart); len(v) > 0 {
		facts = append(facts, "from "+v[0].(annotate.Date).Reading())
	}
	if v := kept(annotate.IndividualsAffected); len(v) > 0 {
		count := v[0].(annotate.Count)
		words := Plural(count.N, "person", "people")
		if count.Qualifier != annotate.Exact && count.Qualifier != "" {
			words = strings.ReplaceAll(string(count.Qualifier), "_", " ") + " " + words
		}
		facts = append(facts, words)
	}
	if n := len(kept(annotate.DataTypes)); n > 0 {
		facts = append(facts, Plural(n, "kind of data", "kinds of data"))
	}
	if len(facts) == 0 {
		return who + "."
	}
	return who + ": " + strings.Join(facts, ", ") + "."
}

func howWords(vectors, types []annotate.Value) string {
	key, values := annotate.AttackVector, vectors
	if len(values) == 0 {
		key, values = annotate.BreachType, types
	}
	field, _ := annotate.FieldOf(key)
	var words []string
	for _, v := range values {
		words = append(words, strings.ToLower(ValueLabel(field, v)))
	}
	return strings.ReplaceAll(strings.Join(words, " and "), "it incident", "IT incident")
}
