package annotate

import "slices"

// Effective returns the decisions that count, in order: those not undone, without
// the Undone ones themselves. An undone Undone counts for nothing, which is redo.
// An Undone speaks of a decision before it; one of a later decision is without
// effect.
func Effective(log []Decision) []Decision {
	void := voided(log)
	var kept []Decision
	for i, d := range log {
		if d.Act != Undone && !void[i] {
			kept = append(kept, d)
		}
	}
	return kept
}

// voided says of each decision whether it was undone.
func voided(log []Decision) []bool {
	place := make(map[string]int, len(log))
	for i, d := range log {
		place[d.ID] = i
	}
	void := make([]bool, len(log))
	for i, d := range slices.Backward(log) {
		if d.Act != Undone || void[i] {
			continue
		}
		if target, ok := place[d.Target]; ok && target < i {
			void[target] = true
		}
	}
	return void
}

// Undoable returns what undo would take back: the decisions that count of the last
// form, in the order of the log; none when there is nothing. A finished review is
// reopened, not undone, and what finishing confirmed goes with it.
func Undoable(log []Decision) []Decision {
	kept := Effective(log)
	finishes := make(map[string]bool)
	for _, d := range kept {
		if d.Act == Finished || d.Act == Reopened {
			finishes[d.Form()] = true
		}
	}
	kept = slices.DeleteFunc(kept, func(d Decision) bool { return finishes[d.Form()] })
	return lastForm(kept)
}

// Redoable returns the undos that redo would take back: those of the last form that
// count and that no decision has followed; none when there is nothing.
func Redoable(log []Decision) []Decision {
	void := voided(log)
	target := make(map[string]Act, len(log))
	var undos []Decision
	for i, d := range log {
		target[d.ID] = d.Act
		switch {
		case d.Act != Undone:
			undos = nil
		case !void[i] && target[d.Target] != Undone && target[d.Target] != "":
			undos = append(undos, d)
		}
	}
	return lastForm(undos)
}

// lastForm returns the decisions of the last one's form.
func lastForm(log []Decision) []Decision {
	if len(log) == 0 {
		return nil
	}
	form := log[len(log)-1].Form()
	return slices.DeleteFunc(log, func(d Decision) bool { return d.Form() != form })
}
