package store_test

import (
	"database/sql"
	"fmt"
	"strings"
	"testing"

	"assay/annotate/samples"
	"assay/annotate/score"
	"assay/annotate/store"
)

// TestMeasurementsAreImmutable: not even SQL changes what was measured, and on what.
func TestMeasurementsAreImmutable(t *testing.T) {
	onEngines(t, func(t *testing.T, driver, address string) {
		b := &bench{T: t, Store: open(t, address)}
		b.samples()
		b.snapshot("v1")
		b.must(b.SetBaseline(b.ctx(), b.save("v1", b.evaluate("v1", "x@1", score.Options{})), "Ada", ""))
		db, err := sql.Open(driver, address)
		b.must(err)
		defer db.Close()
		for table, column := range map[string]string{
			"gold_records": "record", "snapshots": "name", "snapshot_records": "part",
			"evaluations": "extractor", "evaluation_fields": "field", "baselines": "note",
		} {
			for _, query := range []string{`update ` + table + ` set ` + column + ` = 'x'`, `delete from ` + table} {
				if _, err := db.Exec(query); err == nil || !strings.Contains(err.Error(), table+" is only ever appended to") {
					t.Errorf("%s: %v", query, err)
				}
			}
		}
		if _, err := db.Exec(`delete from evaluation_articles`); err == nil || !strings.Contains(err.Error(), "appended") {
			t.Errorf("evaluation_articles: %v", err)
		}
	})
}

// TestSnapshotsOfBothEngines: the same gold gives the same hash, groups and parts,
// whatever keeps it and in whatever order it came.
func TestSnapshotsOfBothEngines(t *testing.T) {
	seen := make(map[string]string)
	for name, dsn := range engines(t) {
		t.Run(name, func(t *testing.T) {
			b := &bench{T: t, Store: open(t, dsn(t))}
			if name == "SQLite" {
				b.samples()
			} else {
				_, err := b.Import(b.ctx(), samples.All(), true)
				b.must(err)
			}
			var what strings.Builder
			fmt.Fprintln(&what, b.snapshot("v1").Gold.Hash)
			b.must(b.EachSnapshotRecord(b.ctx(), "v1", "", func(r store.SnapshotRecord) error {
				fmt.Fprintln(&what, r.ID, r.Group, r.Part)
				return nil
			}))
			seen[what.String()] = name
		})
	}
	if len(seen) != 1 {
		t.Errorf("the engines differ: %v", seen)
	}
}
