package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"assay/annotate"
)

// Policy says in which order the queue gives out articles. What leads put on the
// worklist always comes first.
type Policy string

const (
	Uncertain Policy = "uncertain" // what the current extractor is least sure of
	Random    Policy = "random"
	Oldest    Policy = "oldest" // as they were imported
	ListOnly  Policy = "list"   // the worklist and nothing else
)

// Policies in the order above.
var Policies = []Policy{Uncertain, Random, Oldest, ListOnly}

// Settings of the project. Shares are 0 to 1.
type Settings struct {
	Policy      Policy  `json:"policy"`
	RandomShare float64 `json:"random_share"` // of what the queue gives out by uncertainty, so that gold is not of hard articles alone
	BlindShare  float64 `json:"blind_share"`  // of articles, which are reviewed without proposals

	// Threshold is the least confidence of what is accepted all at once, for people
	// who have not chosen their own; 0 stands for the default.
	Threshold float64 `json:"threshold,omitempty"`
}

// DefaultSettings hold until a lead changes them.
var DefaultSettings = Settings{Policy: Uncertain, RandomShare: 0.2, BlindShare: 0.15, Threshold: 0.9}

// SettingsChange is a change of the settings that was made.
type SettingsChange struct {
	Settings
	By string
	At time.Time
}

// Settings returns the settings in force.
func (s *Store) Settings(ctx context.Context) (Settings, error) { return settings(ctx, s.read()) }

func settings(ctx context.Context, c conn) (Settings, error) {
	stored, err := scalar[string](ctx, c, `select settings from project_settings order by id desc limit 1`)
	if err != nil && err != sql.ErrNoRows {
		return Settings{}, err
	}
	return parseSettings(stored)
}

// parseSettings reads stored settings; "" stands for those that nobody has changed.
func parseSettings(stored string) (Settings, error) {
	v := DefaultSettings
	if stored == "" {
		return v, nil
	}
	if err := json.Unmarshal([]byte(stored), &v); err != nil {
		return Settings{}, fmt.Errorf("stored settings: %w", err)
	}
	return v, nil
}

// ChangeSettings puts settings into force; earlier ones stay on record. Invalid
// names what cannot be.
func (s *Store) ChangeSettings(ctx context.Context, v Settings, by string) error {
	if err := v.check(); err != nil {
		return err
	}
	if !plain(by) {
		return annotate.Errorf(annotate.Invalid, "who changes the settings is one line")
	}
	text, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return s.update(ctx, func(ctx context.Context, t tx) error {
		_, err := t.exec(ctx, `insert into project_settings (settings, changed_by, at) values ($1, $2, $3)`, string(text), by, micros(t.now))
		return err
	})
}

func (v Settings) check() error {
	if !slices.Contains(Policies, v.Policy) {
		return &annotate.Error{Kind: annotate.Invalid, Path: "policy", Message: fmt.Sprintf("%q is no policy of the queue", v.Policy)}
	}
	for _, share := range []struct {
		path  string
		value float64
	}{{"random_share", v.RandomShare}, {"blind_share", v.BlindShare}, {"threshold", v.Threshold}} {
		if !(share.value >= 0 && share.value <= 1) { // NaN too
			return &annotate.Error{Kind: annotate.Invalid, Path: share.path, Message: "is a number from 0 to 1"}
		}
	}
	return nil
}

// SettingsChanges returns the changes, the last one first.
func (s *Store) SettingsChanges(ctx context.Context) ([]SettingsChange, error) {
	return list(ctx, s.read(), func(r row) (c SettingsChange, err error) {
		var stored string
		if err = r.Scan(&stored, &c.By, at(&c.At)); err == nil {
			c.Settings, err = parseSettings(stored)
		}
		return c, err
	}, `select settings, changed_by, at from project_settings order by id desc`)
}
