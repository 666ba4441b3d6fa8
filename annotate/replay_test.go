package annotate_test

import (
	"strings"
	"testing"

	"assay/annotate"

	"github.com/google/go-cmp/cmp"
)

const (
	victim1 = "victim=open Fox@0-3"
	types1  = "data_types=open name@10-14 ssn@15-18"
	second  = " 2[victim=open Hen@20-23]"
	initial = "1[" + victim1 + "; " + types1 + "]" + second
)

// TestReplay plays logs over the same proposals. Each decision must pass Check,
// so the table also says what the pages may send.
func TestReplay(t *testing.T) {
	victim := func(state string) string { return "1[victim=" + state + "; " + types1 + "]" + second }
	types := func(state string) string { return "1[" + victim1 + "; data_types=" + state + "]" + second }
	for _, c := range []struct {
		name string
		log  string // decisions, one a line
		want string
	}{
		{"nothing decided", "", initial},
		{"accepted", "accepted 1/victim Fox→", victim("accepted Fox@0-3")},
		{"accepted with a note", "accepted 1/victim Fox→ #sure", victim("accepted Fox@0-3#sure")},
		{"corrected value", "corrected 1/victim Fox→FoxLtd @0-7", victim("corrected FoxLtd@0-7")},
		{"corrected value, evidence stays", "corrected 1/victim Fox→FoxLtd", victim("corrected FoxLtd@0-3")},
		{"corrected evidence only", "corrected 1/victim Fox→Fox @0-2,5-6 #two", victim("corrected Fox@0-2@5-6#two")},
		{"corrected twice", "corrected 1/victim Fox→FoxLtd\ncorrected 1/victim FoxLtd→FoxInc", victim("corrected FoxInc@0-3")},
		{"corrected twice by what was proposed", "corrected 1/victim Fox→FoxLtd\ncorrected 1/victim Fox→FoxInc", victim("corrected FoxInc@0-3")},
		{"corrected, then accepted as proposed", "corrected 1/victim Fox→FoxLtd @1-2\naccepted 1/victim Fox→", victim("accepted Fox@0-3")},
		{"corrected, then its proposal accepted", "corrected 1/victim Fox→FoxLtd @1-2\naccepted 1/victim FoxLtd→", victim("accepted Fox@0-3")},
		{"rejected", "rejected 1/victim Fox→", victim("rejected (Fox@0-3)")},
		{"rejected, then accepted", "rejected 1/victim Fox→\naccepted 1/victim Fox→", victim("accepted Fox@0-3")},
		{"corrected, then rejected", "corrected 1/victim Fox→FoxLtd\nrejected 1/victim FoxLtd→", victim("rejected (Fox@0-3)")},
		{"not stated", "not_stated 1/victim", victim("not_stated (Fox@0-3)")},
		{"not stated, then accepted", "not_stated 1/victim\naccepted 1/victim Fox→", victim("accepted Fox@0-3")},
		{"not stated, then rejected", "not_stated 1/victim\nrejected 1/victim Fox→", victim("not_stated (Fox@0-3)")},
		{"not stated, then added", "not_stated 1/victim\nadded 1/victim →Cat @1-2", victim("added (Fox@0-3) Cat@1-2")},
		{"accepted, then not stated", "accepted 1/victim Fox→\nnot_stated 1/victim", victim("not_stated (Fox@0-3)")},

		{"one-valued: added takes the place", "added 1/victim →Cat @1-2", victim("added (Fox@0-3) Cat@1-2")},
		{"one-valued: accepted after added", "added 1/victim →Cat @1-2\naccepted 1/victim Fox→", victim("accepted Fox@0-3")},
		{"one-valued: corrected after added", "added 1/victim →Cat @1-2\ncorrected 1/victim Fox→FoxLtd", victim("corrected FoxLtd@0-3")},
		{"one-valued: added twice", "added 1/victim →Cat @1-2\nadded 1/victim →Dog @2-3", victim("added (Fox@0-3) Dog@2-3")},
		{"one-valued: added again with other evidence", "added 1/victim →Cat @1-2\nadded 1/victim →Cat @2-3", victim("added (Fox@0-3) Cat@2-3")},
		{"one-valued: added corrected", "added 1/victim →Cat @1-2\ncorrected 1/victim Cat→Dog", victim("added (Fox@0-3) Dog@1-2")},
		{"one-valued: added corrected to the proposal", "added 1/victim →Cat @1-2\ncorrected 1/victim Cat→Fox", victim("corrected Fox@0-3")},
		{"one-valued: the proposal itself added", "corrected 1/victim Fox→FoxLtd\nadded 1/victim →Fox @1-2", victim("corrected Fox@1-2")},
		{"one-valued: added on an empty field", "added 1/attacker →Cat @1-2", "1[victim=open Fox@0-3; attacker=added Cat@1-2; " + types1 + "]" + second},

		{"many: one accepted", "accepted 1/data_types name→", types("open name@10-14 ssn@15-18")},
		{"many: both decided", "accepted 1/data_types name→\nrejected 1/data_types ssn→", types("accepted name@10-14 (ssn@15-18)")},
		{"many: added beside", "added 1/data_types →tax @1-2", types("open name@10-14 ssn@15-18 tax@1-2")},
		{"many: all decided, one added", "accepted 1/data_types name→\naccepted 1/data_types ssn→\nadded 1/data_types →tax @1-2",
			types("added name@10-14 ssn@15-18 tax@1-2")},
		{"many: added and rejected again", "added 1/data_types →tax @1-2\nrejected 1/data_types tax→", types("open name@10-14 ssn@15-18")},
		{"many: added onto a rejected proposal", "rejected 1/data_types ssn→\naccepted 1/data_types name→\nadded 1/data_types →ssn @1-2",
			types("corrected name@10-14 ssn@1-2")},
		{"many: corrected into an open one", "corrected 1/data_types name→ssn", types("corrected (name@10-14) ssn@15-18")},
		{"many: corrected into an open one, with evidence", "corrected 1/data_types ssn→name @1-2", types("corrected name@1-2 (ssn@15-18)")},
		{"many: added corrected into an open one", "added 1/data_types →tax @1-2\ncorrected 1/data_types tax→ssn", types("open name@10-14 ssn@15-18")},
		{"many: what was corrected away is added", "corrected 1/data_types name→tax\naccepted 1/data_types ssn→\nadded 1/data_types →name @1-2",
			types("corrected tax@10-14 ssn@15-18 name@1-2")},
		{"many: and accepted as proposed", "corrected 1/data_types name→tax\nadded 1/data_types →name @1-2\naccepted 1/data_types name→",
			types("open name@10-14 ssn@15-18")},
		{"many: not stated drops what was added", "added 1/data_types →tax @1-2\nnot_stated 1/data_types", types("not_stated (name@10-14) (ssn@15-18)")},

		{"bulk", "not_stated 1/attacker bulk", "1[victim=open Fox@0-3; attacker=confirmed; " + types1 + "]" + second},
		{"bulk, then added", "not_stated 1/attacker bulk\nadded 1/attacker →Cat @1-2", "1[victim=open Fox@0-3; attacker=added Cat@1-2; " + types1 + "]" + second},
		{"not stated by hand", "not_stated 1/attacker", "1[victim=open Fox@0-3; attacker=not_stated; " + types1 + "]" + second},

		{"incident added", "incident_added new\nadded new/victim →Cat @1-2", initial + " new[victim=added Cat@1-2]"},
		{"incident deleted", "incident_deleted 1", "2[victim=open Hen@20-23]"},
		{"incident added, deleted, added again", "incident_added new\nadded new/victim →Cat @1-2\nincident_deleted new\nincident_added new", initial + " new[]"},
		{"made primary", "made_primary 2", "2[victim=open Hen@20-23] 1[" + victim1 + "; " + types1 + "]"},
		{"made primary, already so", "made_primary 1", initial},
		{"added one made primary", "incident_added new\nmade_primary new", "new[] " + initial},
		{"merged", "incident_merged 2 >1", "1[" + victim1 + "; " + types1 + "]"},
		{"merged the other way", "incident_merged 1 >2", "2[victim=open Hen@20-23; " + types1 + "]"},
		{"merged into rejected", "rejected 1/victim Fox→\nincident_merged 2 >1", "1[victim=open (Fox@0-3) Hen@20-23; " + types1 + "]"},
		{"merged into not stated", "not_stated 2/data_types\nincident_merged 1 >2", "2[victim=open Hen@20-23; " + types1 + "]"},
		{"merged, values of a set once", "added 2/data_types →ssn @1-2\nadded 2/data_types →tax @2-3\nincident_merged 2 >1",
			"1[" + victim1 + "; data_types=open name@10-14 ssn@15-18 tax@2-3]"},
		{"merge undone", "incident_merged 2 >1\nundone >d1", initial},
		{"flagged", "flagged 1/victim #odd", initial + " 1/victim: odd"},
		{"flagged again, and an incident, and all", "flagged 1/victim #odd\nflagged 2 #same\nflagged #all\nflagged 1/victim #fine",
			initial + " 2/: same /: all 1/victim: fine"},
		{"flag taken away", "flagged 1/victim #odd\nflagged 1/victim", initial},
		{"no incident", "accepted 1/victim Fox→\nno_incident", "no incident"},
		{"no incident, then one added", "no_incident\nincident_added new", "new[]"},
		{"no incident, undone", "accepted 1/victim Fox→\nno_incident\nundone >d2", victim("accepted Fox@0-3")},
		{"deletion undone", "accepted 1/victim Fox→\nincident_deleted 1\nundone >d2", victim("accepted Fox@0-3")},

		{"undo", "accepted 1/victim Fox→\nundone >d1", initial},
		{"redo", "rejected 1/victim Fox→\nundone >d1\nundone >d2", victim("rejected (Fox@0-3)")},
		{"undo of the redo", "rejected 1/victim Fox→\nundone >d1\nundone >d2\nundone >d3", initial},
		{"finished", "finished", initial + " finished"},
		{"reopened", "finished\nreopened", initial},
		{"reopened and finished", "finished\nreopened\nfinished", initial + " finished"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var log []annotate.Decision
			for line := range strings.Lines(c.log) {
				before := annotate.Replay(proposals(), log)
				log = do(t, log, line)
				if err := before.Check(log[len(log)-1], 100); err != nil {
					t.Fatalf("%s: %v", line, err)
				}
			}
			if diff := cmp.Diff(c.want, show(annotate.Replay(proposals(), log))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestReplayStale plays decisions that find nothing: they change nothing.
func TestReplayStale(t *testing.T) {
	for _, line := range []string{
		"accepted 1/victim Cat→", "corrected 1/victim Cat→Dog @1-2", "rejected 1/victim Cat→", "accepted 1/victim", "rejected 1/victim", "corrected 1/victim Fox→",
		"added 1/victim", "accepted 9/victim Fox→", "not_stated 9/victim", "incident_deleted 9", "incident_merged 9 >1", "incident_merged 1 >9", "incident_merged 1 >1", "made_primary 9", "incident_added 1", "undone >d9", "liked 1",
	} {
		if got := show(annotate.Replay(proposals(), do(t, nil, line))); got != initial {
			t.Errorf("%s: %s", line, got)
		}
	}
	log := do(t, nil, "not_stated 1/victim")
	for _, line := range []string{"accepted 1/victim Cat→", "rejected 1/victim Cat→"} {
		if got := annotate.Replay(proposals(), do(t, log, line)).Incident("1").Fields[annotate.Victim].State(); got != annotate.StateNotStated {
			t.Errorf("not stated, then %s: %s", line, got)
		}
	}
	wrongKind := annotate.Decision{ID: "d1", Act: annotate.Added, Incident: "1", Field: annotate.Victim, To: annotate.Months(3)}
	if got := show(annotate.Replay(proposals(), []annotate.Decision{wrongKind})); got != initial {
		t.Errorf("a value of another kind: %s", got)
	}
}

func TestReplayKeepsProposals(t *testing.T) {
	given := proposals()
	r := annotate.Replay(given, do(t, nil, "corrected 1/victim Fox→FoxLtd @1-2"))
	if diff := cmp.Diff(proposals(), given); diff != "" {
		t.Errorf("the proposals changed: %s", diff)
	}
	item := r.Incident("1").Fields[annotate.Victim].Items[0]
	if item.Proposal.Value != annotate.Name("Fox") || *item.Proposal.Confidence != 0.9 {
		t.Errorf("the item forgot what was proposed: %+v", item.Proposal)
	}
	if p := r.Incident("1").Fields[annotate.Attacker].Absent; p == nil || *p != 0.8 {
		t.Errorf("the field forgot how sure the extractor was: %v", p)
	}
	if !r.Incident("1").Proposed || r.Incident("9") != nil {
		t.Error("incident 1 was proposed, and there is no 9")
	}
	blind := annotate.Replay(nil, do(t, nil, "incident_added new"))
	if blind.Incident("new").Proposed || show(blind) != "new[]" {
		t.Errorf("blind: %s", show(blind))
	}
}

// TestReplayNumbers gives proposed incidents without an id one of their own.
func TestReplayNumbers(t *testing.T) {
	r := annotate.Replay([]annotate.Incident{{}, {ID: "1"}, {}, {ID: "x"}, {}}, nil)
	if got := show(r); got != "2[] 1[] 3[] x[] 4[]" {
		t.Errorf("got %s", got)
	}
}

func TestReviewOpenAndUndecided(t *testing.T) {
	r := annotate.Replay(proposals(), do(t, do(t, nil, "accepted 1/victim Fox→"), "not_stated 1/attacker"))
	want := []annotate.FieldRef{{Incident: "1", Field: annotate.DataTypes}, {Incident: "2", Field: annotate.Victim}}
	if diff := cmp.Diff(want, r.OpenFields()); diff != "" {
		t.Errorf("open (-want +got):\n%s", diff)
	}
	undecided := r.Undecided()
	// 19 fields, of which victim, data types and attacker are spoken of in 1, victim in 2.
	if len(undecided) != 16+18 || undecided[0] != (annotate.FieldRef{Incident: "1", Field: annotate.VictimType}) ||
		undecided[16] != (annotate.FieldRef{Incident: "2", Field: annotate.VictimType}) {
		t.Errorf("undecided: %d, %v", len(undecided), undecided)
	}
	var log []annotate.Decision
	for _, ref := range undecided {
		log = do(t, log, "not_stated "+ref.Incident+"/"+ref.Field+" bulk")
	}
	if left := annotate.Replay(proposals(), log).Undecided(); len(left) != 1 || left[0].Field != annotate.Attacker {
		t.Errorf("left undecided: %v", left)
	}
}

func TestGold(t *testing.T) {
	gold := func(log string) string {
		var decisions []annotate.Decision
		for line := range strings.Lines(log) {
			decisions = do(t, decisions, line)
		}
		r := annotate.Record{Incidents: annotate.Replay(proposals(), decisions).Gold()}
		return string(r.AppendJSON(nil))
	}
	for log, want := range map[string]string{
		"":            `{"incidents":[{"id":"1","fields":{}},{"id":"2","fields":{}}]}`,
		"no_incident": `{"incidents":[]}`,
		"incident_deleted 1\naccepted 2/victim Hen→": `{"incidents":[{"id":"1","fields":{"victim":[{"value":"Hen","evidence":[[20,23]]}]}}]}`,
		"made_primary 2\naccepted 2/victim Hen→\nincident_added new\nadded new/victim →Cat @1-2 #why\nadded 1/data_types →tax @1-2\nrejected 1/data_types ssn→": `{"incidents":[` +
			`{"id":"1","fields":{"victim":[{"value":"Hen","evidence":[[20,23]]}]}},` +
			`{"id":"2","fields":{"data_types":[{"value":"tax","evidence":[[1,2]]}]}},` +
			`{"id":"3","fields":{"victim":[{"value":"Cat","evidence":[[1,2]],"note":"why"}]}}]}`,
	} {
		if diff := cmp.Diff(want, gold(log)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", log, diff)
		}
	}
}

func TestFieldState(t *testing.T) {
	for states, want := range map[string]annotate.State{
		"": "undecided", "open accepted": "open", "accepted corrected added": "corrected", "accepted added": "added",
		"accepted rejected": "accepted", "rejected rejected": "rejected",
	} {
		var rf annotate.ReviewedField
		for _, s := range strings.Fields(states) {
			rf.Items = append(rf.Items, annotate.Item{State: annotate.State(s)})
		}
		if got := rf.State(); got != want {
			t.Errorf("%s: %s, want %s", states, got, want)
		}
	}
}

func TestSettled(t *testing.T) {
	r := annotate.Settled(proposals())
	if len(r.OpenFields()) != 0 || len(r.Undecided()) != 0 || !r.Finished {
		t.Errorf("something is left to decide: %s", show(r))
	}
	if got := r.Incident("1").Fields[annotate.Attacker].State(); got != annotate.StateNotStated {
		t.Errorf("a field without a value is %s", got)
	}
	gold := r.Gold()
	if len(gold) != 2 || len(gold[0].Fields[annotate.DataTypes]) != 2 || gold[1].Value(annotate.Victim) != annotate.Name("Hen") {
		t.Errorf("gold: %+v", gold)
	}
}
