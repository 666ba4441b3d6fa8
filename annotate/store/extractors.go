package store

import (
	"context"
	"database/sql"
	"time"

	"assay/annotate"
)

// NewExtractor is what is told of an extractor version.
type NewExtractor struct {
	Version   string // such as "builtin@1f3a9c"
	TrainedOn string // the gold that it learned from, in words; "" for rules alone
}

// ExtractorVersion is an extractor version that the database keeps.
type ExtractorVersion struct {
	NewExtractor
	Registered time.Time
	Articles   int  // that it has read
	Current    bool // new reviews see its proposals
}

// ExtractorChoice is a version that became the current one.
type ExtractorChoice struct {
	Version    string
	By, Reason string // may be empty
	At         time.Time
}

// RegisterExtractor makes a version known; again changes nothing.
func (s *Store) RegisterExtractor(ctx context.Context, n NewExtractor) error {
	if err := n.check(); err != nil {
		return err
	}
	return s.update(ctx, func(ctx context.Context, t tx) error { return registerExtractor(ctx, t, n) })
}

func (n NewExtractor) check() error {
	if n.Version == "" || len(n.Version) > 200 || !plain(n.Version) || len(n.TrainedOn) > 2000 || !plain(n.TrainedOn) {
		return annotate.Errorf(annotate.Invalid, "an extractor's version is one line of at most 200 bytes, what it was trained on one of at most 2,000")
	}
	return nil
}

func registerExtractor(ctx context.Context, t tx, n NewExtractor) error {
	_, err := t.exec(ctx, `insert into extractors (version, trained_on, registered) values ($1, $2, $3) on conflict do nothing`,
		n.Version, n.TrainedOn, micros(t.now))
	return err
}

// ExtractorVersions returns all versions, the newest first.
func (s *Store) ExtractorVersions(ctx context.Context) ([]ExtractorVersion, error) {
	current, err := s.CurrentExtractor(ctx)
	if err != nil {
		return nil, err
	}
	return list(ctx, s.read(), func(r row) (v ExtractorVersion, err error) {
		err = r.Scan(&v.Version, &v.TrainedOn, at(&v.Registered), &v.Articles)
		v.Current = v.Version == current
		return v, err
	}, `select version, trained_on, registered, articles from extractors order by registered desc, version`)
}

const currentChoice = `select extractor from extractor_choices order by id desc limit 1`

// CurrentExtractor returns the version whose proposals new reviews see, "" if none.
func (s *Store) CurrentExtractor(ctx context.Context) (string, error) {
	return currentExtractor(ctx, s.read())
}

func currentExtractor(ctx context.Context, c conn) (string, error) {
	version, err := scalar[string](ctx, c, currentChoice)
	if err == sql.ErrNoRows {
		err = nil
	}
	return version, err
}

// ChooseExtractor makes a registered version the current one; NotFound for
// another. Choosing the current one again changes nothing.
func (s *Store) ChooseExtractor(ctx context.Context, version, by, reason string) error {
	if !plain(by) || !plain(reason) || len(reason) > 2000 {
		return annotate.Errorf(annotate.Invalid, "who chooses an extractor is one line, and so is why, of at most 2,000 bytes")
	}
	return s.update(ctx, func(ctx context.Context, t tx) error {
		if err := registered(ctx, t.conn, version); err != nil {
			return err
		}
		current, err := currentExtractor(ctx, t.conn)
		if err != nil || current == version {
			return err
		}
		_, err = t.exec(ctx, `insert into extractor_choices (extractor, reason, chosen_by, at) values ($1, $2, $3, $4)`,
			version, reason, by, micros(t.now))
		return err
	})
}

// ChooseFirstExtractor makes a registered version the current one where there is
// none yet, and returns the current one.
func (s *Store) ChooseFirstExtractor(ctx context.Context, version string) (current string, err error) {
	if err := s.update(ctx, func(ctx context.Context, t tx) error {
		if err := registered(ctx, t.conn, version); err != nil {
			return err
		}
		_, err := t.exec(ctx, `insert into extractor_choices (extractor, reason, chosen_by, at)
			select cast($1 as text), 'the first version', '', cast($2 as bigint) where not exists (select 1 from extractor_choices)`,
			version, micros(t.now))
		return err
	}); err != nil {
		return "", err
	}
	return s.CurrentExtractor(ctx)
}

// ExtractorChoices returns which versions were current, the last choice first.
func (s *Store) ExtractorChoices(ctx context.Context) ([]ExtractorChoice, error) {
	return list(ctx, s.read(), func(r row) (c ExtractorChoice, err error) {
		return c, r.Scan(&c.Version, &c.By, &c.Reason, at(&c.At))
	}, `select extractor, chosen_by, reason, at from extractor_choices order by id desc`)
}

// registered returns NotFound for a version that is not.
func registered(ctx context.Context, c conn, version string) error {
	known, err := scalar[bool](ctx, c, `select count(*) > 0 from extractors where version = $1`, version)
	if err == nil && !known {
		err = annotate.Errorf(annotate.NotFound, "there is no extractor %q", version)
	}
	return err
}
