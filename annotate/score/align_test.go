package score

import (
	"slices"
	"testing"

	"assay/annotate"
)

// an incident of some victims, with data types to tell them apart.
func hit(victim string, data ...annotate.Choice) annotate.Incident {
	fields := map[string][]annotate.Claim{}
	if victim != "" {
		fields[annotate.Victim] = []annotate.Claim{{Value: annotate.Name(victim)}}
	}
	for _, d := range data {
		fields[annotate.DataTypes] = append(fields[annotate.DataTypes], annotate.Claim{Value: d})
	}
	return annotate.Incident{Fields: fields}
}

func TestAlignment(t *testing.T) {
	type list = []annotate.Incident
	a, b, c := hit("Adder", "ssn"), hit("Boa", "name"), hit("Cobra")
	for _, tc := range []struct {
		name           string
		gold, proposed list
		opts           Options
		scope          []string
		want           []int
		incidents      Incidents
	}{
		{name: "in order", gold: list{a, b}, proposed: list{a, b}, want: []int{0, 1}, incidents: Incidents{Found: 2}},
		{name: "out of order", gold: list{a, b}, proposed: list{b, a}, want: []int{1, 0}, incidents: Incidents{Found: 2}},
		{name: "most correct values win over the primary pair", gold: list{a, b}, proposed: list{b}, want: []int{-1, 0}, incidents: Incidents{Found: 1, Missed: 1}},
		{name: "primary with primary where nothing is correct", gold: list{a, b}, proposed: list{c}, want: []int{0, -1}, incidents: Incidents{Found: 1, Missed: 1}},
		{name: "primary with primary wins over position", want: []int{0, 3, 2, 1}, incidents: Incidents{Found: 4},
			gold:     list{hit("", "tax"), hit("", "ssn", "name"), hit("Boa"), hit("", "tax")},
			proposed: list{hit("", "name"), hit("", "tax"), hit("Drake"), hit("", "ssn")}},
		{name: "then by position", gold: list{a, b, c}, proposed: list{a, hit("Drake"), hit("Eel"), b}, want: []int{0, 3, 2}, incidents: Incidents{Found: 3, Invented: 1}},
		{name: "two halves are better than one whole", gold: list{hit("Adder", "ssn"), hit("Boa", "ssn")}, proposed: list{hit("Boa", "ssn", "name"), hit("", "ssn")}, want: []int{1, 0}, incidents: Incidents{Found: 2}},
		{name: "nothing proposed", gold: list{a, b}, want: []int{-1, -1}, incidents: Incidents{Missed: 2}},
		{name: "no incident in gold", proposed: list{a, b}, want: []int{}, incidents: Incidents{Invented: 2}},
		{name: "primary only", gold: list{a, b}, proposed: list{b, a}, opts: Options{Primary: true}, want: []int{0}, incidents: Incidents{Found: 1}},
		{name: "a scope is about the first incident", gold: list{a}, proposed: list{b, a}, scope: []string{annotate.Victim}, want: []int{0}, incidents: Incidents{Found: 1}},
	} {
		got := Record(annotate.Record{Incidents: tc.gold, Scope: tc.scope}, tc.proposed, tc.opts)
		if !slices.Equal(got.Alignment, tc.want) || got.Incidents() != tc.incidents {
			t.Errorf("%s: got %v, %+v, want %v, %+v", tc.name, got.Alignment, got.Incidents(), tc.want, tc.incidents)
		}
	}
}
