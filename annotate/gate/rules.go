package gate

import (
	"time"

	"assay/annotate"
	"assay/annotate/score"
)

// MinValues is the least number of gold values that a statistical rule judges.
// Rules may ask for more, never for fewer.
const MinValues = 50

// Rules are what a candidate must hold to. [Default] has the statistical ones;
// [Rules.Read] takes in what a file or the command line says.
type Rules struct {
	Statistical
	Resampling score.Resampling      // MinValues of it is what a statistical rule needs
	OldAfter   time.Duration         // age of a baseline that is warned of
	Confident  float64               // the confidence from which a value would be accepted unseen
	All        Limits                // of all values together
	Each       Limits                // of every field by itself: LargestDrop only
	Fields     map[string]FieldRules // by key
	Slices     []SliceRules
	Pins       []annotate.Pin
	Loosened   []Loosened
	Sources    []string // names of what was read
}

// Statistical says which rules against being worse are on.
type Statistical struct {
	NotWorse           bool
	EvidenceNotWorse   bool
	ConfidenceNotWorse bool
	IncidentsNotWorse  bool
	NotLost            bool
}

// Limits are floors and the largest drop of one set of values; nil where there is
// no such rule.
type Limits struct {
	F1          *float64
	Evidence    *float64
	AutoAccept  *float64 // precision of the values that would be accepted unseen
	LargestDrop *float64 // of F1
}

// FieldRules are the rules of one field. Statistical ones can be switched off for
// it, which needs a reason.
type FieldRules struct {
	Limits
	NotWorse bool
}

// SliceRules hold for the articles of which a predicate is true, taken together.
type SliceRules struct {
	Where score.Predicate
	Limits
}

// Loosened is a rule that is weaker than the default, and why.
type Loosened struct{ Rule, Reason string }

// Default returns the rules that hold where nothing else is said.
func Default() Rules {
	return Rules{
		Statistical: Statistical{true, true, true, true, true},
		Resampling:  score.Resampling{N: 2000, Seed: 1, Level: 0.95, MinValues: MinValues},
		OldAfter:    90 * 24 * time.Hour,
		Confident:   0.95,
		Fields:      make(map[string]FieldRules),
	}
}

// field returns the rules of a field; the largest drop of every field holds where
// it has none of its own.
func (r Rules) field(key string) FieldRules {
	rules, ok := r.Fields[key]
	if !ok {
		rules.NotWorse = true
	}
	if rules.LargestDrop == nil {
		rules.LargestDrop = r.Each.LargestDrop
	}
	rules.NotWorse = rules.NotWorse && r.NotWorse
	return rules
}
