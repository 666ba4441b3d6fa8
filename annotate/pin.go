package annotate

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Pin marks a case that must never break again: an article, one of its incidents,
// or a field of either. What an extractor once got right there, every later one
// must get right too.
type Pin struct {
	ID       int64  // in a database; 0 in a file
	Article  string // ID of the article
	Incident int    // position in the gold record, from 1; 0: every incident
	Field    string // key; empty: every field
	Note     string // why it is pinned
	By       string // who pinned it; may be empty
	At       time.Time
}

// Validate returns an Invalid error that names the key that breaks a rule.
func (p Pin) Validate() error {
	if err := (Article{ID: p.Article}).validateStrings(); err != nil {
		return at("article", Errorf(Invalid, "must be the id of an article: %s", err))
	}
	if p.Incident < 0 {
		return invalid("incident", "%d is not a position; count from 1, or leave it out for every incident", p.Incident)
	}
	if _, ok := FieldOf(p.Field); p.Field != "" && !ok {
		return invalid("field", "%q is not a field of schema %s; its fields are %s", p.Field, SchemaVersion, fieldKeys())
	}
	switch {
	case strings.TrimSpace(p.Note) == "":
		return invalid("note", "is missing; say why this must never break again")
	case !utf8.ValidString(p.Note) || strings.ContainsFunc(p.Note, unicode.IsControl):
		return invalid("note", "must be one line of UTF-8")
	}
	return nil
}

// Covers says whether the pin speaks of a field of an incident, whose position in
// the gold record counts from 1. An invented incident has none, and is covered by
// pins of whole articles only: its position is 0.
func (p Pin) Covers(incident int, field string) bool {
	return (p.Incident == 0 || p.Incident == incident) && (p.Field == "" || p.Field == field)
}

// String names the pinned case: "seed-1, incident 2, victim".
func (p Pin) String() string {
	s := p.Article
	if p.Incident > 0 {
		s += ", incident " + strconv.Itoa(p.Incident)
	}
	if p.Field != "" {
		s += ", " + p.Field
	}
	return s
}

func fieldKeys() string {
	keys := make([]string, len(Fields))
	for i, f := range Fields {
		keys[i] = f.Key
	}
	return strings.Join(keys, ", ")
}
