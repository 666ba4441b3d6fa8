package views

import (
	"fmt"
	"strings"
	"time"

	"assay/annotate"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
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
		return english.Sprint(number.Decimal(v.Amount, number.MaxFractionDigits(8))) + " " + v.Currency
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
