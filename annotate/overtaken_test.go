package annotate_test

import (
	"testing"

	"assay/annotate"
)

func TestOvertaken(t *testing.T) {
	on := func(id, incident, field string, act annotate.Act) annotate.Decision {
		return annotate.Decision{ID: id, Incident: incident, Field: field, Act: act}
	}
	log := []annotate.Decision{
		on("a.1", "1", annotate.Victim, annotate.Accepted),
		on("b.1/x", "1", annotate.Attacker, annotate.Rejected),
		on("a.2", "1", annotate.Remedy, annotate.NotStated),
		{ID: "b.2", Act: annotate.Undone, Target: "a.1"},
		on("b.3", "2", annotate.Remedy, annotate.NotStated),
		on("b.4", "1", annotate.BreachType, annotate.Flagged),
		{ID: "b.5", Act: annotate.Undone, Target: "gone"},
	}
	for name, c := range map[string]struct {
		seen int
		d    annotate.Decision
		want string
	}{
		"what the page has seen":           {2, on("a.9", "1", annotate.Attacker, annotate.Accepted), ""},
		"what it has not seen":             {1, on("a.9", "1", annotate.Attacker, annotate.Accepted), "b.1/x"},
		"its own is no news":               {0, on("b.9/y", "1", annotate.Attacker, annotate.Accepted), ""},
		"an undo is of the field it frees": {3, on("a.9", "1", annotate.Victim, annotate.Rejected), "b.2"},
		"another incident's field":         {0, on("a.9", "1", annotate.Remedy, annotate.Accepted), ""},
		"from a page without a dot":        {0, on("form", "1", annotate.Remedy, annotate.Accepted), "a.2"},
		"a flag decides nothing":           {0, on("a.9", "1", annotate.BreachType, annotate.Accepted), ""},
	} {
		by, ok := annotate.Overtaken(log, c.seen, c.d)
		if by.ID != c.want || ok != (c.want != "") {
			t.Errorf("%s: overtaken by %q, not %q", name, by.ID, c.want)
		}
	}
}
