package jobs

import (
	"context"
	"sync"

	"assay/annotate"
	"assay/annotate/extract"
	"assay/annotate/store"
)

// Extractors makes the extractor of a version: the built-in one, the rules alone, or
// one with a model that was trained here. It is safe for concurrent use.
type Extractors struct {
	store *store.Store
	mu    sync.Mutex
	made  map[string]*extract.Extractor
}

// NewExtractors makes extractors with the models of a store.
func NewExtractors(s *store.Store) *Extractors {
	return &Extractors{store: s, made: make(map[string]*extract.Extractor)}
}

// extractorsKept is how many extractors stay in memory.
const extractorsKept = 4

// builtin is the extractor that this program brings along.
var builtin = sync.OnceValue(extract.New)

// BuiltinVersion is the version of the extractor that this program brings along.
func BuiltinVersion() string { return builtin().Version() }

// RulesVersion is the version of its rules alone.
func RulesVersion() string { return rules().Version() }

var rules = sync.OnceValue(extract.NewRules)

// Of returns the extractor of a version. NotFound when this program cannot make it:
// it was made elsewhere, or by other rules.
func (x *Extractors) Of(ctx context.Context, version string) (*extract.Extractor, error) {
	switch version {
	case BuiltinVersion():
		return builtin(), nil
	case RulesVersion():
		return rules(), nil
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	if e := x.made[version]; e != nil {
		return e, nil
	}
	e, err := x.make(ctx, version)
	if err != nil {
		return nil, err
	}
	if len(x.made) >= extractorsKept {
		clear(x.made)
	}
	x.made[version] = e
	return e, nil
}

func (x *Extractors) make(ctx context.Context, version string) (*extract.Extractor, error) {
	file, err := x.store.Model(ctx, version)
	if annotate.KindOf(err) == annotate.NotFound {
		err = annotate.Errorf(annotate.NotFound, "version %s cannot run here: it was made by another program, or its model is elsewhere; use assay extract --model", version)
	}
	if err != nil {
		return nil, err
	}
	model, err := extract.ReadModel(file)
	if err != nil {
		return nil, err
	}
	e := extract.NewWith(model)
	if e.Version() != version {
		return nil, annotate.Errorf(annotate.NotFound, "%s was trained for other rules than those of this version of Assay; train it anew", version)
	}
	return e, nil
}
