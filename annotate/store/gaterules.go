package store

import (
	"context"
	"database/sql"
	"time"

	"assay/annotate"
)

// GateRuleChange is a change of the gate's rules that was made.
type GateRuleChange struct {
	Rules string // as assay.toml
	By    string
	At    time.Time
}

const mostRules = 64 << 10 // bytes

// GateRules returns the rules of the gate in force, as assay.toml; "" where the
// default ones hold.
func (s *Store) GateRules(ctx context.Context) (string, error) {
	rules, err := scalar[string](ctx, s.read(), `select rules from gate_rules order by id desc limit 1`)
	if err == sql.ErrNoRows {
		return "", nil
	}
	return rules, err
}

// ChangeGateRules puts rules into force; earlier ones stay on record. Whether they
// are rules is for the caller to know. Invalid when they are no text, or too long.
func (s *Store) ChangeGateRules(ctx context.Context, rules, by string) error {
	if !storable(rules) || len(rules) > mostRules || !plain(by) {
		return annotate.Errorf(annotate.Invalid, "rules are at most 64 kB of UTF-8, and who changes them is one line")
	}
	return s.update(ctx, func(ctx context.Context, t tx) error {
		_, err := t.exec(ctx, `insert into gate_rules (rules, changed_by, at) values ($1, $2, $3)`, rules, by, micros(t.now))
		return err
	})
}

// GateRuleChanges returns the changes, the last one first.
func (s *Store) GateRuleChanges(ctx context.Context) ([]GateRuleChange, error) {
	return list(ctx, s.read(), func(r row) (c GateRuleChange, err error) {
		err = r.Scan(&c.Rules, &c.By, at(&c.At))
		return c, err
	}, `select rules, changed_by, at from gate_rules order by id desc`)
}
