package samples

import (
	"fmt"
	"slices"

	"assay/annotate"
)

// Script returns the decisions by which a reviewer who knows the gold gets there
// from a review's present state: right values accepted, wrong ones corrected or
// rejected, missed ones added, incidents added and deleted. Ids begin with prefix
// and are the same every time.
func Script(review *annotate.Review, gold []annotate.Incident, prefix string) []annotate.Decision {
	s := &script{prefix: prefix}
	if len(gold) == 0 {
		s.decide(annotate.Decision{Act: annotate.NoIncident})
		return s.log
	}
	partners := partnersOf(review, gold)
	for i := range review.Incidents {
		if id := review.Incidents[i].ID; !slices.Contains(partners, id) {
			s.decide(annotate.Decision{Act: annotate.IncidentDeleted, Incident: id})
		}
	}
	for n, incident := range gold {
		have := review.Incident(partners[n])
		id := partners[n]
		if have == nil {
			id = fmt.Sprintf("%s-n%d", prefix, n+1)
			s.decide(annotate.Decision{Act: annotate.IncidentAdded, Incident: id})
			empty := annotate.Replay([]annotate.Incident{{ID: id}}, nil)
			have = &empty.Incidents[0]
		}
		for _, f := range annotate.Fields {
			s.field(f, id, have.Fields[f.Key], incident.Fields[f.Key])
		}
	}
	return s.log
}

// partnersOf gives each gold incident the id of the proposed one with the same
// victim, the primary one else the primary one, and "" to the rest.
func partnersOf(review *annotate.Review, gold []annotate.Incident) []string {
	partners := make([]string, len(gold))
	for n, incident := range gold {
		for i := range review.Incidents {
			have := &review.Incidents[i]
			same := slices.ContainsFunc(have.Fields[annotate.Victim].Items, func(item annotate.Item) bool {
				return item.Claim.Value == incident.Value(annotate.Victim)
			})
			if (same || n == 0 && i == 0) && !slices.Contains(partners, have.ID) {
				partners[n] = have.ID
			}
		}
	}
	return partners
}

type script struct {
	prefix string
	log    []annotate.Decision
}

func (s *script) decide(d annotate.Decision) {
	d.ID = fmt.Sprintf("%s-%d", s.prefix, len(s.log)+1)
	s.log = append(s.log, d)
}

// field brings one field to gold.
func (s *script) field(f annotate.Field, incident string, have *annotate.ReviewedField, gold []annotate.Claim) {
	at := annotate.Decision{Incident: incident, Field: f.Key}
	missed := slices.Clone(gold)
	var wrong []annotate.Value
	for _, item := range have.Items {
		v := item.Claim.Value
		i := slices.IndexFunc(missed, func(c annotate.Claim) bool { return c.Value == v })
		if i < 0 {
			wrong = append(wrong, v)
			continue
		}
		d := at
		d.Act, d.From = annotate.Accepted, v
		if !slices.Equal(item.Claim.Evidence, missed[i].Evidence) {
			d.Act, d.To, d.Evidence = annotate.Corrected, v, missed[i].Evidence
		}
		s.decide(d)
		missed = slices.Delete(missed, i, i+1)
	}
	for i, v := range wrong {
		d := at
		d.Act, d.From = annotate.Rejected, v
		if i < len(missed) {
			d.Act, d.To, d.Evidence = annotate.Corrected, missed[i].Value, missed[i].Evidence
		}
		s.decide(d)
	}
	for _, c := range missed[min(len(wrong), len(missed)):] {
		d := at
		d.Act, d.To, d.Evidence = annotate.Added, c.Value, c.Evidence
		s.decide(d)
	}
}
