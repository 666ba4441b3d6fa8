package annotate_test

import (
	"strings"
	"testing"

	"assay/annotate"
)

func TestHints(t *testing.T) {
	for _, c := range []struct {
		name, values string // field=value, …
		want         string // field: text
	}{
		{"nothing", "", ""},
		{"plain", "breach_start=2019-02-01 breach_end=2019-03-01 discovered=2019-03-02 disclosed=2019-04", ""},
		{"end before start", "breach_start=2019-02-01 breach_end=2019-01-31", "breach_end: End (2019-01-31) is before start (2019-02-01)."},
		{"less precise", "breach_start=2019-02-20 breach_end=2019-02 discovered=2019", ""},
		{"a year before", "breach_start=2019-02-20 discovered=2018", "discovered: Discovered (2018) is before start (2019-02-20)."},
		{"disclosed too early", "discovered=2019-02-20 disclosed=2019-01", "disclosed: Disclosed (2019-01) is before discovered (2019-02-20)."},
		{"years unknown", "breach_start=XXXX-04-05 breach_end=XXXX-04-02", "breach_end: End (XXXX-04-02) is before start (XXXX-04-05)."},
		{"one year unknown", "breach_start=2019-04-05 breach_end=XXXX-04-02", ""},
		{"both exposed and excluded", "data_types=ssn data_types=name data_types_excluded=ssn", "data_types_excluded: SSN is both exposed and not involved."},
		{"ransomware, no hacking", "breach_type=theft attack_vector=ransomware", "breach_type: Ransomware is seldom theft."},
		{"ransomware and hacking", "breach_type=hacking_it_incident attack_vector=ransomware", ""},
		{"one vector fits", "breach_type=theft attack_vector=ransomware attack_vector=physical_theft", ""},
		{"a vector that says nothing", "breach_type=theft attack_vector=ransomware attack_vector=third_party", ""},
		{"victim as third party", "victim=Fox third_party=Fox", "third_party: Fox is the victim too."},
		{"months of nothing", "remedy=call_center monitoring_months=12", "remedy: Monitoring has a length, but neither credit monitoring nor identity protection is offered."},
		{"months of monitoring", "remedy=credit_monitoring monitoring_months=12", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			incident := annotate.Incident{ID: "1", Fields: map[string][]annotate.Claim{}}
			for word := range strings.FieldsSeq(c.values) {
				key, text, _ := strings.Cut(word, "=")
				f, _ := annotate.FieldOf(key)
				incident.Fields[key] = append(incident.Fields[key], annotate.Claim{Value: value(t, f, text)})
			}
			var got []string
			for _, h := range annotate.Replay([]annotate.Incident{incident}, nil).Incidents[0].Hints() {
				got = append(got, h.Field+": "+h.Text)
			}
			if got := strings.Join(got, "; "); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// TestHintsLeaveOutRejected: what was rejected hints at nothing.
func TestHintsLeaveOutRejected(t *testing.T) {
	log := do(t, nil, "added 1/data_types_excluded →ssn @1-2")
	if hints := annotate.Replay(proposals(), log).Incident("1").Hints(); len(hints) != 1 {
		t.Fatalf("%v, want one hint", hints)
	}
	log = do(t, log, "rejected 1/data_types ssn→")
	if hints := annotate.Replay(proposals(), log).Incident("1").Hints(); len(hints) != 0 {
		t.Errorf("%v after rejecting", hints)
	}
}
