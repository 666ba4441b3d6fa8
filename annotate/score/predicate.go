package score

import (
	"slices"
	"strings"

	"assay/annotate"
)

// Predicate chooses articles by an attribute, or by what gold says of a field in
// any of the incidents that were scored.
type Predicate struct {
	Attribute string // one of [Attributes], or a field's key
	Value     string // of the attribute, or of the field as a person types it; "" asks for any
}

const anyValue = ":present"

// ParsePredicate reads "field=value", "field:present", "attribute=value" or
// "attribute:present". What is a field and an attribute both is the attribute. The
// error is Invalid.
func ParsePredicate(s string) (Predicate, error) {
	if name, ok := strings.CutSuffix(s, anyValue); ok {
		return Predicate{Attribute: name}, knownName(s, name)
	}
	name, value, ok := strings.Cut(s, "=")
	p := Predicate{Attribute: name, Value: value}
	if !ok || value == "" {
		return Predicate{}, annotate.Errorf(annotate.Invalid, "%q is no slice; write field=value or field:present, such as data_types=ssn", s)
	}
	if err := knownName(s, name); err != nil || slices.Contains(Attributes, name) {
		return p, err
	}
	f, _ := annotate.FieldOf(name)
	v, err := f.ParseText(value)
	if err != nil {
		return Predicate{}, annotate.Errorf(annotate.Invalid, "%q is no slice: %s", s, err)
	}
	p.Value = v.String()
	return p, nil
}

func knownName(s, name string) error {
	if _, ok := annotate.FieldOf(name); ok || slices.Contains(Attributes, name) {
		return nil
	}
	return annotate.Errorf(annotate.Invalid, "%q is no slice: %q is neither a field nor one of %s", s, name, strings.Join(Attributes, ", "))
}

// String writes the predicate as it is read.
func (p Predicate) String() string {
	if p.Value == "" {
		return p.Attribute + anyValue
	}
	return p.Attribute + "=" + p.Value
}

// Holds says whether the predicate is true of an article.
func (p Predicate) Holds(a ArticleScore) bool {
	if slices.Contains(Attributes, p.Attribute) {
		v := a.Attributes[p.Attribute]
		return v != "" && (p.Value == "" || v == p.Value)
	}
	return slices.ContainsFunc(a.Record.Outcomes, func(o Outcome) bool {
		return o.Field == p.Attribute && o.Gold != nil && (p.Value == "" || o.Gold.Value.String() == p.Value)
	})
}
