package main

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/store"
)

// A demo that was interrupted while it was filled is filled by the next start.
func TestDemoTakesUpAnInterruptedStart(t *testing.T) {
	db := filepath.Join(t.TempDir(), "demo.db")
	for _, steps := range []int{2, 6, 12, 24, 36} { // how often the store asks for the time until then
		ctx, interrupt := context.WithCancel(t.Context())
		left := steps
		clock := func() time.Time {
			if left--; left == 0 {
				interrupt()
			}
			return time.Now()
		}
		if _, err := seedDemo(ctx, openStore(t, db, store.WithClock(clock))); err == nil {
			t.Fatalf("seeding took fewer than %d steps", steps)
		}
	}
	s := openStore(t, db)
	lead, err := seedDemo(t.Context(), s)
	if err != nil || !lead.MayLead() {
		t.Fatalf("lead %v, %v", lead, err)
	}
	gold := map[annotate.Mode]int{}
	err = s.EachGold(t.Context(), func(_ int64, r annotate.Record) error {
		gold[r.Review.Mode]++
		return nil
	})
	if err != nil || gold[annotate.Blind] == 0 || gold[annotate.Assisted] < 2*gold[annotate.Blind] {
		t.Errorf("gold %v, %v", gold, err)
	}
	if version, err := s.CurrentExtractor(t.Context()); err != nil || version == "" {
		t.Errorf("extractor %q, %v", version, err)
	}
}

func openStore(t *testing.T, db string, options ...store.Option) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), db, options...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}
