package score

import (
	"slices"

	"assay/annotate"
)

// Filter chooses outcomes. Its zero value chooses every error: what is not strictly
// correct.
type Filter struct {
	Field          string  // key; "" is every field
	Kind           Kind    // "" is every kind but Correct; AgainstPrecision, AgainstRecall are several
	Gold, Proposed string  // a choice's key; "" is any, [None] that there is no value
	Incident       string  // [Primary] or [Further]; "" is both
	Slice          string  // as [ParsePredicate] reads it; "" is every article
	From, To       float64 // confidence of the proposed value, from 0 to 1; both 0 is any, and none
}

const (
	None    = "-"
	Primary = "primary"
	Further = "further"
)

// Kinds of a filter that stand for several: what was proposed and is not correct, and
// what of gold was not proposed as it is.
const (
	AgainstPrecision Kind = "against_precision"
	AgainstRecall    Kind = "against_recall"
)

// Kinds of outcomes that the filter chooses; none where its kind is not known.
func (f Filter) Kinds() []Kind {
	switch {
	case f.Kind == "":
		return Kinds[1:]
	case f.Kind == AgainstPrecision:
		return []Kind{Partial, Incorrect, Spurious}
	case f.Kind == AgainstRecall:
		return []Kind{Partial, Incorrect, Missing}
	case slices.Contains(Kinds, f.Kind):
		return []Kind{f.Kind}
	}
	return nil
}

const kindNames = "correct, partial, incorrect, missing, spurious, against_precision and against_recall"

func (f Filter) check() error {
	_, known := fieldIndex[f.Field]
	switch {
	case f.Field != "" && !known:
		return annotate.Errorf(annotate.Invalid, "%q is not a field", f.Field)
	case f.Kinds() == nil:
		return annotate.Errorf(annotate.Invalid, "%q is not an outcome; they are %s", f.Kind, kindNames)
	case f.Incident != "" && f.Incident != Primary && f.Incident != Further:
		return annotate.Errorf(annotate.Invalid, "%q is neither %s nor %s", f.Incident, Primary, Further)
	case !(f.From >= 0 && f.From <= 1 && f.To >= 0 && f.To <= 1):
		return annotate.Errorf(annotate.Invalid, "a confidence is from 0 to 1")
	}
	return nil
}

// limited says whether only some confidences will do.
func (f Filter) limited() bool { return f.From != 0 || f.To != 0 }

// sureness is the range of confidences in the numbers of an index.
func (f Filter) sureness() (from, to int) { return sureness(&f.From), sureness(&f.To) }

// Facets counts what a filter would choose if one thing of it were another.
type Facets struct {
	Field    map[string]int
	Kind     map[Kind]int
	Incident map[string]int
}
