package store

import (
	"context"
	"time"

	"assay/annotate"
)

// Trained says where a model that was trained here comes from.
type Trained struct {
	Version  string // of the extractor that uses it
	Snapshot string
	Part     string // "" for all of the snapshot
	Job      int64
	Made     time.Time
}

// SaveModel registers an extractor version with the model that it uses; again
// changes nothing.
func (s *Store) SaveModel(ctx context.Context, n NewExtractor, from Trained, file []byte) error {
	if err := n.check(); err != nil {
		return err
	}
	return s.update(ctx, func(ctx context.Context, t tx) error {
		if err := registerExtractor(ctx, t, n); err != nil {
			return err
		}
		_, err := t.exec(ctx, `insert into models (extractor, snapshot, part, job, made, file) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
			n.Version, from.Snapshot, from.Part, from.Job, micros(t.now), file)
		return err
	})
}

// Model returns the file of the model that a version uses; NotFound of one that was
// not trained here.
func (s *Store) Model(ctx context.Context, version string) ([]byte, error) {
	if !storable(version) {
		return nil, annotate.Errorf(annotate.NotFound, "there is no such model")
	}
	file, err := scalar[[]byte](ctx, s.read(), `select file from models where extractor = $1`, version)
	return file, orNotFound(err, "there is no model of %s here", version)
}

// Models returns where the models that were trained here come from, the newest
// first.
func (s *Store) Models(ctx context.Context) ([]Trained, error) {
	return list(ctx, s.read(), func(r row) (m Trained, err error) {
		return m, r.Scan(&m.Version, &m.Snapshot, &m.Part, &m.Job, at(&m.Made))
	}, `select extractor, snapshot, part, job, made from models order by made desc, extractor`)
}
