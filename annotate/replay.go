package annotate

import (
	"slices"
	"strconv"
)

// Replay derives a review from the proposals in sight (none for a blind review)
// and the log of decisions in the order in which they were stored. A proposed
// incident without an id gets a number. Decisions that do not find what they speak
// of change nothing; [Review.Check] keeps them from being stored in the first
// place.
func Replay(proposals []Incident, log []Decision) *Review {
	r := &Review{}
	for _, p := range withIDs(proposals) {
		r.Incidents = append(r.Incidents, proposedIncident(p))
	}
	for _, d := range Effective(log) {
		r.apply(d)
	}
	return r
}

// Settled shows labels as a review in which every value is accepted and the rest
// not stated: what a gold record says.
func Settled(incidents []Incident) *Review {
	r := Replay(incidents, nil)
	for _, incident := range r.Incidents {
		for _, rf := range incident.Fields {
			rf.NotStated = len(rf.Items) == 0
			for i := range rf.Items {
				rf.Items[i].State = StateAccepted
			}
		}
	}
	r.Finished = true
	return r
}

// withIDs numbers the incidents that have no id, so that decisions can name them.
func withIDs(incidents []Incident) []Incident {
	taken := make(map[string]bool)
	for _, incident := range incidents {
		taken[incident.ID] = true
	}
	numbered := slices.Clone(incidents)
	next := 1
	for i := range numbered {
		for ; numbered[i].ID == ""; next++ {
			if id := strconv.Itoa(next); !taken[id] {
				numbered[i].ID = id
			}
		}
	}
	return numbered
}

func proposedIncident(p Incident) ReviewedIncident {
	incident := newIncident(p.ID)
	incident.Proposed = true
	for _, f := range Fields {
		rf := incident.Fields[f.Key]
		for _, c := range p.Fields[f.Key] {
			rf.Items = append(rf.Items, Item{State: StateOpen, Proposal: &c, Claim: c})
		}
		if sure, ok := p.Absent[f.Key]; ok {
			rf.Absent = &sure
		}
	}
	return incident
}

func newIncident(id string) ReviewedIncident {
	incident := ReviewedIncident{ID: id, Fields: make(map[string]*ReviewedField, len(Fields))}
	for _, f := range Fields {
		incident.Fields[f.Key] = &ReviewedField{}
	}
	return incident
}

func (r *Review) apply(d Decision) {
	switch d.Act {
	case IncidentAdded:
		if r.Incident(d.Incident) == nil {
			r.NoIncident = false
			r.Incidents = append(r.Incidents, newIncident(d.Incident))
		}
	case IncidentDeleted:
		r.Incidents = slices.DeleteFunc(r.Incidents, func(i ReviewedIncident) bool { return i.ID == d.Incident })
	case MadePrimary:
		if i := slices.IndexFunc(r.Incidents, func(i ReviewedIncident) bool { return i.ID == d.Incident }); i > 0 {
			first := r.Incidents[i]
			r.Incidents = slices.Insert(slices.Delete(r.Incidents, i, i+1), 0, first)
		}
	case IncidentMerged:
		r.merge(d.Incident, d.Target)
	case NoIncident:
		r.NoIncident, r.Incidents = true, nil
	case Flagged:
		r.flag(d)
	case Finished:
		r.Finished = true
	case Reopened:
		r.Finished = false
	default:
		f, ok := FieldOf(d.Field)
		if incident := r.Incident(d.Incident); ok && incident != nil {
			incident.Fields[d.Field].apply(f, d)
		}
	}
}

// merge gives the values of one incident to another and takes the first away. In a
// field of one value the incident that stays keeps its own, unless it has none.
func (r *Review) merge(from, into string) {
	source, target := r.Incident(from), r.Incident(into)
	if source == nil || target == nil || source == target {
		return
	}
	for _, f := range Fields {
		given, rf := source.Fields[f.Key], target.Fields[f.Key]
		if f.Many {
			given.Items = slices.DeleteFunc(given.Items, func(i Item) bool { return rf.find(i.Claim.Value) >= 0 || rf.find(i.proposed()) >= 0 })
		} else if slices.ContainsFunc(rf.Items, func(i Item) bool { return i.State != StateRejected }) {
			continue
		}
		if slices.ContainsFunc(given.Items, func(i Item) bool { return i.State != StateRejected }) {
			rf.Items = append(rf.Items, given.Items...)
			rf.NotStated, rf.Bulk = false, false
		}
	}
	r.Incidents = slices.DeleteFunc(r.Incidents, func(i ReviewedIncident) bool { return i.ID == from })
}

// flag marks what the decision speaks of, or takes its mark away.
func (r *Review) flag(d Decision) {
	ref := FieldRef{d.Incident, d.Field}
	r.Flags = slices.DeleteFunc(r.Flags, func(f Flag) bool { return f.FieldRef == ref })
	if d.Note != "" {
		r.Flags = append(r.Flags, Flag{ref, d.Note})
	}
}

// apply keeps two promises whatever the decisions are: a field that takes one
// value keeps at most one, and no value is kept twice.
func (rf *ReviewedField) apply(f Field, d Decision) {
	switch d.Act {
	case Accepted:
		rf.accept(f, d)
	case Corrected:
		rf.correct(f, d)
	case Rejected:
		if i := rf.find(d.From); i >= 0 {
			rf.Items[i].reject()
		}
	case Added:
		rf.add(f, d)
	case NotStated:
		rf.rejectAll()
		rf.NotStated, rf.Bulk = true, d.Bulk
	}
	rf.Items = slices.DeleteFunc(rf.Items, func(i Item) bool { return i.Proposal == nil && i.State == StateRejected })
}

// accept takes the proposal as it was made, also where it was corrected since.
func (rf *ReviewedField) accept(f Field, d Decision) {
	i := rf.acceptable(d.From)
	if i < 0 {
		return
	}
	claim := *rf.Items[i].Proposal
	if d.Note != "" {
		claim.Note = d.Note
	}
	rf.keep(f, i, StateAccepted, claim)
}

// correct replaces the value, the evidence or both; evidence that is not given
// stays. Where another item holds the new value, that item is kept and the
// corrected one rejected.
func (rf *ReviewedField) correct(f Field, d Decision) {
	i := rf.find(d.From)
	if i < 0 || f.check(d.To) != nil {
		return
	}
	if other := rf.holding(d.To); other >= 0 && other != i {
		rf.Items[i].reject()
		i = other
	}
	claim := Claim{Value: d.To, Evidence: d.Evidence, Note: d.Note}
	if len(d.Evidence) == 0 {
		claim.Evidence = rf.Items[i].Claim.Evidence
	}
	rf.keep(f, i, StateCorrected, claim)
}

// add puts a value beside the others, or in their place where the field takes
// one. A value that was proposed and rejected comes back as corrected evidence.
func (rf *ReviewedField) add(f Field, d Decision) {
	if f.check(d.To) != nil {
		return
	}
	if !f.Many {
		rf.rejectAll()
	}
	i := rf.holding(d.To)
	if i < 0 {
		i = len(rf.Items)
		rf.Items = append(rf.Items, Item{})
	}
	rf.keep(f, i, StateCorrected, Claim{Value: d.To, Evidence: d.Evidence, Note: d.Note})
}

// keep lets an item hold a claim, and rejects the items that cannot stand beside
// it.
func (rf *ReviewedField) keep(f Field, i int, state State, claim Claim) {
	if rf.Items[i].Proposal == nil {
		state = StateAdded
	}
	rf.Items[i].State, rf.Items[i].Claim = state, claim
	for j := range rf.Items {
		if j != i && (!f.Many || rf.Items[j].Claim.Value == claim.Value) {
			rf.Items[j].reject()
		}
	}
	rf.NotStated, rf.Bulk = false, false
}

// reject sets an item back to its proposal. An added one has none; apply drops it.
func (i *Item) reject() {
	i.State = StateRejected
	if i.Proposal != nil {
		i.Claim = *i.Proposal
	}
}

func (rf *ReviewedField) rejectAll() {
	for i := range rf.Items {
		rf.Items[i].reject()
	}
}

// proposed returns the value that the item was proposed with, nil for an added one.
func (i Item) proposed() Value {
	if i.Proposal == nil {
		return nil
	}
	return i.Proposal.Value
}

// find returns the item that holds a value now, else the one that was proposed
// with it, else -1.
func (rf *ReviewedField) find(v Value) int {
	if i := rf.holding(v); i >= 0 {
		return i
	}
	return rf.proposed(v)
}

// holding returns the item that holds a value now, a kept one first, or -1.
func (rf *ReviewedField) holding(v Value) int {
	if i := slices.IndexFunc(rf.Items, func(i Item) bool { return i.Claim.Value == v && i.Kept() }); i >= 0 {
		return i
	}
	return slices.IndexFunc(rf.Items, func(i Item) bool { return i.Claim.Value == v })
}

// proposed returns the item that was proposed with a value, or -1.
func (rf *ReviewedField) proposed(v Value) int {
	return slices.IndexFunc(rf.Items, func(i Item) bool { return i.Proposal != nil && i.Proposal.Value == v })
}

// acceptable returns the item that was proposed with a value, else a proposed one
// that was corrected to it, else -1.
func (rf *ReviewedField) acceptable(v Value) int {
	if i := rf.proposed(v); i >= 0 {
		return i
	}
	return slices.IndexFunc(rf.Items, func(i Item) bool { return i.Proposal != nil && i.Claim.Value == v })
}
