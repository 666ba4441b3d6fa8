package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"assay/annotate"
)

// Preferences are how one person wants to review. The zero value is what nobody
// has changed yet, but for the threshold, which then is the project's.
type Preferences struct {
	Preset    string            `json:"preset,omitempty"`     // of keys; "" is Assay's own
	Keys      map[string]string `json:"keys,omitempty"`       // keys that differ from the preset, by action
	NoLetters bool              `json:"no_letters,omitempty"` // single letters do nothing (WCAG 2.1.4)
	Threshold float64           `json:"threshold"`            // least confidence of what is accepted all at once, 0 to 1
	Uncertain bool              `json:"uncertain,omitempty"`  // fields stand least certain first
}

// maxPreferences in bytes of JSON.
const maxPreferences = 10_000

// Preferences returns a person's; NotFound for nobody.
func (s *Store) Preferences(ctx context.Context, personID int64) (Preferences, error) {
	var project sql.NullString
	stored, err := one(ctx, s.read(), func(r row) (own string, err error) {
		err = r.Scan(&own, &project)
		return own, err
	}, `select preferences, (select settings from project_settings order by id desc limit 1) from people where id = $1`, personID)
	if err != nil {
		return Preferences{}, orNotFound(err, "there is no such person")
	}
	if stored == "" {
		set, err := parseSettings(project.String)
		return Preferences{Threshold: set.Threshold}, err
	}
	var v Preferences
	if err := json.Unmarshal([]byte(stored), &v); err != nil {
		return Preferences{}, fmt.Errorf("stored preferences: %w", err)
	}
	return v, nil
}

// SavePreferences keeps a person's preferences. Which presets, actions and keys
// there are is the page's to know. Invalid for a threshold that is no rate, or for
// more than anybody could want.
func (s *Store) SavePreferences(ctx context.Context, personID int64, v Preferences) error {
	if !(v.Threshold >= 0 && v.Threshold <= 1) { // NaN too
		return &annotate.Error{Kind: annotate.Invalid, Path: "threshold", Message: "is a rate, from 0 to 1"}
	}
	text, err := json.Marshal(v)
	if err != nil {
		return err
	}
	if len(text) > maxPreferences || !storable(string(text)) {
		return &annotate.Error{Kind: annotate.Invalid, Path: "keys", Message: "are too many, or no text"}
	}
	return s.update(ctx, func(ctx context.Context, t tx) error {
		n, err := t.exec(ctx, `update people set preferences = $2 where id = $1`, personID, string(text))
		if err == nil && n == 0 {
			err = annotate.Errorf(annotate.NotFound, "there is no such person")
		}
		return err
	})
}
