package gate

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/score"
)

var today = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

// article makes a gold record of incidents that state these fields, each with the
// value "right".
func article(id string, incidents ...[]string) annotate.Record {
	r := annotate.Record{Article: annotate.Article{ID: id, Text: "Right is what right is."}, Incidents: []annotate.Incident{}}
	for i, fields := range incidents {
		r.Incidents = append(r.Incidents, annotate.Incident{ID: fmt.Sprint(i + 1), Fields: claims("right", fields...)})
	}
	return r
}

func claims(value string, fields ...string) map[string][]annotate.Claim {
	m := make(map[string][]annotate.Claim)
	for _, f := range fields {
		m[f] = []annotate.Claim{{Value: annotate.Name(value), Evidence: []annotate.Span{{Start: 0, End: 5}}}}
	}
	return m
}

// sixty articles, each with a victim and an attacker.
func sixty() []annotate.Record {
	var gold []annotate.Record
	for i := range 60 {
		gold = append(gold, article(fmt.Sprintf("a%02d", i), []string{annotate.Victim, annotate.Attacker}))
	}
	return gold
}

// evaluated scores gold itself after a change to the proposals for each article.
func evaluated(gold []annotate.Record, version string, change func(i int, p []annotate.Incident) []annotate.Incident) *score.Evaluation {
	proposals := make(map[string][]annotate.Incident)
	for i, r := range gold {
		var copied []annotate.Incident
		for _, incident := range r.Incidents {
			fields := make(map[string][]annotate.Claim)
			for key, list := range incident.Fields {
				fields[key] = append([]annotate.Claim(nil), list...)
			}
			copied = append(copied, annotate.Incident{ID: incident.ID, Fields: fields})
		}
		proposals[r.ID] = change(i, copied)
	}
	e := score.Evaluate(gold, nil, proposals, version, score.Options{})
	e.Made = today.AddDate(0, 0, -3)
	return e
}

func same(_ int, p []annotate.Incident) []annotate.Incident { return p }

// without leaves a field out of the first n articles.
func without(field string, n int) func(int, []annotate.Incident) []annotate.Incident {
	return func(i int, p []annotate.Incident) []annotate.Incident {
		if i < n {
			delete(p[0].Fields, field)
		}
		return p
	}
}

func number(f float64) *float64 { return &f }

func TestJudgeLimits(t *testing.T) {
	gold := sixty()
	baseline := evaluated(gold, "x@1", same)
	limits := func(l Limits) func(*Rules) {
		return func(r *Rules) { r.Fields[annotate.Victim] = FieldRules{Limits: l, NotWorse: true} }
	}
	for name, test := range map[string]struct {
		candidate *score.Evaluation
		rules     func(*Rules)
		want      Status
		says      string
	}{
		"nothing changed":         {baseline, func(*Rules) {}, Pass, "every value is as"},
		"a floor that holds":      {evaluated(gold, "x@2", without(annotate.Victim, 1)), limits(Limits{F1: number(0.99)}), Pass, ""},
		"a floor at the figure":   {baseline, limits(Limits{F1: number(1), Evidence: number(1)}), Pass, ""},
		"a floor that breaks":     {evaluated(gold, "x@2", without(annotate.Victim, 1)), limits(Limits{F1: number(0.995)}), Regression, "x@2 breaks a floor: victim F1 0.992 is under the floor of 0.995"},
		"a drop that holds":       {evaluated(gold, "x@2", without(annotate.Victim, 1)), limits(Limits{LargestDrop: number(0.009)}), Pass, ""},
		"a drop that breaks":      {evaluated(gold, "x@2", without(annotate.Victim, 1)), limits(Limits{LargestDrop: number(0.008)}), Regression, "victim F1 −0.008, at most −0.008 allowed"},
		"worse and not noise":     {evaluated(gold, "x@2", without(annotate.Victim, 20)), func(*Rules) {}, Regression, "victim −0.200, not noise"},
		"the same, switched off":  {evaluated(gold, "x@2", without(annotate.Victim, 20)), func(r *Rules) { r.NotWorse = false }, Pass, ""},
		"lost, switched off":      {evaluated(gold, "x@2", without(annotate.Victim, 60)), func(r *Rules) { r.NotWorse, r.NotLost = false, false }, Pass, ""},
		"lost":                    {evaluated(gold, "x@2", without(annotate.Victim, 60)), func(r *Rules) { r.NotWorse = false }, Regression, "victim is silent"},
		"a floor under 0/0":       {baseline, limits(Limits{AutoAccept: number(0.5)}), Unjudged, "is –, for a floor of 0.500"},
		"a floor under no field":  {baseline, func(r *Rules) { r.Fields[annotate.Remedy] = FieldRules{Limits: Limits{F1: number(0.5)}} }, Unjudged, "remedy: F1 is –"},
		"broken beside unjudged":  {evaluated(gold, "x@2", without(annotate.Victim, 20)), limits(Limits{AutoAccept: number(0.5)}), Regression, "victim"},
		"more values than it has": {baseline, func(r *Rules) { r.Resampling.MinValues = 121 }, Unjudged, "too few values: the gold holds 120, and 121 are needed"},
		"few, and no test asked":  {baseline, func(r *Rules) { r.Resampling.MinValues, r.NotWorse = 121, false }, Pass, ""},
		"a slice without articles": {baseline, func(r *Rules) {
			r.Slices = []SliceRules{{Where: predicate(t, "source=Wire"), Limits: Limits{F1: number(0.5)}}}
		}, Unjudged, "source=Wire: no article"},
		"a slice under its floor": {evaluated(gold, "x@2", without(annotate.Victim, 1)), func(r *Rules) {
			r.Slices = []SliceRules{{Where: predicate(t, "victim:present"), Limits: Limits{F1: number(0.999)}}}
		}, Regression, "victim:present F1 0.996 is under"},
	} {
		rules := Default()
		test.rules(&rules)
		v := Judge(rules, baseline, test.candidate, today)
		if v.Status != test.want || !strings.Contains(v.Sentence, test.says) {
			t.Errorf("%s: %s: %s\nwant %s: …%s…", name, v.Status, v.Sentence, test.want, test.says)
		}
		if code := map[Status]int{Pass: 0, Regression: 1, Unjudged: 2}[v.Status]; v.ExitCode() != code {
			t.Errorf("%s: exit code %d for %s", name, v.ExitCode(), v.Status)
		}
	}
}

func predicate(t *testing.T, s string) score.Predicate {
	t.Helper()
	p, err := score.ParsePredicate(s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestJudgeNeedsTheSameGold(t *testing.T) {
	gold := sixty()
	baseline := evaluated(gold, "x@1", same)
	lacking := evaluated(gold, "x@2", same)
	lacking.Missing = []string{"a07"}
	other := sixty()
	other[3].Incidents = []annotate.Incident{}
	for name, test := range map[string]struct {
		baseline, candidate *score.Evaluation
		says                string
	}{
		"candidate lacks an article": {baseline, lacking, `the candidate lacks 1 article of the gold (the first: "a07")`},
		"baseline lacks an article":  {lacking, baseline, `the baseline lacks 1 article of the gold`},
		"other gold":                 {baseline, evaluated(other, "x@2", same), "gold"},
		"no gold":                    {evaluated(nil, "x@1", same), evaluated(nil, "x@2", same), "holds no article"},
	} {
		v := Judge(Default(), test.baseline, test.candidate, today)
		if v.Status != Unjudged || !strings.Contains(v.Sentence, test.says) || len(v.Cases) > 0 {
			t.Errorf("%s: %s: %s, %d cases", name, v.Status, v.Sentence, len(v.Cases))
		}
	}
}

func TestAgeOfTheBaseline(t *testing.T) {
	gold := sixty()
	candidate := evaluated(gold, "x@2", same)
	for days, want := range map[int]string{0: "", 89: "", 91: "the baseline is 91 days old", -1: "does not say when it was made"} {
		baseline := evaluated(gold, "x@1", same)
		if baseline.Made = today.AddDate(0, 0, -days); days < 0 {
			baseline.Made = time.Time{}
		}
		got := strings.Join(Judge(Default(), baseline, candidate, today).Warnings, "\n")
		if strings.Contains(got, "baseline") != (want != "") || !strings.Contains(got, want) {
			t.Errorf("%d days: warnings %q, want %q", days, got, want)
		}
	}
}

func TestPins(t *testing.T) {
	gold := append(sixty(), article("two", []string{annotate.Victim, annotate.Attacker}, []string{annotate.ThirdParty}))
	of := func(change func(p []annotate.Incident) []annotate.Incident) *score.Evaluation {
		return evaluated(gold, "x", func(i int, p []annotate.Incident) []annotate.Incident {
			if i == 60 {
				return change(p)
			}
			return p
		})
	}
	right := of(func(p []annotate.Incident) []annotate.Incident { return p })
	wrong := of(func(p []annotate.Incident) []annotate.Incident {
		p[0].Fields = claims("wrong", annotate.Victim)
		return p
	})
	extra := of(func(p []annotate.Incident) []annotate.Incident {
		p[1].Fields[annotate.Attacker] = claims("right", annotate.Attacker)[annotate.Attacker]
		return p
	})
	one := of(func(p []annotate.Incident) []annotate.Incident { return p[:1] })
	for name, test := range map[string]struct {
		pin       annotate.Pin
		old, new  *score.Evaluation
		want      Status
		mentioned string
	}{
		"a field that is right":           {annotate.Pin{Incident: 1, Field: annotate.Victim}, right, right, Pass, ""},
		"a field that is wrong":           {annotate.Pin{Incident: 1, Field: annotate.Victim}, right, wrong, Regression, "victim: “wrong” is proposed for “right”"},
		"a field that was wrong before":   {annotate.Pin{Incident: 1, Field: annotate.Victim}, wrong, wrong, Regression, "victim"},
		"a field that is missing":         {annotate.Pin{Incident: 1, Field: annotate.Attacker}, right, wrong, Regression, "attacker: “right” is missing"},
		"a field that is not stated":      {annotate.Pin{Incident: 2, Field: annotate.Attacker}, right, right, Pass, ""},
		"a value that gold does not have": {annotate.Pin{Incident: 2, Field: annotate.Attacker}, right, extra, Regression, "attacker: “right” is proposed, which gold does not have"},
		"the same of another incident":    {annotate.Pin{Incident: 1, Field: annotate.Attacker}, right, extra, Pass, ""},
		"of every incident":               {annotate.Pin{Field: annotate.Attacker}, right, extra, Regression, "attacker"},
		"an article":                      {annotate.Pin{}, right, wrong, Regression, "victim"},
		"an article that got better":      {annotate.Pin{}, wrong, right, Pass, ""},
		"an article as wrong as before":   {annotate.Pin{}, wrong, wrong, Pass, ""},
		"an incident":                     {annotate.Pin{Incident: 2}, right, one, Regression, "incident 2 is not found any more"},
		"another incident":                {annotate.Pin{Incident: 1}, right, one, Pass, ""},
		"no such incident":                {annotate.Pin{Incident: 3}, right, right, Unjudged, "2 incidents"},
	} {
		test.pin.Article, test.pin.Note = "two", "why"
		rules := Default()
		rules.Pins = []annotate.Pin{test.pin}
		v := Judge(rules, test.old, test.new, today)
		c := v.Cases[len(v.Cases)-1]
		if c.Kind != OfPin || c.Status() != test.want || !strings.Contains(c.Findings[0].Detail, test.mentioned) {
			t.Errorf("%s: %s %+v, want %s with %q", name, c.Status(), c.Findings, test.want, test.mentioned)
		}
	}
}

func TestSignTestIsBinomial(t *testing.T) {
	for _, test := range []struct {
		heads, tosses int
		want          float64
	}{{0, 0, 1}, {0, 5, 1}, {5, 5, 1.0 / 32}, {4, 5, 6.0 / 32}, {3, 4, 5.0 / 16}, {10, 10, 1.0 / 1024}} {
		if got := atLeast(test.heads, test.tosses); math.Abs(got-test.want) > 1e-12 {
			t.Errorf("%d heads of %d or more: %g, want %g", test.heads, test.tosses, got, test.want)
		}
	}
}

// Values of the t test, from a table of Student's distribution: 2.353 leaves 5 % at
// three degrees of freedom.
func TestMeanTestIsStudents(t *testing.T) {
	// Mean 1, standard error 1/2.353 over four groups.
	d := math.Sqrt(3) / 2.353
	p := pair{groups: map[int]float64{0: 1 + d, 1: 1 - d, 2: 1 + d, 3: 1 - d}}
	if got := p.meanTest(); math.Abs(got-0.05) > 1e-4 {
		t.Errorf("p is %g, want 0.05", got)
	}
	for name, p := range map[string]pair{
		"none": {}, "one group": {groups: map[int]float64{0: 1}}, "better": {groups: map[int]float64{0: -1, 1: -2}}, "equal": {groups: map[int]float64{0: 0, 1: 0}},
	} {
		if got := p.meanTest(); got != 1 {
			t.Errorf("%s: p is %g, want 1", name, got)
		}
	}
}

// Holm's method stops at the first test that does not reject.
func TestHolm(t *testing.T) {
	found := make(beside)
	q := &pair{n: 100}
	found.note("r", []test{{"a", "w", q, 0.02}, {"b", "w", q, 0.001}, {"c", "w", q, 0.026}}, 0.05)
	for field, want := range map[string]Status{"b": Regression, "a": Regression, "c": Regression} {
		if got := found[field][0].Status; got != want {
			t.Errorf("%s is %s, want %s", field, got, want)
		}
	}
	found = make(beside)
	found.note("r", []test{{"a", "w", q, 0.03}, {"b", "w", q, 0.001}, {"c", "w", q, 0.04}}, 0.05)
	for field, want := range map[string]Status{"b": Regression, "a": Pass, "c": Pass} {
		if got := found[field][0].Status; got != want {
			t.Errorf("%s is %s, want %s", field, got, want)
		}
	}
}
