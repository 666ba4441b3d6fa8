package score

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"assay/annotate"
)

func TestComparedWithItselfAllIsNoise(t *testing.T) {
	e, _ := drawnPair(1, 60)
	c := compared(t, e, shuffled(e), Resampling{N: 200})
	for _, f := range append(c.Fields, c.Micro, c.Macro) {
		if f.Diff != 0 || f.Low != 0 || f.High != 0 || !f.Noise || f.P != 1 || f.PHolm != 1 || f.Fixed+f.Broken != 0 || f.Old != f.New {
			t.Errorf("%+v", f)
		}
	}
	if len(c.Fixed)+len(c.Broken) > 0 || !strings.HasPrefix(c.Sentence(), "No difference: all figures are the same") {
		t.Errorf("flips %d and %d; %s", len(c.Fixed), len(c.Broken), c.Sentence())
	}
}

func TestComparisonTurnsRound(t *testing.T) {
	a, b := drawnPair(2, 80)
	c, back := compared(t, a, b, Resampling{N: 500}), compared(t, b, a, Resampling{N: 500})
	for i, f := range append(c.Fields, c.Micro, c.Macro) {
		g := append(back.Fields, back.Micro, back.Macro)[i]
		if f.Old != g.New || !near(f.Diff, -g.Diff, 1e-12) || !near(f.Low, -g.High, 1e-9) || f.Fixed != g.Broken || f.Noise != g.Noise {
			t.Errorf("%+v; turned round %+v", f, g)
		}
		if f.Defined && (f.Low > f.Diff || f.Diff > f.High) {
			t.Errorf("%s: %g is not within %g–%g", f.Field, f.Diff, f.Low, f.High)
		}
	}
}

// hundred is an evaluation of 100 articles with the same fields; broken says which
// answers of a field an extractor gets wrong.
func hundred(extractor string, wrong map[string]func(i int) bool) *Evaluation {
	var gold []annotate.Record
	proposals := make(map[string][]annotate.Incident)
	for i := range 100 {
		in := hit(fmt.Sprintf("Adder %d", i), "ssn", "name")
		in.Fields[annotate.BreachType] = []annotate.Claim{{Value: annotate.Choice("theft")}}
		g := annotate.Record{Article: annotate.Article{ID: fmt.Sprintf("h%03d", i), Text: "x"}, Incidents: []annotate.Incident{in}}
		gold = append(gold, g)
		p := annotate.Incident{Fields: map[string][]annotate.Claim{}}
		for field, claims := range in.Fields {
			if w := wrong[field]; w == nil || !w(i) {
				p.Fields[field] = claims
			} else if field == annotate.BreachType {
				p.Fields[field] = []annotate.Claim{{Value: annotate.Choice("loss")}}
			}
		}
		proposals[g.ID] = []annotate.Incident{p}
	}
	return Evaluate(gold, nil, proposals, extractor, Options{})
}

func below(n int) func(int) bool { return func(i int) bool { return i < n } }

func TestCompareFindsWhatBroke(t *testing.T) {
	good := hundred("old", map[string]func(int) bool{annotate.BreachType: below(3)})
	bad := hundred("new", map[string]func(int) bool{annotate.BreachType: below(20)})
	c := compared(t, good, bad, Resampling{})
	f := c.Fields[fieldIndex[annotate.BreachType]]
	if !f.Worse() || !near(f.Diff, -0.17, 1e-9) || f.Broken != 17 || f.Fixed != 0 || !near(f.P, McNemar(0, 17), 1e-12) || f.PHolm != f.P {
		t.Errorf("breach_type: %+v", f)
	}
	if other := c.Fields[fieldIndex[annotate.Victim]]; !other.Noise || other.Tested {
		t.Errorf("victim, which did not change: %+v", other)
	}
	if !c.Micro.Worse() || c.Micro.Broken != 17 {
		t.Errorf("micro: %+v", c.Micro)
	}
	if len(c.Broken) != 17 || len(c.Fixed) != 0 || c.Broken[0].Article != "h003" {
		t.Errorf("%d broken, the first %v", len(c.Broken), c.Broken[0])
	}
	want := Change{Field: annotate.BreachType, Gold: annotate.Choice("theft"), Old: annotate.Choice("theft"), New: annotate.Choice("loss")}
	if diff := cmp.Diff([]Change{want}, c.Broken[0].Broken); diff != "" {
		t.Error(diff)
	}
	if s := c.Sentence(); !strings.HasPrefix(s, "Worse: micro F1 0.993 → 0.950 (-0.043, ") || !strings.HasSuffix(s, "; worse in breach_type.") {
		t.Error(s)
	}
	if s := compared(t, bad, good, Resampling{}).Sentence(); !strings.HasPrefix(s, "Better: micro F1 0.950 → 0.993") {
		t.Error(s)
	}
}

func TestFewChangesAreNoise(t *testing.T) {
	c := compared(t, hundred("old", nil), hundred("new", map[string]func(int) bool{annotate.DataTypes: below(4)}), Resampling{})
	if f := c.Fields[fieldIndex[annotate.DataTypes]]; !f.Noise || f.Broken != 8 {
		t.Errorf("4 of 100 articles changed: %+v", f)
	}
	if s := c.Sentence(); !strings.HasPrefix(s, "No difference beyond noise: micro F1 1.000 → ") || !strings.Contains(s, "(~), 0 answers fixed, 8 broken") {
		t.Error(s)
	}
}

func TestMixedVerdict(t *testing.T) {
	c := compared(t,
		hundred("old", map[string]func(int) bool{annotate.BreachType: below(30)}),
		hundred("new", map[string]func(int) bool{annotate.Victim: below(30)}), Resampling{})
	if s := c.Sentence(); !strings.HasPrefix(s, "Mixed: ") || !strings.Contains(s, "better in breach_type") || !strings.Contains(s, "worse in victim") {
		t.Error(s)
	}
}

// A field with fewer gold values than are asked for is never tested.
func TestSmallFieldsAreNotTested(t *testing.T) {
	old, new := hundred("old", nil), hundred("new", map[string]func(int) bool{annotate.BreachType: below(60)})
	c := compared(t, old, new, Resampling{MinValues: 101})
	if f := c.Fields[fieldIndex[annotate.BreachType]]; f.Tested || !f.Noise {
		t.Errorf("%+v", f)
	}
	if !slices.ContainsFunc(c.Warnings, func(w string) bool { return strings.Contains(w, "breach_type (n = 100)") }) {
		t.Error("no warning:", c.Warnings)
	}
	b, err := json.Marshal(c.Fields[fieldIndex[annotate.Attacker]])
	want := `{"field":"attacker","gold":0,"groups":0,"old":null,"new":null,"difference":null,"low":null,"high":null,"p":null,"p_holm":null,"fixed":0,"broken":0,"noise":true}`
	if err != nil || string(b) != want {
		t.Errorf("%s, %v\nwant %s", b, err, want)
	}
}

func TestChanges(t *testing.T) {
	type list = []annotate.Choice
	record := func(gold list) annotate.Record {
		return annotate.Record{Incidents: []annotate.Incident{hit("", gold...)}}
	}
	for _, tc := range []struct {
		name           string
		gold, old, new list
		fixed, broken  string
	}{
		{"found", list{"ssn", "name"}, list{"ssn"}, list{"ssn", "name"}, "name:–→name", ""},
		{"lost", list{"ssn", "name"}, list{"ssn", "name"}, list{"name"}, "", "ssn:ssn→–"},
		{"another in its place", list{"ssn"}, list{"ssn"}, list{"tax"}, "", "ssn:ssn→tax"},
		{"one more that is wrong", list{"ssn"}, list{"ssn"}, list{"ssn", "tax"}, "", "–:–→tax"},
		{"a wrong one withdrawn", list{"ssn"}, list{"ssn", "tax"}, list{"ssn"}, "–:tax→–", ""},
		{"one wrong for another", list{"ssn"}, list{"ssn", "tax"}, list{"ssn", "billing"}, "", ""},
		{"a wrong one stays wrong", list{"ssn", "name"}, list{"ssn", "tax"}, list{"ssn", "name", "tax"}, "name:tax→name", ""},
		{"one for the other", list{"ssn", "name"}, list{"ssn"}, list{"name"}, "name:–→name", "ssn:ssn→–"},
	} {
		old, new := Article(record(tc.gold), 0, []annotate.Incident{hit("", tc.old...)}, Options{}), Article(record(tc.gold), 0, []annotate.Incident{hit("", tc.new...)}, Options{})
		c := compared(t, NewEvaluation("a", Options{}, []ArticleScore{old}), NewEvaluation("b", Options{}, []ArticleScore{new}), Resampling{N: 10})
		var fixed, broken []string
		for _, f := range append(c.Fixed, c.Broken...) {
			fixed, broken = append(fixed, describeAll(f.Fixed)...), append(broken, describeAll(f.Broken)...)
		}
		if got := strings.Join(fixed, " "); got != tc.fixed {
			t.Errorf("%s: fixed %q, want %q", tc.name, got, tc.fixed)
		}
		if got := strings.Join(broken, " "); got != tc.broken {
			t.Errorf("%s: broken %q, want %q", tc.name, got, tc.broken)
		}
	}
}

func describeAll(changes []Change) (list []string) {
	show := func(v annotate.Value) string {
		if v == nil {
			return "–"
		}
		return v.String()
	}
	for _, c := range changes {
		list = append(list, show(c.Gold)+":"+show(c.Old)+"→"+show(c.New))
	}
	return list
}

func TestCompareRefusesWhatCannotBeCompared(t *testing.T) {
	e := hundred("old", nil)
	for _, tc := range []struct {
		name   string
		change func(*Evaluation)
		want   string
	}{
		{"schema", func(o *Evaluation) { o.Gold.Schema = "breach/2" }, "schema breach/1, the new one breach/2"},
		{"comparators", func(o *Evaluation) {
			o.Comparators = strings.Replace(o.Comparators, "victim:name/1", "victim:name/2", 1)
		}, "victim:name/1 and victim:name/2"},
		{"primary", func(o *Evaluation) { o.Primary = true }, "primary incidents only"},
		{"gold", func(o *Evaluation) {
			o.Articles = slices.Clone(o.Articles)
			o.Articles[3].GoldHash = "changed"
			o.Gold = goldVersion("later", o.Articles)
		}, "99 articles have the same gold in both"},
	} {
		other := *e
		tc.change(&other)
		_, err := Compare(e, &other, Resampling{})
		if annotate.KindOf(err) != annotate.Invalid || !strings.Contains(fmt.Sprint(err), tc.want) {
			t.Errorf("%s: %v, want an Invalid error with %q", tc.name, err, tc.want)
		}
		if tc.name != "gold" {
			continue
		}
		a, b := Common(e, &other)
		if c := compared(t, a, b, Resampling{N: 10}); c.Articles != 99 || slices.ContainsFunc(a.Articles, func(x ArticleScore) bool { return x.ID == "h003" }) {
			t.Errorf("the common part has %d articles", c.Articles)
		}
	}
}

func TestGoldVersion(t *testing.T) {
	gold := []annotate.Record{oneValue(annotate.BreachType, annotate.Choice("theft")), oneValue(annotate.BreachType, annotate.Choice("loss"))}
	gold[0].ID, gold[1].ID = "a", "b"
	v := GoldVersionOf("x", gold)
	if v.Name != "x" || v.Records != 2 || v.Schema != annotate.SchemaVersion || len(v.Hash) != 64 {
		t.Errorf("%+v", v)
	}
	if e := Evaluate(gold, nil, nil, "x", Options{}); e.Gold.Hash != v.Hash || !slices.Equal(e.Missing, []string{"a", "b"}) {
		t.Errorf("an evaluation has gold %s, want %s; missing %v", e.Gold.Hash, v.Hash, e.Missing)
	}
	slices.Reverse(gold)
	if other := GoldVersionOf("y", gold); other.Hash != v.Hash {
		t.Error("the order of records changes the hash")
	}
	gold[0].Incidents[0].Fields[annotate.BreachType][0].Note = "seen"
	if other := GoldVersionOf("x", gold); other.Hash == v.Hash {
		t.Error("a change of gold leaves the hash")
	}
}
