package store_test

import (
	"database/sql"
	"testing"

	"github.com/pressly/goose/v3"

	"assay/annotate"
	"assay/annotate/store"
	"assay/migrations"
)

// TestUpgrade: a database of the first version keeps what it holds, and takes a
// snapshot.
func TestUpgrade(t *testing.T) {
	upgrade(t, 1, []string{
		`insert into people (name, folded, role, active, scripted, created) values ('Ada', 'ada', 'lead', true, false, 1)`,
	}, func(b *bench) {
		people, err := b.People(b.ctx())
		b.must(err)
		equal(b, len(people), 1, "people")
		b.samples()
		v, err := b.CreateSnapshot(b.ctx(), store.NewSnapshot{Name: "v1"})
		b.must(err)
		equal(b, v.Gold.Records > 0, true, "records in the snapshot")
	})
}

// upgrade fills a database of an older version with statements and opens it, on
// either engine.
func upgrade(t *testing.T, version int64, statements []string, check func(*bench)) {
	for name, dsn := range engines(t) {
		t.Run(name, func(t *testing.T) {
			address, driver, dialect, sources := dsn(t), "pgx", goose.DialectPostgres, migrations.PostgreSQL()
			if name == "SQLite" {
				driver, dialect, sources = "sqlite3", goose.DialectSQLite3, migrations.SQLite()
			}
			db, err := sql.Open(driver, address)
			if err != nil {
				t.Fatal(err)
			}
			provider, err := goose.NewProvider(dialect, db, sources, goose.WithDisableGlobalRegistry(true))
			if err != nil {
				t.Fatal(err)
			}
			if _, err := provider.UpTo(t.Context(), version); err != nil {
				t.Fatal(err)
			}
			for _, statement := range statements {
				if _, err := db.Exec(statement); err != nil {
					t.Fatal(err)
				}
			}
			if err := db.Close(); err != nil {
				t.Fatal(err)
			}
			check(&bench{T: t, Store: open(t, address)})
		})
	}
}

// TestUpgradeCountsWhatWasRead: versions of an older database know how many articles
// they have read.
func TestUpgradeCountsWhatWasRead(t *testing.T) {
	upgrade(t, 6, []string{
		`insert into articles (id, hash, title, published, source, search, added) values ('a', 'h', '', '', '', '', 1), ('b', 'i', '', '', '', '', 1)`,
		`insert into extractors (version, registered, trained_on) values ('x@1', 1, ''), ('x@2', 2, '')`,
		`insert into proposals (article, extractor, record, made) select key, 'x@1', '{}', 1 from articles`,
	}, func(b *bench) {
		versions, err := b.ExtractorVersions(b.ctx())
		b.must(err)
		equal(b, versions[0].Articles, 0, "articles that the newer has read")
		equal(b, versions[1].Articles, 2, "articles that the older has read")
	})
}

// TestUpgradeSearches: the articles of an older database are found, and those that come
// after them, by title and by victim.
func TestUpgradeSearches(t *testing.T) {
	upgrade(t, 12, []string{
		`insert into articles (id, hash, title, published, source, search, added, victim, victim_search)
			values ('a', 'h', 'One', '', '', 'one', 1, null, null), ('b', 'i', 'Two', '', '', 'two', 1, 'Clinic', 'clinic')`,
		`insert into article_texts (article, text, extra) select key, '', '' from articles`,
	}, func(b *bench) {
		_, err := b.Import(b.ctx(), []annotate.Record{articleRecord(1)}, false)
		b.must(err)
		for query, want := range map[string]string{"ONE": "a", "clinic": "b a-1", "two": "b", "none": ""} {
			got, _ := b.list(store.Filter{Query: query})
			equal(b, got, want, "articles for "+query)
		}
	})
}
