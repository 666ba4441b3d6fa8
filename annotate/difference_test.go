package annotate

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDifference(t *testing.T) {
	claims := func(values ...Value) (list []Claim) {
		for _, v := range values {
			list = append(list, Claim{Value: v})
		}
		return list
	}
	record := func(incidents ...Incident) Record { return Record{Incidents: incidents} }
	one := Incident{ID: "1", Fields: map[string][]Claim{Victim: claims(Name("Acme")), DataTypes: claims(Choice("name"), Choice("ssn"))}}
	two := Incident{ID: "2", Fields: map[string][]Claim{Victim: claims(Name("Bolt"))}}
	moved := Incident{ID: "1", Fields: map[string][]Claim{
		Victim:    {{Value: Name("Acme"), Evidence: []Span{{0, 4}}}},
		DataTypes: claims(Choice("ssn"), Choice("email")), Discovered: claims(Date("2026-01"))}}
	for name, test := range map[string]struct {
		before, after Record
		want          []ValueChange
	}{
		"nothing":  {record(one, two), record(one, two), nil},
		"evidence": {record(two), record(Incident{ID: "2", Fields: map[string][]Claim{Victim: {{Value: Name("Bolt"), Evidence: []Span{{0, 4}}}}}}), nil},
		"values": {record(one), record(moved), []ValueChange{
			{Incident: "1", Field: DataTypes, Before: []Value{Choice("name")}, After: []Value{Choice("email")}},
			{Incident: "1", Field: Discovered, After: []Value{Date("2026-01")}}}},
		"an incident more": {record(one), record(one, two), []ValueChange{{Incident: "2", Further: true, Field: Victim, After: []Value{Name("Bolt")}}}},
		"an incident less": {record(one, two), record(one), []ValueChange{{Incident: "2", Further: true, Field: Victim, Before: []Value{Name("Bolt")}}}},
		"another order":    {record(one, two), record(two, one), nil},
	} {
		if diff := cmp.Diff(test.want, Difference(test.before, test.after)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
