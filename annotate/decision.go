package annotate

import (
	"encoding/json"
	"slices"
	"strings"
	"time"
)

// Act is what a decision does.
type Act string

const (
	Accepted  Act = "accepted"   // the proposed value From is right
	Corrected Act = "corrected"  // From becomes To, or keeps its value with other evidence
	Rejected  Act = "rejected"   // From is wrong
	Added     Act = "added"      // To was missed
	NotStated Act = "not_stated" // the article does not state the field

	IncidentAdded   Act = "incident_added"
	IncidentDeleted Act = "incident_deleted"
	IncidentMerged  Act = "incident_merged" // its values go to the incident Target
	MadePrimary     Act = "made_primary"
	NoIncident      Act = "no_incident" // the article is about no breach

	Flagged Act = "flagged" // a field, an incident or the article is marked with the note; an empty note takes the mark away

	Undone   Act = "undone" // the decision Target counts no more; undoing that is redo
	Finished Act = "finished"
	Reopened Act = "reopened"
)

// Acts in the order above.
var Acts = []Act{Accepted, Corrected, Rejected, Added, NotStated,
	IncidentAdded, IncidentDeleted, IncidentMerged, MadePrimary, NoIncident, Flagged, Undone, Finished, Reopened}

// Decision is one answer of one reviewer. It is made once and never changed.
type Decision struct {
	ID       string // made by the client, so that a repeated request changes nothing
	Incident string // of the review; empty for acts on the whole article
	Field    string // empty for acts on an incident or the whole article
	Act      Act
	From, To Value // nil where the act has none
	Evidence []Span
	Note     string
	Target   string // of Undone: the ID of the decision that counts no more; of IncidentMerged: the incident that stays
	Bulk     bool   // confirmed together with others, not one by one
	By       string
	At       time.Time // UTC
	Extra    Extra
}

// Form returns the id of the form that the decision came with: decisions that are
// made together have it in common, before a slash.
func (d Decision) Form() string {
	form, _, _ := strings.Cut(d.ID, "/")
	return form
}

// onField says whether the act is about one field.
func (a Act) onField() bool {
	switch a {
	case Accepted, Corrected, Rejected, Added, NotStated:
		return true
	}
	return false
}

func parseDecision(raw json.RawMessage) (d Decision, err error) {
	o, err := parseObject(raw)
	if err != nil {
		return Decision{}, err
	}
	var act, when string
	if err := o.texts(textKey{"id", &d.ID}, textKey{"incident", &d.Incident}, textKey{"field", &d.Field}, textKey{"act", &act},
		textKey{"note", &d.Note}, textKey{"target", &d.Target}, textKey{"by", &d.By}, textKey{"at", &when}); err != nil {
		return Decision{}, err
	}
	if d.Act = Act(act); !slices.Contains(Acts, d.Act) {
		return Decision{}, invalid("act", "%q is not an act", act)
	}
	if d.At, err = parseTime("at", when); err != nil {
		return Decision{}, err
	}
	if err := o.into("bulk", &d.Bulk); err != nil {
		return Decision{}, err
	}
	if d.Evidence, err = parseList(o, "evidence", parseSpan); err != nil {
		return Decision{}, err
	}
	if err := d.parseValues(o); err != nil {
		return Decision{}, err
	}
	d.Extra = o.rest()
	return d, nil
}

func (d *Decision) parseValues(o object) (err error) {
	from, to := o.take("from"), o.take("to")
	f, ok := FieldOf(d.Field)
	if !ok {
		if d.Field != "" || d.Act.onField() {
			return invalid("field", "%q is not a field", d.Field)
		}
		if from != nil || to != nil {
			return invalid("field", "is missing; a decision with a value needs one")
		}
		return nil
	}
	if from != nil {
		if d.From, err = f.parseValue(from); err != nil {
			return at("from", err)
		}
	}
	if to != nil {
		if d.To, err = f.parseValue(to); err != nil {
			return at("to", err)
		}
	}
	return nil
}
