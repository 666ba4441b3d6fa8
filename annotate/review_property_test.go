package annotate_test

import (
	"fmt"
	"slices"
	"testing"

	"assay/annotate"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// propertyFields are of either cardinality and of few values, so that random
// decisions often meet.
var propertyFields = []string{annotate.VictimType, annotate.Victim, annotate.DataTypes, annotate.ThirdParty}

func drawFieldValue(t *rapid.T, key string) annotate.Value {
	f, _ := annotate.FieldOf(key)
	if f.Kind == annotate.KindName {
		return rapid.SampledFrom([]annotate.Name{"Fox", "Hen", "Cat"}).Draw(t, "name")
	}
	return annotate.Choice(rapid.SampledFrom(f.Choices[:3]).Draw(t, "choice").Key)
}

func drawProposals(t *rapid.T) []annotate.Incident {
	var incidents []annotate.Incident
	for i := range rapid.IntRange(0, 2).Draw(t, "proposed") {
		incident := annotate.Incident{ID: fmt.Sprint(i + 1), Fields: map[string][]annotate.Claim{}}
		for _, key := range propertyFields {
			f, _ := annotate.FieldOf(key)
			for range rapid.IntRange(0, 2).Draw(t, "values") {
				v := drawFieldValue(t, key)
				claims := incident.Fields[key]
				if !f.Many && len(claims) > 0 || slices.ContainsFunc(claims, func(c annotate.Claim) bool { return c.Value == v }) {
					continue
				}
				incident.Fields[key] = append(claims, annotate.Claim{Value: v, Evidence: drawSpans(t, 9)})
			}
		}
		incidents = append(incidents, incident)
	}
	return incidents
}

// drawDecision draws a decision that may or may not make sense.
func drawDecision(t *rapid.T, id string) annotate.Decision {
	d := annotate.Decision{
		ID:       id,
		Act:      rapid.SampledFrom(append([]annotate.Act{"", "liked"}, annotate.Acts...)).Draw(t, "act"),
		Incident: rapid.SampledFrom([]string{"1", "2", "new", "newer", ""}).Draw(t, "incident"),
		Field:    rapid.SampledFrom(append([]string{"", "size"}, propertyFields...)).Draw(t, "field"),
		Bulk:     rapid.Bool().Draw(t, "bulk"),
		Target:   rapid.SampledFrom([]string{"", "d1", "d2", "d5", "d9", id}).Draw(t, "target"),
		Evidence: drawSpans(t, 9),
	}
	valueOf := rapid.SampledFrom(append([]string{"", annotate.MonitoringMonths}, propertyFields...))
	if rapid.IntRange(0, 3).Draw(t, "mostly") > 0 && slices.Contains(propertyFields, d.Field) {
		valueOf = rapid.Just(d.Field)
	}
	draw := func(name string) annotate.Value {
		switch key := valueOf.Draw(t, name); key {
		case "":
			return nil
		case annotate.MonitoringMonths:
			return annotate.Months(3)
		default:
			return drawFieldValue(t, key)
		}
	}
	d.From, d.To = draw("from"), draw("to")
	return d
}

// TestReplayNeverPanics plays decisions that nothing has checked, and looks at the
// review in every way.
func TestReplayNeverPanics(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := drawProposals(t)
		var log []annotate.Decision
		for i := range rapid.IntRange(0, 20).Draw(t, "decisions") {
			log = append(log, drawDecision(t, fmt.Sprintf("d%d", i+1)))
		}
		r := annotate.Replay(given, log)
		r.OpenFields()
		r.Undecided()
		checkGold(t, r)
		if last := annotate.Undoable(log); len(last) > 0 {
			d := last[0]
			undo := annotate.Decision{ID: "u", Act: annotate.Undone, Target: d.ID}
			after := annotate.Effective(append(slices.Clone(log), undo))
			if len(after) != len(annotate.Effective(log))-1 || slices.ContainsFunc(after, func(kept annotate.Decision) bool { return kept.ID == d.ID }) {
				t.Fatalf("undoing %s leaves %d decisions", d.ID, len(after))
			}
		}
	})
}

// drawValidLog draws decisions and keeps those that Check lets pass, as the store
// would.
func drawValidLog(t *rapid.T, given []annotate.Incident) []annotate.Decision {
	var log []annotate.Decision
	for range rapid.IntRange(0, 30).Draw(t, "decisions") {
		d := drawDecision(t, fmt.Sprintf("d%d", len(log)+1))
		if d.Act != annotate.Undone && annotate.Replay(given, log).Check(d, 9) == nil {
			log = append(log, d)
		}
	}
	return log
}

// TestUndoAll takes back every decision, the last first, and finds each state on
// the way as it was; redo then leads forward again.
func TestUndoAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := drawProposals(t)
		log := drawValidLog(t, given)
		done := slices.Clone(log)
		undo := func(target string) {
			log = append(log, annotate.Decision{ID: "u" + target, Act: annotate.Undone, Target: target})
		}
		for n := len(done); n > 0; n-- {
			undo(done[n-1].ID)
			if diff := cmp.Diff(annotate.Replay(given, done[:n-1]), annotate.Replay(given, log)); diff != "" {
				t.Fatalf("undoing %s (-before +after):\n%s", done[n-1].ID, diff)
			}
		}
		if diff := cmp.Diff(annotate.Replay(given, nil), annotate.Replay(given, log)); diff != "" {
			t.Fatalf("not the initial state (-want +got):\n%s", diff)
		}
		for _, d := range done {
			undo("u" + d.ID)
		}
		if diff := cmp.Diff(annotate.Replay(given, done), annotate.Replay(given, log)); diff != "" {
			t.Fatalf("redone, and yet different (-want +got):\n%s", diff)
		}
	})
}

// TestUndoByKey presses undo until nothing is left to undo.
func TestUndoByKey(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		log := drawValidLog(t, drawProposals(t))
		want := 0
		for _, d := range log {
			if d.Act != annotate.Finished && d.Act != annotate.Reopened {
				want++
			}
		}
		for ; want > 0; want-- {
			last := annotate.Undoable(log)
			if len(last) != 1 {
				t.Fatalf("%d decisions cannot be undone", want)
			}
			log = append(log, annotate.Decision{ID: "u" + last[0].ID, Act: annotate.Undone, Target: last[0].ID})
		}
		if last := annotate.Undoable(log); len(last) > 0 {
			t.Fatalf("%s can be undone again", last[0].ID)
		}
	})
}

// TestGoldIsARecord reads the gold of random reviews back: no field holds more
// than it takes, and no value twice.
func TestGoldIsARecord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := drawProposals(t)
		r := annotate.Replay(given, drawValidLog(t, given))
		gold := checkGold(t, r)
		if len(gold) != len(r.Incidents) || r.NoIncident && len(gold) > 0 {
			t.Fatalf("%d incidents, %d in the gold", len(r.Incidents), len(gold))
		}
	})
}

func checkGold(t *rapid.T, r *annotate.Review) []annotate.Incident {
	gold := r.Gold()
	record := annotate.Record{Article: annotate.Article{ID: "a", Text: "123456789"}, Incidents: gold}
	line := record.AppendJSON(nil)
	if _, err := annotate.ParseRecord(line); err != nil {
		t.Fatalf("%s: %v", line, err)
	}
	for i, incident := range gold {
		if incident.ID != fmt.Sprint(i+1) {
			t.Fatalf("incident %d has the id %q", i, incident.ID)
		}
	}
	return gold
}

// TestCheckedDecisionCounts holds Check and Replay together: what is let pass has
// its effect.
func TestCheckedDecisionCounts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := drawProposals(t)
		log := drawValidLog(t, given)
		d := drawDecision(t, "last")
		if annotate.Replay(given, log).Check(d, 9) != nil || d.Act == annotate.Undone {
			return
		}
		r := annotate.Replay(given, append(log, d))
		holds := func(v annotate.Value) bool {
			return slices.ContainsFunc(r.Incident(d.Incident).Fields[d.Field].Items, func(i annotate.Item) bool {
				return i.Claim.Value == v && i.Kept() && (d.Act == annotate.Accepted || len(i.Claim.Evidence) > 0)
			})
		}
		ok := true
		switch d.Act {
		case annotate.Accepted:
			before := annotate.Replay(given, log).Incident(d.Incident).Fields[d.Field].Items
			ok = slices.ContainsFunc(before, func(i annotate.Item) bool {
				return i.Proposal != nil && (i.Proposal.Value == d.From || i.Claim.Value == d.From) && holds(i.Proposal.Value)
			})
		case annotate.Corrected, annotate.Added:
			ok = holds(d.To)
		case annotate.Rejected:
			ok = !holds(d.From)
		case annotate.NotStated:
			rf := r.Incident(d.Incident).Fields[d.Field]
			ok = rf.NotStated && rf.Bulk == d.Bulk && !slices.ContainsFunc(rf.Items, annotate.Item.Kept)
		case annotate.IncidentAdded:
			ok = r.Incident(d.Incident) != nil && !r.NoIncident
		case annotate.IncidentDeleted:
			ok = r.Incident(d.Incident) == nil
		case annotate.MadePrimary:
			ok = r.Incidents[0].ID == d.Incident
		case annotate.NoIncident:
			ok = r.NoIncident && len(r.Incidents) == 0
		case annotate.Finished, annotate.Reopened:
			ok = r.Finished == (d.Act == annotate.Finished)
		}
		if !ok {
			t.Fatalf("%+v was let pass after %+v and has no effect: %s", d, log, show(r))
		}
	})
}
