package score

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"assay/annotate"
)

// told is an outcome in a form that is easily compared.
func told(outcomes []Outcome) []string {
	var list []string
	for _, o := range outcomes {
		value := func(c *annotate.Claim) string {
			if c == nil {
				return "–"
			}
			return c.Value.String()
		}
		list = append(list, fmt.Sprintf("%d/%d %s: %s %s %s", o.GoldIncident, o.ProposedIncident, o.Field, value(o.Gold), o.Kind, value(o.Proposed)))
	}
	return list
}

func TestOutcomes(t *testing.T) {
	gold := []annotate.Incident{hit("Adder", "ssn", "name", "tax"), hit("Boa", "billing"), hit("Cobra")}
	proposed := []annotate.Incident{hit("Boa", "clinical", "billing"), hit("Adder", "name", "other")}
	got := Record(annotate.Record{Article: annotate.Article{ID: "one"}, Incidents: gold}, proposed, Options{})
	want := []string{
		"0/1 victim: Adder correct Adder",
		"0/1 data_types: ssn incorrect other",
		"0/1 data_types: name correct name",
		"0/1 data_types: tax missing –",
		"1/0 victim: Boa correct Boa",
		"1/0 data_types: billing correct billing",
		"1/0 data_types: – spurious clinical",
		"2/-1 victim: Cobra missing –",
	}
	if diff := cmp.Diff(want, told(got.Outcomes)); diff != "" {
		t.Error(diff)
	}
	invented := Record(annotate.Record{Incidents: gold[:1]}, []annotate.Incident{gold[2], gold[0]}, Options{})
	if last := told(invented.Outcomes[len(invented.Outcomes)-1:]); last[0] != "-1/0 victim: – spurious Cobra" {
		t.Error("an invented incident comes out as", last)
	}
}

// Correct ones first: "Mill Creek County" would be a partial match of the first
// gold value, and must not be taken from the second one, where it is correct.
func TestMatchingPrefersCorrectThenPartial(t *testing.T) {
	parties := func(names ...string) annotate.Record {
		var claims []annotate.Claim
		for _, n := range names {
			claims = append(claims, annotate.Claim{Value: annotate.Name(n)})
		}
		return annotate.Record{Incidents: []annotate.Incident{{Fields: map[string][]annotate.Claim{annotate.ThirdParty: claims}}}}
	}
	gold := parties("Mill Creek County Health", "Mill Creek County", "Old Lane Bank", "Adder")
	proposed := parties("Mill Creek County", "Boa", "Mill Creek County Health Office", "Old Lane")
	got := told(Record(gold, proposed.Incidents, Options{}).Outcomes)
	want := []string{
		"0/0 third_party: Mill Creek County Health partial Mill Creek County Health Office",
		"0/0 third_party: Mill Creek County correct Mill Creek County",
		"0/0 third_party: Old Lane Bank partial Old Lane",
		"0/0 third_party: Adder incorrect Boa",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestScopeLimitsFields(t *testing.T) {
	gold := annotate.Record{Scope: []string{annotate.DataTypes}, Incidents: []annotate.Incident{hit("Adder", "ssn"), hit("Boa")}}
	got := told(Record(gold, []annotate.Incident{hit("Cobra", "ssn"), hit("Eel")}, Options{}).Outcomes)
	if diff := cmp.Diff([]string{"0/0 data_types: ssn correct ssn"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestEvidence(t *testing.T) {
	type spans = []annotate.Span
	gold := spans{{Start: 10, End: 20}, {Start: 40, End: 50}}
	for _, tc := range []struct {
		name           string
		gold, proposed spans
		want           EvidenceTally
	}{
		{"the same spans", gold, spans{gold[1], gold[0]}, EvidenceTally{Judged: 1, Exact: 1, Overlap: 1}},
		{"one of two", gold, gold[:1], EvidenceTally{Judged: 1, Overlap: 1}},
		{"a shared character", gold, spans{{Start: 19, End: 30}}, EvidenceTally{Judged: 1, Overlap: 1}},
		{"side by side", gold, spans{{Start: 20, End: 40}}, EvidenceTally{Judged: 1}},
		{"none proposed", gold, nil, EvidenceTally{Judged: 1}},
		{"none in gold", nil, gold, EvidenceTally{}},
	} {
		g, p := oneValue(annotate.BreachType, annotate.Choice("theft")), oneValue(annotate.BreachType, annotate.Choice("theft"))
		g.Incidents[0].Fields[annotate.BreachType][0].Evidence = tc.gold
		p.Incidents[0].Fields[annotate.BreachType][0].Evidence = tc.proposed
		var sum Sum
		sum.Add(Record(g, p.Incidents, Options{}))
		if got := sum.Micro().Evidence; got != tc.want {
			t.Errorf("%s: got %+v, want %+v", tc.name, got, tc.want)
		}
	}
	wrong := oneValue(annotate.BreachType, annotate.Choice("loss"))
	g := oneValue(annotate.BreachType, annotate.Choice("theft"))
	g.Incidents[0].Fields[annotate.BreachType][0].Evidence = gold
	wrong.Incidents[0].Fields[annotate.BreachType][0].Evidence = gold
	if o := Record(g, wrong.Incidents, Options{}).Outcomes[0]; o.Evidence() != EvidenceUnjudged {
		t.Error("the evidence of a wrong value is judged")
	}
}

func drawFrom(t *rapid.T) intn {
	return func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "n") }
}

// scored adds up one record, as tallies by field.
func scored(gold annotate.Record, proposed []annotate.Incident, opts Options) (RecordScore, Sum) {
	r := Record(gold, proposed, opts)
	var sum Sum
	sum.Add(r)
	return r, sum
}

// Every gold and every proposed value of the scored part has one outcome.
func TestTalliesSumUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gold, proposed := drawRecord(drawFrom(t), "x"), drawIncidents(drawFrom(t))
		primary := rapid.Bool().Draw(t, "primary")
		r, sum := scored(gold, proposed, Options{Primary: primary})
		golds := gold.Incidents
		if primary || len(gold.Scope) > 0 {
			golds, proposed = golds[:min(1, len(golds))], proposed[:min(1, len(proposed))]
		}
		for _, f := range sum.Fields() {
			wantGold, wantProposed := values(golds, f.Field.Key), values(proposed, f.Field.Key)
			if !gold.Judged(f.Field.Key) {
				wantGold, wantProposed = 0, 0
			}
			if f.Gold() != wantGold || f.Proposed() != wantProposed {
				t.Fatalf("%s: %d gold and %d proposed values counted, want %d and %d", f.Field.Key, f.Gold(), f.Proposed(), wantGold, wantProposed)
			}
		}
		n := r.Incidents()
		if n.Found+n.Missed != len(golds) || n.Found+n.Invented != len(proposed) {
			t.Fatalf("incidents %+v of %d and %d", n, len(golds), len(proposed))
		}
	})
}

func values(incidents []annotate.Incident, field string) int {
	n := 0
	for _, i := range incidents {
		n += len(i.Fields[field])
	}
	return n
}

func TestGoldAgainstItselfIsRight(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gold := drawRecord(drawFrom(t), "x")
		for _, i := range gold.Incidents { // a name of which nothing is left equals none
			for f, claims := range i.Fields {
				i.Fields[f] = slices.DeleteFunc(claims, func(c annotate.Claim) bool {
					return c.Value.Kind() == annotate.KindName && foldName(c.Value.String()) == ""
				})
			}
		}
		_, sum := scored(gold, gold.Incidents, Options{})
		micro := sum.Micro()
		if micro.Correct != micro.Gold() || micro.Correct != micro.Proposed() || sum.Incidents.Missed+sum.Incidents.Invented > 0 {
			t.Fatalf("got %+v, %+v", micro, sum.Incidents)
		}
	})
}

func TestOrderOfValuesChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gold, proposed := drawRecord(drawFrom(t), "x"), drawIncidents(drawFrom(t))
		shuffled := make([]annotate.Incident, len(proposed))
		for i, p := range proposed {
			shuffled[i].Fields = map[string][]annotate.Claim{}
			for _, f := range annotate.Fields {
				if claims := p.Fields[f.Key]; len(claims) > 0 {
					shuffled[i].Fields[f.Key] = rapid.Permutation(claims).Draw(t, f.Key)
				}
			}
		}
		a, sumA := scored(gold, proposed, Options{})
		b, sumB := scored(gold, shuffled, Options{})
		if !slices.Equal(a.Alignment, b.Alignment) {
			t.Fatalf("alignment %v, shuffled %v", a.Alignment, b.Alignment)
		}
		for i, f := range sumA.Fields() {
			other := sumB.Fields()[i].Tally
			f.Evidence, other.Evidence = EvidenceTally{}, EvidenceTally{} // of equal names, either one's
			if f.Tally != other {
				t.Fatalf("%s: %+v, shuffled %+v", f.Field.Key, f.Tally, other)
			}
		}
	})
}

// The order of incidents decides ties only: the number of correct values stays.
func TestOrderOfIncidentsKeepsWhatIsCorrect(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		gold, proposed := drawRecord(drawFrom(t), "x"), drawIncidents(drawFrom(t))
		gold.Scope = nil
		_, a := scored(gold, proposed, Options{})
		_, b := scored(gold, rapid.Permutation(proposed).Draw(t, "order"), Options{})
		if a.Micro().Correct != b.Micro().Correct || a.Micro().Proposed() != b.Micro().Proposed() || a.Incidents != b.Incidents {
			t.Fatalf("%+v, %+v; in another order %+v, %+v", a.Micro(), a.Incidents, b.Micro(), b.Incidents)
		}
	})
}
