// Command reviewers measures the server under the load of a team: so many
// reviewers, each with one decision a second, in an open loop: a decision is timed
// from the moment at which it was due, whether or not the server was ready for it
// (coordinated omission; Tene, 2013). The store is SQLite with synchronous=FULL, the
// server listens on the loopback alone, and all of it lives in a temporary folder.
//
//	go run ./bench/reviewers
//	go run ./bench/reviewers -background 20000
//	go run ./bench/reviewers -people 20 -job
//
// It prints quantiles, and exits with 1 where something was lost, given to two, or
// slower than it must be.
package main

import (
	"context"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"assay/annotate/jobs"
	"assay/annotate/store"
	"assay/bench/fill"
	"assay/web"
)

func main() {
	var l load
	flag.IntVar(&l.articles, "articles", 100_000, "articles in the store")
	flag.IntVar(&l.gold, "gold", 20_000, "of them with gold")
	flag.IntVar(&l.people, "people", 50, "reviewers, each with a decision a second")
	flag.DurationVar(&l.length, "length", time.Minute, "how long they work")
	flag.IntVar(&l.background, "background", 0, "articles that are imported and extracted meanwhile")
	flag.BoolVar(&l.job, "job", false, "a job extracts from all articles meanwhile")
	flag.DurationVar(&l.limit, "limit", 0, "p99 that must not be passed (default: 25ms, 100ms with a background)")
	flag.Parse()
	if l.limit == 0 {
		l.limit = 25 * time.Millisecond
		if l.background > 0 || l.job {
			l.limit = 100 * time.Millisecond
		}
	}
	if err := run(context.Background(), &l); err != nil {
		fmt.Fprintln(os.Stderr, "reviewers:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, l *load) error {
	dir, err := os.MkdirTemp("", "assay-reviewers-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	s, err := store.Open(ctx, filepath.Join(dir, "load.db"))
	if err != nil {
		return err
	}
	defer s.Close()
	start := time.Now()
	if err := fill.Articles(ctx, s, l.articles, l.gold, fill.Article); err != nil {
		return err
	}
	fmt.Printf("%d articles with proposals, %d of them with gold, stored in %s\n", l.articles, l.gold, time.Since(start).Round(time.Second))
	l.before = new(jobs.Precedence)
	site, err := web.New(ctx, s, web.Config{Plain: true, Before: l.before})
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	serving, stop := context.WithCancel(ctx)
	ended := make(chan error, 1)
	go func() { ended <- web.Serve(serving, listener, site) }()
	l.store, l.url = s, "http://"+listener.Addr().String()
	l.transport = &http.Transport{MaxIdleConnsPerHost: l.people}
	err = l.work(ctx)
	l.transport.CloseIdleConnections()
	stop()
	if e := <-ended; err == nil {
		err = e
	}
	return err
}
