package extract

import (
	"testing"

	"assay/annotate"
)

// What one field finds likely bears on the values of others that go with it, and on no
// others.
func TestFieldsBearOnOneAnother(t *testing.T) {
	likely := func(key string, v annotate.Choice, p float64) *likelihoods {
		var l likelihoods
		for _, f := range annotate.Fields {
			l.note(f.Key, &Problem{}, nil, 0.5)
		}
		l.note(key, &Problem{Many: true, Options: []Option{{Value: v, Column: columnOf(key, v)}}}, []float64{p}, 1-p)
		return &l
	}
	for _, c := range []struct {
		field string
		of    annotate.Choice
		key   string
		value annotate.Value
		more  bool // surer, the likelier that is
	}{
		{annotate.AttackVector, "ransomware", annotate.RansomDemand, annotate.Money{Amount: 9, Currency: "USD"}, true},
		{annotate.AttackVector, "misdelivery", annotate.BreachType, annotate.Choice("unauthorized_access_disclosure"), true},
		{annotate.BreachType, "loss", annotate.AttackVector, annotate.Choice("loss"), true},
		{annotate.Remedy, "credit_monitoring", annotate.MonitoringMonths, annotate.Months(12), true},
		{annotate.DataTypesExcluded, "ssn", annotate.DataTypes, annotate.Choice("ssn"), false},
	} {
		low, high := likely(c.field, c.of, 0.1).signals(nil, c.key, c.value), likely(c.field, c.of, 0.9).signals(nil, c.key, c.value)
		if more := high[0]+high[1] > low[0]+low[1]; more != c.more || high[0]+high[1] == low[0]+low[1] {
			t.Errorf("%s of %s %v: %v where it is unlikely, %v where it is likely", c.key, c.field, c.of, low, high)
		}
	}
	for _, x := range likely(annotate.AttackVector, "ransomware", 0.9).signals(nil, annotate.VictimType, annotate.Choice("finance")) {
		if x != 0 {
			t.Errorf("the way in says %v of the kind of victim", x)
		}
	}
}
