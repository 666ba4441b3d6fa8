package score

import (
	"testing"

	"assay/annotate"
)

func TestComparators(t *testing.T) {
	count := func(n int64, q annotate.Qualifier) annotate.Value { return annotate.Count{N: n, Qualifier: q} }
	money := func(amount float64, currency string) annotate.Value {
		return annotate.Money{Amount: amount, Currency: currency}
	}
	name := func(s string) annotate.Value { return annotate.Name(s) }
	date := func(s string) annotate.Value { return annotate.Date(s) }
	for _, tc := range []struct {
		field          string
		gold, proposed annotate.Value
		want           Kind
	}{
		{annotate.Victim, name("Lock & Dale Co."), name("the lock & dale"), Correct},
		{annotate.Victim, name("Lock & Dale"), name("Lock and Dale"), Incorrect}, // 2 of 3 words each: 0.67
		{annotate.Victim, name("Mill Creek County Health"), name("Mill Creek County"), Partial},
		{annotate.Victim, name("Mill Creek County Health"), name("Mill Creek"), Incorrect},
		{annotate.Victim, name("Mill Creek"), name("Mill Creek County"), Partial}, // 0.8
		{annotate.Victim, name("Mill Creek"), name("Creek Mill"), Partial},
		{annotate.Victim, name("York York Mill Creek"), name("York Mill Creek Mill"), Incorrect},
		{annotate.Victim, name("Inc."), name("Inc."), Incorrect}, // nothing is left to compare
		{annotate.IndividualsAffected, count(1000, annotate.Exact), count(1000, annotate.Exact), Correct},
		{annotate.IndividualsAffected, count(1000, annotate.Exact), count(1000, annotate.About), Partial},
		{annotate.IndividualsAffected, count(1000, annotate.Exact), count(1000, ""), Partial},
		{annotate.IndividualsAffected, count(1000, ""), count(1000, annotate.AtMost), Correct},
		{annotate.IndividualsAffected, count(1000, ""), count(1010, annotate.Exact), Partial},
		{annotate.IndividualsAffected, count(1000, annotate.Exact), count(990, annotate.Exact), Partial},
		{annotate.IndividualsAffected, count(1000, annotate.Exact), count(1011, annotate.Exact), Incorrect},
		{annotate.IndividualsAffected, count(99, annotate.Exact), count(100, annotate.Exact), Incorrect},
		{annotate.BreachStart, date("2019-02"), date("2019-02"), Correct},
		{annotate.BreachStart, date("2019-02"), date("2019-02-07"), Partial},
		{annotate.BreachStart, date("2019-02-07"), date("2019"), Partial},
		{annotate.BreachStart, date("2019-02-07"), date("XXXX-02-07"), Incorrect},
		{annotate.BreachStart, date("2019-02-07"), date("2019-02-08"), Incorrect},
		{annotate.RansomDemand, money(4, "BTC"), money(4, "BTC"), Correct},
		{annotate.RansomDemand, money(4, "BTC"), money(4, "USD"), Partial},
		{annotate.RansomDemand, money(4, "BTC"), money(5, "BTC"), Incorrect},
		{annotate.BreachType, annotate.Choice("theft"), annotate.Choice("theft"), Correct},
		{annotate.BreachType, annotate.Choice("theft"), annotate.Choice("loss"), Incorrect},
		{annotate.VictimLocation, annotate.Place("US"), annotate.Place("US-OR"), Incorrect},
		{annotate.MonitoringMonths, annotate.Months(12), annotate.Months(12), Correct},
		{annotate.MonitoringMonths, annotate.Months(12), annotate.Months(24), Incorrect},
	} {
		got := Record(oneValue(tc.field, tc.gold), oneValue(tc.field, tc.proposed).Incidents, Options{}).Outcomes
		if len(got) != 1 || got[0].Kind != tc.want {
			t.Errorf("%s: gold %v, proposed %v: got %v, want %s", tc.field, tc.gold, tc.proposed, got, tc.want)
		}
	}
}

func oneValue(field string, v annotate.Value) annotate.Record {
	claims := map[string][]annotate.Claim{field: {{Value: v}}}
	return annotate.Record{Incidents: []annotate.Incident{{Fields: claims}}}
}

func TestEveryFieldHasAComparator(t *testing.T) {
	for i, f := range annotate.Fields {
		if rules[i].equal == nil {
			t.Errorf("%s: no rule is known for comparator %s", f.Key, f.Comparator)
		}
	}
}

// A name is also right as one of gold's evidence texts, or nearly one of them.
func TestNamesGoByTheirEvidence(t *testing.T) {
	gold := oneValue(annotate.Victim, annotate.Name("Mill Creek County Health"))
	gold.Text = "🙂 MCCH, the county’s own health office, was hit."
	gold.Incidents[0].Fields[annotate.Victim][0].Evidence = []annotate.Span{{Start: 2, End: 6}, {Start: 12, End: 38}}
	for name, want := range map[string]Kind{
		"mcch": Correct, "County Own Health Office": Correct, "Own Health Office": Partial, "the hit": Incorrect,
	} {
		got := Record(gold, oneValue(annotate.Victim, annotate.Name(name)).Incidents, Options{}).Outcomes
		if len(got) != 1 || got[0].Kind != want {
			t.Errorf("%q: got %v, want %s", name, got, want)
		}
	}
}
