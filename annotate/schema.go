package annotate

import "strings"

// SchemaVersion names the table of fields in every record. Records of another
// version are refused.
const SchemaVersion = "breach/1"

// Group of fields, as they stand together in the form.
type Group string

const (
	Who   Group = "Who"
	How   Group = "How"
	What  Group = "What"
	When  Group = "When"
	After Group = "After"
)

// Groups in the order of the form.
var Groups = []Group{Who, How, What, When, After}

// Comparator names the rule by which a proposed value is compared with a gold
// value; the rules are in annotate/score.
type Comparator string

const (
	CompareName   Comparator = "name/1"   // folded name, or one of the gold's evidence texts
	CompareCount  Comparator = "count/1"  // number and qualifier; the number is partial
	CompareDate   Comparator = "date/1"   // equal; one a prefix of the other is partial
	CompareChoice Comparator = "choice/1" // equal
	CompareMoney  Comparator = "money/1"  // amount and currency; the amount is partial
)

// Option is one of the choices of a field.
type Option struct {
	Key   string
	Label string
}

// Field is one of the things that are recorded of an incident.
type Field struct {
	Key        string // in records and URLs
	Label      string // on pages
	Group      Group
	Kind       Kind
	Many       bool // a set of values; else at most one
	Choices    []Option
	Comparator Comparator
	Guideline  string // what a reviewer reads
}

// Choice returns the option with a key.
func (f Field) Choice(key string) (Option, bool) {
	for _, o := range f.Choices {
		if o.Key == key {
			return o, true
		}
	}
	return Option{}, false
}

func (f Field) choiceList() string {
	keys := make([]string, len(f.Choices))
	for i, o := range f.Choices {
		keys[i] = o.Key
	}
	return strings.Join(keys, ", ")
}

// FieldOf returns the field with a key.
func FieldOf(key string) (Field, bool) {
	i, ok := fieldIndex[key]
	if !ok {
		return Field{}, false
	}
	return Fields[i], true
}

// FieldsIn returns the fields of a group in their order.
func FieldsIn(g Group) []Field {
	var fields []Field
	for _, f := range Fields {
		if f.Group == g {
			fields = append(fields, f)
		}
	}
	return fields
}

var fieldIndex = func() map[string]int {
	index := make(map[string]int, len(Fields))
	for i, f := range Fields {
		index[f.Key] = i
	}
	return index
}()
