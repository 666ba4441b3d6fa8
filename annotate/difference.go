package annotate

import "slices"

// ValueChange is a field of an incident whose values are not the same in two records
// of an article.
type ValueChange struct {
	Incident      string // id
	Further       bool   // not the first incident of the later record, or of the earlier where the later has it no more
	Field         string // key
	Before, After []Value
}

// Difference returns what changed from one gold record of an article to another, by
// incident and field; incidents are the same by their ids. Evidence and notes are
// not compared.
func Difference(before, after Record) []ValueChange {
	var list []ValueChange
	for i, in := range after.Incidents {
		was := incidentWithID(before.Incidents, in.ID)
		list = appendChanged(list, ValueChange{Incident: in.ID, Further: i > 0}, was, in)
	}
	for i, was := range before.Incidents {
		if !slices.ContainsFunc(after.Incidents, func(in Incident) bool { return in.ID == was.ID }) {
			list = appendChanged(list, ValueChange{Incident: was.ID, Further: i > 0}, was, Incident{})
		}
	}
	return list
}

// incidentWithID is empty where there is none.
func incidentWithID(list []Incident, id string) Incident {
	if i := slices.IndexFunc(list, func(in Incident) bool { return in.ID == id }); i >= 0 {
		return list[i]
	}
	return Incident{}
}

func appendChanged(to []ValueChange, c ValueChange, before, after Incident) []ValueChange {
	for _, f := range Fields {
		c.Field = f.Key
		c.Before, c.After = lacking(before.Fields[f.Key], after.Fields[f.Key]), lacking(after.Fields[f.Key], before.Fields[f.Key])
		if len(c.Before)+len(c.After) > 0 {
			to = append(to, c)
		}
	}
	return to
}

// lacking returns the values of claims that others do not have.
func lacking(claims, others []Claim) []Value {
	var list []Value
	for _, c := range claims {
		if !slices.ContainsFunc(others, func(o Claim) bool { return o.Value == c.Value }) {
			list = append(list, c.Value)
		}
	}
	return list
}
