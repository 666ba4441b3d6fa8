package annotate

import "strings"

// page returns which page made a decision: ids of one page begin alike, up to a
// dot.
func (d Decision) page() string {
	made, _, _ := strings.Cut(d.Form(), ".")
	return made
}

// Overtaken returns the last decision on the field of a new one that the page which
// made it had not seen: stored after the first seen ones of the log, and by another
// page. ok is false when there is none. An undo counts as one on the field of what
// it takes back.
func Overtaken(log []Decision, seen int, d Decision) (by Decision, ok bool) {
	fields := make(map[string]FieldRef, len(log))
	for i, other := range log {
		ref := FieldRef{other.Incident, other.Field}
		if other.Act == Undone {
			ref = fields[other.Target]
		}
		fields[other.ID] = ref
		if i >= seen && other.page() != d.page() && other.Act != Flagged && ref == (FieldRef{d.Incident, d.Field}) {
			by, ok = other, true
		}
	}
	return by, ok
}
