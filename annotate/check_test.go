package annotate_test

import (
	"strings"
	"testing"

	"assay/annotate"
)

func TestCheckErrors(t *testing.T) {
	const conflict, invalid = annotate.Conflict, annotate.Invalid
	for _, c := range []struct {
		before, line string
		kind         annotate.ErrorKind
		want         string
	}{
		{"", "liked 1", invalid, `act: "liked" is not an act`},
		{"finished", "accepted 1/victim Fox→", conflict, "the review is finished; reopen it to change it"},
		{"finished", "finished", conflict, "the review is finished; reopen it to change it"},
		{"finished", "undone >d1", conflict, "the review is finished; reopen it to change it"},
		{"finished", "no_incident", conflict, "the review is finished; reopen it to change it"},
		{"", "undone", invalid, "target: say which decision counts no more"},
		{"", "undone >d1", invalid, "target: say which decision counts no more"}, // itself
		{"", "incident_added", invalid, "incident: a new incident needs an id of its own, of at most 100 bytes"},
		{"", "incident_added 1", invalid, "incident: a new incident needs an id of its own"},
		{"", "incident_added " + strings.Repeat("x", 101), invalid, "incident: a new incident needs an id of its own"},
		{"", "incident_deleted 9", conflict, "that incident is no longer part of the review"},
		{"", "made_primary 9", conflict, "that incident is no longer part of the review"},
		{"no_incident", "accepted 1/victim Fox→", conflict, "that incident is no longer part of the review"},
		{"incident_deleted 1", "not_stated 1/victim", conflict, "that incident is no longer part of the review"},
		{"", "accepted 1/size", invalid, `field: "size" is not a field`},
		{"", "accepted 1", invalid, `field: "" is not a field`},
		{"", "no_incident /victim", invalid, "field: a decision that is not on a field names none"},
		{"", "incident_deleted 1/size", invalid, "field: a decision that is not on a field names none"},

		{"", "incident_merged 9 >1", conflict, "that incident is no longer part of the review"},
		{"", "incident_merged 1 >9", conflict, "the incident to merge with is no longer part of the review"},
		{"", "incident_merged 1 >1", conflict, "the incident to merge with is no longer part of the review"},
		{"", "flagged 1/victim", invalid, "note: say in a few words"},
		{"", "flagged 9 #odd", conflict, "that incident is no longer part of the review"},
		{"", "flagged 1/size #odd", invalid, `field: "size" is not a field`},
		{"", "flagged /victim #odd", invalid, `field: "victim" is not a field of an incident`},
		{"", "flagged #" + strings.Repeat("x", 2001), invalid, "note: a comment is at most 2,000 bytes long"},

		{"", "accepted 1/victim Cat→", conflict, "Victim no longer holds the value that was decided on"},
		{"", "accepted 1/victim", conflict, "Victim no longer holds the value that was decided on"},
		{"", "rejected 1/victim Cat→", conflict, "Victim no longer holds the value that was decided on"},
		{"", "corrected 1/victim Cat→Dog @1-2", conflict, "Victim no longer holds the value that was decided on"},
		{"", "corrected 1/attacker →Dog @1-2", conflict, "Attacker no longer holds the value that was decided on"},
		{"added 1/attacker →Cat @1-2", "accepted 1/attacker Cat→", invalid, "act: Attacker was added, not proposed; there is nothing to accept"},
		{"added 1/attacker →Cat @1-2\nrejected 1/attacker Cat→", "rejected 1/attacker Cat→", conflict, "Attacker no longer holds the value that was decided on"},

		{"", "added 1/victim @1-2", invalid, "value: Victim needs a name"},
		{"", "corrected 1/victim Fox→ @1-2", invalid, "value: Victim needs a name"},
		{"", "added 1/attacker →Cat", invalid, "evidence: select the words of the article that support the value"},
		{"", "added 1/victim Fox→Cat", invalid, "evidence: select the words of the article that support the value"},
		{"", "added 1/attacker →Cat @99-101", invalid, "evidence: 99–101 lies outside the text, which has 100 characters"},
		{"", "added 1/attacker →Cat @5-5", invalid, "evidence: 5–5 is empty; a span ends after it starts"},
		{"", "accepted 1/victim Fox→ @0-101", invalid, "evidence: 0–101 lies outside the text, which has 100 characters"},
		{"accepted 1/data_types name→", "added 1/data_types →name @1-2", invalid, "value: Data types holds that value already"},
		{"accepted 1/data_types name→", "corrected 1/data_types ssn→name @1-2", invalid, "value: Data types holds that value already"},
		{"added 1/data_types →tax @1-2", "corrected 1/data_types ssn→tax @1-2", invalid, "value: Data types holds that value already"},
	} {
		var log []annotate.Decision
		for line := range strings.Lines(c.before) {
			log = do(t, log, line)
		}
		r := annotate.Replay(proposals(), log)
		log = do(t, log, c.line)
		d := log[len(log)-1]
		if c.line == "undone >d1" && c.before == "" {
			d.ID = "d1"
		}
		err := r.Check(d, 100)
		if err == nil || annotate.KindOf(err) != c.kind || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q after %q: %v (kind %d), want %q (kind %d)", c.line, c.before, err, annotate.KindOf(err), c.want, c.kind)
		}
	}
}

func TestCheckIDs(t *testing.T) {
	r := annotate.Replay(proposals(), nil)
	for _, id := range []string{"", strings.Repeat("x", 101)} {
		wantInvalid(t, r.Check(annotate.Decision{ID: id, Act: annotate.NoIncident}, 100), "id: a decision needs an id of at most 100 bytes")
	}
	if err := r.Check(annotate.Decision{ID: strings.Repeat("x", 100), Act: annotate.NoIncident}, 100); err != nil {
		t.Error(err)
	}
}

// TestCheckValues refuses values that no field of the record could hold, however
// they were made.
func TestCheckValues(t *testing.T) {
	r := annotate.Replay(proposals(), nil)
	for _, c := range []struct {
		field string
		to    annotate.Value
		want  string
	}{
		{annotate.VictimType, annotate.Choice("bakery"), `value: "bakery" is not a choice of victim_type`},
		{annotate.VictimType, annotate.Name("retail"), "value: Victim type needs a choice"},
		{annotate.VictimLocation, annotate.Place("UK"), `value: "UK" is not a place`},
		{annotate.VictimLocation, annotate.Place("gb"), `value: "gb" is written "GB"`},
		{annotate.Disclosed, annotate.Date("2019-13"), `value: "2019-13" has no month 13`},
		{annotate.Victim, annotate.Name(" "), "value: a name is one line"},
		{annotate.IndividualsAffected, annotate.Count{N: -1}, "value: -1 is not a count of people"},
		{annotate.MonitoringMonths, annotate.Months(0), "value: 0 is not a number of months"},
		{annotate.RansomDemand, annotate.Money{Amount: 5, Currency: "GOLD"}, `value: "GOLD" is not a currency`},
	} {
		d := annotate.Decision{ID: "d1", Incident: "1", Field: c.field, Act: annotate.Added, To: c.to, Evidence: []annotate.Span{{Start: 0, End: 1}}}
		wantInvalid(t, r.Check(d, 100), c.want)
	}
}
