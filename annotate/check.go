package annotate

import "slices"

// Check returns an Invalid error when a decision cannot be made on this review of
// a document of n code points, and a Conflict when what it speaks of is no longer
// there: the page that sent it was stale.
func (r *Review) Check(d Decision, n int) error {
	if d.ID == "" || len(d.ID) > 100 {
		return invalid("id", "a decision needs an id of at most 100 bytes, made by the client")
	}
	if !slices.Contains(Acts, d.Act) {
		return invalid("act", "%q is not an act", d.Act)
	}
	if r.Finished && d.Act != Reopened {
		return Errorf(Conflict, "the review is finished; reopen it to change it")
	}
	if d.Act == Flagged {
		return r.checkFlag(d)
	}
	if d.Field != "" && !d.Act.onField() {
		return invalid("field", "a decision that is not on a field names none")
	}
	switch d.Act {
	case IncidentAdded:
		if d.Incident == "" || len(d.Incident) > 100 || r.Incident(d.Incident) != nil {
			return invalid("incident", "a new incident needs an id of its own, of at most 100 bytes")
		}
		return nil
	case Undone:
		if d.Target == "" || d.Target == d.ID {
			return invalid("target", "say which decision counts no more")
		}
		return nil
	case NoIncident, Reopened, Finished:
		return nil
	}
	incident := r.Incident(d.Incident)
	if incident == nil {
		return Errorf(Conflict, "that incident is no longer part of the review")
	}
	if d.Act == IncidentMerged && (d.Target == d.Incident || r.Incident(d.Target) == nil) {
		return Errorf(Conflict, "the incident to merge with is no longer part of the review")
	}
	if !d.Act.onField() {
		return nil
	}
	return incident.check(d, n)
}

// checkFlag lets a flag stand on a field, an incident or the whole article.
func (r *Review) checkFlag(d Decision) error {
	if _, ok := FieldOf(d.Field); d.Field != "" && (!ok || d.Incident == "") {
		return invalid("field", "%q is not a field of an incident", d.Field)
	}
	if d.Incident != "" && r.Incident(d.Incident) == nil {
		return Errorf(Conflict, "that incident is no longer part of the review")
	}
	if len(d.Note) > 2000 {
		return invalid("note", "a comment is at most 2,000 bytes long")
	}
	if d.Note == "" && r.FlagOn(FieldRef{d.Incident, d.Field}) == "" {
		return invalid("note", "say in a few words what others should look at")
	}
	return nil
}

func (i *ReviewedIncident) check(d Decision, n int) error {
	f, ok := FieldOf(d.Field)
	if !ok {
		return invalid("field", "%q is not a field", d.Field)
	}
	for _, s := range d.Evidence {
		if err := s.Check(n); err != nil {
			return at("evidence", err)
		}
	}
	rf := i.Fields[d.Field]
	from := rf.find(d.From)
	if d.Act != Added && d.Act != NotStated && from < 0 {
		return Errorf(Conflict, "%s no longer holds the value that was decided on", f.Label)
	}
	switch d.Act {
	case Accepted:
		if rf.acceptable(d.From) < 0 {
			return invalid("act", "%s was added, not proposed; there is nothing to accept", f.Label)
		}
	case Corrected:
		return rf.checkNew(f, d, from)
	case Added:
		return rf.checkNew(f, d, -1)
	}
	return nil
}

// checkNew checks the value and the evidence that a decision brings; from is the
// item that it corrects, or -1.
func (rf *ReviewedField) checkNew(f Field, d Decision, from int) error {
	if err := f.check(d.To); err != nil {
		return at("value", err)
	}
	other := rf.holding(d.To)
	if f.Many && other >= 0 && other != from && rf.Items[other].Kept() {
		return invalid("value", "%s holds that value already", f.Label)
	}
	source := from // of the evidence that stays where none is given
	if from >= 0 && other >= 0 {
		source = other
	}
	if len(d.Evidence) == 0 && (source < 0 || len(rf.Items[source].Claim.Evidence) == 0) {
		return invalid("evidence", "select the words of the article that support the value")
	}
	return nil
}
