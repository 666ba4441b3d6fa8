package annotate

import (
	"fmt"
	"slices"
	"strings"
)

// Hint says that two things in an incident hardly go together. It never keeps
// anybody from anything: the article may say just that.
type Hint struct {
	Field string // where to look
	Text  string
}

// Hints looks for what hardly goes together among the values of an incident that
// are not rejected, in the order of the schema.
func (i *ReviewedIncident) Hints() []Hint {
	var hints []Hint
	for _, check := range []func(*ReviewedIncident) []Hint{orderOfDates, exposedAndExcluded, vectorsAndType, victimAsThirdParty, monitoringWithoutRemedy} {
		hints = append(hints, check(i)...)
	}
	slices.SortStableFunc(hints, func(a, b Hint) int { return placeOf(a.Field) - placeOf(b.Field) })
	return hints
}

func placeOf(field string) int {
	return slices.IndexFunc(Fields, func(f Field) bool { return f.Key == field })
}

// Values returns a field's values that are not rejected.
func (i *ReviewedIncident) Values(field string) []Value {
	var values []Value
	for _, item := range i.Fields[field].Items {
		if item.State != StateRejected {
			values = append(values, item.Claim.Value)
		}
	}
	return values
}

// orderOfDates: a breach ends after it starts, is discovered after that, and
// disclosed last.
func orderOfDates(i *ReviewedIncident) []Hint {
	var hints []Hint
	for _, pair := range [][2]string{{BreachStart, BreachEnd}, {BreachStart, Discovered}, {BreachStart, Disclosed}, {Discovered, Disclosed}} {
		earlier, later := i.Values(pair[0]), i.Values(pair[1])
		if len(earlier) != 1 || len(later) != 1 {
			continue
		}
		a, _ := earlier[0].(Date)
		b, _ := later[0].(Date)
		if b.Before(a) {
			first, _ := FieldOf(pair[0])
			second, _ := FieldOf(pair[1])
			hints = append(hints, Hint{pair[1], fmt.Sprintf("%s (%s) is before %s (%s).", second.Label, b, strings.ToLower(first.Label), a)})
		}
	}
	return hints
}

// exposedAndExcluded: data was involved or it was not.
func exposedAndExcluded(i *ReviewedIncident) []Hint {
	var hints []Hint
	f, _ := FieldOf(DataTypesExcluded)
	exposed := i.Values(DataTypes)
	for _, v := range i.Values(DataTypesExcluded) {
		if slices.Contains(exposed, v) {
			o, _ := f.Choice(v.String())
			hints = append(hints, Hint{DataTypesExcluded, o.Label + " is both exposed and not involved."})
		}
	}
	return hints
}

// typesOf lists the breach types that a vector goes with.
var typesOf = map[Choice][]Choice{
	"phishing": {hacking}, "ransomware": {hacking}, "malware": {hacking}, "stolen_credentials": {hacking, disclosure},
	"software_vulnerability": {hacking, disclosure}, "misdelivery": {disclosure}, "tracking_technology": {disclosure},
	"physical_theft": {"theft"}, "loss": {"loss"}, "improper_disposal": {"improper_disposal"},
}

const (
	hacking    = Choice("hacking_it_incident")
	disclosure = Choice("unauthorized_access_disclosure")
)

// vectorsAndType: a breach type that none of the vectors goes with.
func vectorsAndType(i *ReviewedIncident) []Hint {
	types, vectors := i.Values(BreachType), i.Values(AttackVector)
	if len(types) != 1 || len(vectors) == 0 {
		return nil
	}
	chosen, _ := types[0].(Choice)
	for _, v := range vectors {
		vector, _ := v.(Choice)
		if fit, known := typesOf[vector]; !known || slices.Contains(fit, chosen) {
			return nil
		}
	}
	typeField, _ := FieldOf(BreachType)
	vectorField, _ := FieldOf(AttackVector)
	first, _ := vectorField.Choice(vectors[0].String())
	name, _ := typeField.Choice(string(chosen))
	return []Hint{{BreachType, fmt.Sprintf("%s is seldom %s.", first.Label, strings.ToLower(name.Label))}}
}

// victimAsThirdParty: the victim's own product is no third party.
func victimAsThirdParty(i *ReviewedIncident) []Hint {
	for _, v := range i.Values(ThirdParty) {
		if slices.Contains(i.Values(Victim), v) {
			return []Hint{{ThirdParty, fmt.Sprintf("%s is the victim too.", v)}}
		}
	}
	return nil
}

// monitoringWithoutRemedy: months of something that is not offered.
func monitoringWithoutRemedy(i *ReviewedIncident) []Hint {
	if len(i.Values(MonitoringMonths)) == 0 {
		return nil
	}
	offered := i.Values(Remedy)
	if slices.Contains(offered, Value(Choice("credit_monitoring"))) || slices.Contains(offered, Value(Choice("identity_protection"))) {
		return nil
	}
	return []Hint{{Remedy, "Monitoring has a length, but neither credit monitoring nor identity protection is offered."}}
}
