package annotate

import (
	"slices"
	"strconv"
)

// State of a value or a field in a review.
type State string

const (
	StateOpen      State = "open"       // proposed, not decided
	StateAccepted  State = "accepted"   // as proposed
	StateCorrected State = "corrected"  // another value, or other evidence, than proposed
	StateAdded     State = "added"      // missed by the extractor
	StateRejected  State = "rejected"   // proposed, and wrong; of a field: all of its values
	StateNotStated State = "not_stated" // of a field: decided
	StateUndecided State = "undecided"  // of a field: nothing proposed, nothing decided
	StateConfirmed State = "confirmed"  // of a field: not stated, confirmed in bulk at the finish
)

// Review is what the proposals in sight and the decisions of one reviewer amount
// to. It is derived, never stored.
type Review struct {
	Incidents  []ReviewedIncident // deleted ones are left out
	NoIncident bool               // the reviewer said so
	Finished   bool
	Flags      []Flag // in the order in which they were set
}

// Flag is a mark with a comment on a field, an incident (no Field) or the whole
// article (no Incident either): something that others should look at.
type Flag struct {
	FieldRef
	Note string
}

// FlagOn returns the comment on a field, an incident or the article, "" if none.
func (r *Review) FlagOn(ref FieldRef) string {
	for _, f := range r.Flags {
		if f.FieldRef == ref {
			return f.Note
		}
	}
	return ""
}

// ReviewedIncident is an incident under review.
type ReviewedIncident struct {
	ID       string
	Proposed bool // by the extractor; else added by the reviewer
	Fields   map[string]*ReviewedField
}

// ReviewedField holds a field's values and whether it was set to not stated.
type ReviewedField struct {
	Items     []Item
	NotStated bool
	Bulk      bool     // not stated was confirmed in bulk
	Absent    *float64 // how sure the extractor is of not stated
}

// Item is one value under review. Proposal is nil for an added one; Claim is what
// holds now, which is the proposal while the value is open or rejected.
type Item struct {
	State    State
	Proposal *Claim
	Claim    Claim
}

// Kept says whether the value goes into gold.
func (i Item) Kept() bool { return i.State != StateOpen && i.State != StateRejected }

// State of the whole field: that of its values, an open one before a corrected,
// an added and an accepted one.
func (f *ReviewedField) State() State {
	if f.NotStated {
		if f.Bulk {
			return StateConfirmed
		}
		return StateNotStated
	}
	if len(f.Items) == 0 {
		return StateUndecided
	}
	for _, state := range []State{StateOpen, StateCorrected, StateAdded, StateAccepted} {
		if slices.ContainsFunc(f.Items, func(i Item) bool { return i.State == state }) {
			return state
		}
	}
	return StateRejected
}

// Incident returns the incident with an id, or nil.
func (r *Review) Incident(id string) *ReviewedIncident {
	i := slices.IndexFunc(r.Incidents, func(i ReviewedIncident) bool { return i.ID == id })
	if i < 0 {
		return nil
	}
	return &r.Incidents[i]
}

// FieldRef names a field of an incident.
type FieldRef struct{ Incident, Field string }

// OpenFields returns the fields that hold an undecided proposal, in the order of
// incidents and schema. A review is ready to be finished when there is none.
func (r *Review) OpenFields() []FieldRef { return r.fieldsIn(StateOpen) }

// Undecided returns the fields that hold nothing and were not set to not stated, in
// the order of incidents and schema: what finishing confirms as not stated, in bulk.
func (r *Review) Undecided() []FieldRef { return r.fieldsIn(StateUndecided) }

func (r *Review) fieldsIn(state State) []FieldRef {
	var refs []FieldRef
	for _, incident := range r.Incidents {
		for _, f := range Fields {
			if incident.Fields[f.Key].State() == state {
				refs = append(refs, FieldRef{incident.ID, f.Key})
			}
		}
	}
	return refs
}

// OpenValues are a field's undecided values.
type OpenValues struct {
	Field  Field
	Values []Value
}

// OpenAbove returns the undecided values of which the extractor is at least so
// sure, 0 to 1, in the order of the schema.
func (i *ReviewedIncident) OpenAbove(confidence float64) []OpenValues {
	var all []OpenValues
	for _, f := range Fields {
		var values []Value
		for _, item := range i.Fields[f.Key].Items {
			if item.State == StateOpen && item.Proposal.Confidence != nil && *item.Proposal.Confidence >= confidence {
				values = append(values, item.Claim.Value)
			}
		}
		if len(values) > 0 {
			all = append(all, OpenValues{f, values})
		}
	}
	return all
}

// Gold returns the incidents with the values that are kept so far, numbered from
// "1"; it is empty and not nil where there is none. Once the review is finished it
// is the gold.
func (r *Review) Gold() []Incident {
	gold := make([]Incident, 0, len(r.Incidents))
	for _, incident := range r.Incidents {
		fields := make(map[string][]Claim)
		for _, f := range Fields {
			for _, item := range incident.Fields[f.Key].Items {
				if item.Kept() {
					c := item.Claim
					fields[f.Key] = append(fields[f.Key], Claim{Value: c.Value, Evidence: c.Evidence, Note: c.Note})
				}
			}
		}
		gold = append(gold, Incident{ID: strconv.Itoa(len(gold) + 1), Fields: fields})
	}
	return gold
}

// OfGold returns the id of the incident that the review's gold, which numbers them
// anew, has under an id; "" where there is none.
func (r *Review) OfGold(id string) string {
	n, err := strconv.Atoi(id)
	if err != nil || n < 1 || n > len(r.Incidents) {
		return ""
	}
	return r.Incidents[n-1].ID
}
