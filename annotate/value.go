package annotate

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// Kind of value that a field holds.
type Kind string

const (
	KindName   Kind = "name"   // [Name]
	KindChoice Kind = "choice" // [Choice], one of the field's choices
	KindPlace  Kind = "place"  // [Place]
	KindDate   Kind = "date"   // [Date]
	KindCount  Kind = "count"  // [Count]
	KindMonths Kind = "months" // [Months]
	KindMoney  Kind = "money"  // [Money]
)

// Value is the content of a claim: a [Name], [Choice], [Place], [Date], [Count],
// [Months] or [Money]. Values can be compared with ==.
type Value interface {
	Kind() Kind
	// String is the value as a person types it; [Field.ParseText] reads it back.
	String() string
}

// Name of an organization, a person or a group, as the article writes it.
type Name string

func (Name) Kind() Kind       { return KindName }
func (n Name) String() string { return string(n) }

// Choice is the key of one of a field's choices.
type Choice string

func (Choice) Kind() Kind       { return KindChoice }
func (c Choice) String() string { return string(c) }

// Place is a country (ISO 3166-1 alpha-2) or a state of the United States (ISO
// 3166-2): "GB", "US-CA".
type Place string

func (Place) Kind() Kind       { return KindPlace }
func (p Place) String() string { return string(p) }

// Qualifier says how a count is meant.
type Qualifier string

const (
	Exact   Qualifier = "exact"
	About   Qualifier = "about"    // "some", "nearly"
	AtLeast Qualifier = "at_least" // "more than"
	AtMost  Qualifier = "at_most"  // "up to", or the upper end of a range
)

// Qualifiers in the order in which they are offered.
var Qualifiers = []Qualifier{Exact, About, AtLeast, AtMost}

// Count of people. Gold of other makers may lack the qualifier; a reviewed count
// has one.
type Count struct {
	N         int64
	Qualifier Qualifier
}

func (Count) Kind() Kind { return KindCount }

func (c Count) String() string {
	if c.Qualifier == "" || c.Qualifier == Exact {
		return strconv.FormatInt(c.N, 10)
	}
	return strings.ReplaceAll(string(c.Qualifier), "_", " ") + " " + strconv.FormatInt(c.N, 10)
}

func (c Count) check() error {
	switch {
	case c.N < 0 || c.N > 1<<53:
		return Errorf(Invalid, "%d is not a count of people", c.N)
	case c.Qualifier != "" && !slices.Contains(Qualifiers, c.Qualifier):
		return Errorf(Invalid, "%q is not a qualifier; use exact, about, at_least or at_most", c.Qualifier)
	}
	return nil
}

// Months is a length of time, in whole months.
type Months int

func (Months) Kind() Kind       { return KindMonths }
func (m Months) String() string { return strconv.Itoa(int(m)) }

func (m Months) check() error {
	if m < 1 || m > 1200 {
		return Errorf(Invalid, "%d is not a number of months between 1 and 1200", int(m))
	}
	return nil
}

// Money is an amount with its currency: an ISO 4217 code, or BTC, ETH, XMR, LTC,
// BCH, DASH or ZEC.
type Money struct {
	Amount   float64
	Currency string
}

func (Money) Kind() Kind { return KindMoney }

func (m Money) String() string {
	return strconv.FormatFloat(m.Amount, 'f', -1, 64) + " " + m.Currency
}

func (m Money) check() error {
	switch {
	case m.Amount <= 0 || math.IsInf(m.Amount, 0) || math.IsNaN(m.Amount) || m.Amount > 1e15:
		return Errorf(Invalid, "%g is not an amount of money", m.Amount)
	case !IsCurrency(m.Currency):
		return Errorf(Invalid, "%q is not a currency; use an ISO 4217 code such as USD, or BTC", m.Currency)
	}
	return nil
}

// check returns an Invalid error unless the field takes the value.
func (f Field) check(v Value) error {
	if v == nil || v.Kind() != f.Kind {
		return Errorf(Invalid, "%s needs a %s", f.Label, f.Kind)
	}
	switch v := v.(type) {
	case Count:
		return v.check()
	case Months:
		return v.check()
	case Money:
		return v.check()
	}
	read, err := f.textual(v.String())
	if err == nil && read != v {
		return Errorf(Invalid, "%q is written %q", v, read)
	}
	return err
}
