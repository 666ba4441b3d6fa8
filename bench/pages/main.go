// Command pages measures how long the server takes for every page, as a lead and as a
// reviewer, in a store with 100,000 articles, 20,000 gold records by reviewers and 100
// evaluations, on SQLite and on PostgreSQL (which it starts, as the tests do).
//
//	go run ./bench/pages
//	go run ./bench/pages -engine sqlite -db filled.db
//
// It prints quantiles of the time from the request to the last byte of the answer,
// without a network, what the first look after a start took, and how much of the
// processors this program took for a look, of all that it did meanwhile. Every GET route
// must be among the pages. It exits with 1 where the p95 of a page is too long; of
// what is downloaded whole, the time to its first byte. A file that -db names is filled if
// it is not there, and kept.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime/pprof"
	"time"

	"assay/annotate/store"
	"assay/annotate/store/pgtest"
)

// size is what the store holds, and how often it is looked at.
type size struct {
	articles, gold, evaluations, looks int
	limit                              time.Duration
	only                               string
	pages                              bool   // downloads are left out
	profile                            string // file for a profile of the processors' time, or empty
}

func main() {
	var n size
	flag.IntVar(&n.articles, "articles", 100_000, "articles in the store")
	flag.IntVar(&n.gold, "gold", 20_000, "of them with gold")
	flag.IntVar(&n.evaluations, "evaluations", 100, "stored evaluations of all gold")
	flag.IntVar(&n.looks, "looks", 40, "how often each page is opened")
	flag.DurationVar(&n.limit, "limit", 50*time.Millisecond, "p95 that must not be passed")
	flag.StringVar(&n.only, "only", "", "pages whose address begins so")
	flag.BoolVar(&n.pages, "pages", false, "leave out what is downloaded whole")
	flag.StringVar(&n.profile, "profile", "", "write here what the processors do while the pages are opened")
	engine := flag.String("engine", "", "sqlite or postgres (default: one after the other)")
	db := flag.String("db", "", "a database to fill, or filled by this program before, instead of a temporary one")
	flag.Parse()
	failed := false
	for _, name := range []string{"sqlite", "postgres"} {
		if *engine != "" && *engine != name {
			continue
		}
		if err := measure(context.Background(), name, *db, n); err != nil {
			fmt.Fprintf(os.Stderr, "pages: %s: %s\n", name, err)
			failed = true
		}
	}
	if failed {
		os.Exit(1)
	}
}

// measure fills a store of an engine and opens every page of it.
func measure(ctx context.Context, engine, address string, n size) error {
	if address == "" {
		where, remove, err := temporary(engine)
		if err != nil {
			return err
		}
		defer remove()
		address = where
	}
	db, err := store.Open(ctx, address)
	if err != nil {
		return err
	}
	start := time.Now()
	if err = fillOnce(ctx, db, n); err == nil {
		err = errors.Join(db.DrawMissing(ctx), comparePair(ctx, db)) // of a file that an earlier program filled
	}
	if err = errors.Join(err, db.Close()); err != nil {
		return err
	}
	fmt.Printf("\n%s: %d articles, %d with gold, %d evaluations, stored in %s\n", engine, n.articles, n.gold, n.evaluations,
		time.Since(start).Round(time.Second))
	if db, err = store.Open(ctx, address); err != nil { // as after a start
		return err
	}
	defer db.Close()
	if n.profile == "" {
		return look(ctx, db, n)
	}
	file, err := os.Create(n.profile)
	if err != nil {
		return err
	}
	if err := pprof.StartCPUProfile(file); err != nil {
		return err
	}
	err = look(ctx, db, n)
	pprof.StopCPUProfile()
	return errors.Join(err, file.Close())
}

// temporary makes an empty place for a database.
func temporary(engine string) (address string, remove func(), err error) {
	if engine == "postgres" {
		server, err := pgtest.Start()
		if err != nil {
			return "", nil, err
		}
		return server.URL(), func() { server.Close() }, nil
	}
	dir, err := os.MkdirTemp("", "assay-pages-")
	return filepath.Join(dir, "pages.db"), func() { os.RemoveAll(dir) }, err
}
