package annotate_test

import (
	"strings"
	"testing"

	"assay/annotate"

	"github.com/google/go-cmp/cmp"
)

// shortLog makes a log of "id" for a decision, "id>target" for an undo, and an
// ending "F", "R" or "B" for finished, reopened and decided in bulk.
func shortLog(words string) []annotate.Decision {
	var log []annotate.Decision
	for _, word := range strings.Fields(words) {
		id, target, undo := strings.Cut(word, ">")
		d := annotate.Decision{ID: id, Act: annotate.NotStated}
		switch {
		case undo:
			d.Act, d.Target = annotate.Undone, target
		case strings.HasSuffix(id, "F"):
			d.Act = annotate.Finished
		case strings.HasSuffix(id, "R"):
			d.Act = annotate.Reopened
		case strings.HasSuffix(id, "B"):
			d.Bulk = true
		}
		log = append(log, d)
	}
	return log
}

func TestEffectiveAndUndoable(t *testing.T) {
	for _, c := range []struct{ name, log, effective, undoable string }{
		{"nothing", "", "", ""},
		{"plain", "a b", "a b", "b"},
		{"undo", "a b u>b", "a", "a"},
		{"undo of an earlier one", "a b u>a", "b", "b"},
		{"undo all", "a b u>b v>a", "", ""},
		{"redo", "a b u>b v>u", "a b", "b"},
		{"redo undone again", "a b u>b v>u w>v", "a", "a"},
		{"three deep, another way", "a b u>b v>u w>v x>w", "a b", "b"},
		{"undone twice", "a u>a v>a", "", ""},
		{"undone twice, redone once", "a u>a v>a w>v", "", ""},
		{"undone twice, redone twice", "a u>a v>a w>v x>u", "a", "a"},
		{"new after undo", "a b u>b c", "a c", "c"},
		{"of nothing", "a u>z", "a", "a"},
		{"without a target", "a u>", "a", "a"},
		{"of itself", "a u>u", "a", "a"},
		{"before its target", "u>a a", "a", "a"},
		{"redo before the undo", "a v>u u>a", "", ""},
		{"undo in a ring", "a u>v v>u", "a", "a"},
		{"finish is not undone", "a F", "a F", "a"},
		{"reopened", "a F R", "a F R", "a"},
		{"only finished", "F", "F", ""},
		{"bulk is passed over", "a bB F R", "a bB F R", "a"},
		{"after reopening", "a bB F R c", "a bB F R c", "c"},
		{"undone after reopening", "a bB F R c u>c", "a bB F R", "a"},
	} {
		t.Run(c.name, func(t *testing.T) {
			log := shortLog(c.log)
			var ids []string
			for _, d := range annotate.Effective(log) {
				ids = append(ids, d.ID)
			}
			if got := strings.Join(ids, " "); got != c.effective {
				t.Errorf("effective: %q, want %q", got, c.effective)
			}
			if d, ok := annotate.Undoable(log); d.ID != c.undoable || ok != (c.undoable != "") {
				t.Errorf("undoable: %q, %v; want %q", d.ID, ok, c.undoable)
			}
		})
	}
}

func TestActs(t *testing.T) {
	want := []annotate.Act{"accepted", "corrected", "rejected", "added", "not_stated", "incident_added", "incident_deleted",
		"made_primary", "no_incident", "undone", "finished", "reopened"}
	if diff := cmp.Diff(want, annotate.Acts); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
