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
		{"what finishing confirmed stays", "a F/b F R", "a F/b F R", "a"},
		{"after reopening", "a F/b F R c", "a F/b F R c", "c"},
		{"undone after reopening", "a F/b F R c u>c", "a F/b F R", "a"},
		{"a form is undone as one", "a f/1B f/2B", "a f/1B f/2B", "f/1B f/2B"},
		{"half of a form", "a f/1 f/2 u>f/1", "a f/2", "f/2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			log := shortLog(c.log)
			if got := ids(annotate.Effective(log)); got != c.effective {
				t.Errorf("effective: %q, want %q", got, c.effective)
			}
			if got := ids(annotate.Undoable(log)); got != c.undoable {
				t.Errorf("undoable: %q, want %q", got, c.undoable)
			}
		})
	}
}

func ids(ds []annotate.Decision) string {
	var ids []string
	for _, d := range ds {
		ids = append(ids, d.ID)
	}
	return strings.Join(ids, " ")
}

func TestRedoable(t *testing.T) {
	for _, c := range []struct{ name, log, redoable string }{
		{"nothing", "", ""},
		{"nothing undone", "a b", ""},
		{"the last undo", "a b u>b", "u"},
		{"the last one first", "a b u>b v>a", "v"},
		{"then the one before", "a b u>b v>a w>v", "u"},
		{"all redone", "a b u>b v>a w>v x>u", ""},
		{"a decision ends it", "a b u>b c", ""},
		{"undone again after a decision", "a b u>b c v>c", "v"},
		{"redo undone by undo", "a u>a v>u w>a", "w"},
		{"a form is redone as one", "a f/1 f/2 u/1>f/2 u/2>f/1", "u/1 u/2"},
		{"finishing ends it", "a b u>b F", ""},
		{"of nothing", "a u>z", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := ids(annotate.Redoable(shortLog(c.log))); got != c.redoable {
				t.Errorf("redoable: %q, want %q", got, c.redoable)
			}
		})
	}
}

func TestActs(t *testing.T) {
	want := []annotate.Act{"accepted", "corrected", "rejected", "added", "not_stated", "incident_added", "incident_deleted",
		"incident_merged", "made_primary", "no_incident", "flagged", "undone", "finished", "reopened"}
	if diff := cmp.Diff(want, annotate.Acts); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
