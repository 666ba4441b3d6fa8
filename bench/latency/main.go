// Command latency measures what a reviewer feels, in the page: from a key to the
// second frame after it, to the mark that says saved, and to the next article with
// its first field in focus. The store is SQLite with synchronous=FULL and holds
// 100,000 articles, the server listens on the loopback alone, the browser is a
// headless Chromium, and all of it lives in a temporary folder.
//
//	go run ./bench/latency
//
// It prints quantiles, and exits with 1 where a 95th percentile is more than it may be.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"slices"
	"time"

	"assay/annotate/store"
	"assay/bench/fill"
	"assay/web"
)

func main() {
	articles := flag.Int("articles", 100_000, "articles in the store")
	presses := flag.Int("presses", 400, "keys that decide; at least 300 say something of a 95th percentile")
	db := flag.String("db", "", "file to keep the store in, and to use as it is where it exists; else it is temporary")
	flag.Parse()
	if err := run(context.Background(), *db, *articles, *presses); err != nil {
		fmt.Fprintln(os.Stderr, "latency:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, db string, articles, presses int) error {
	dir, err := os.MkdirTemp("", "assay-latency-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if db == "" {
		db = filepath.Join(dir, "latency.db")
	}
	s, err := filled(ctx, db, articles)
	if err != nil {
		return err
	}
	defer s.Close()
	site, err := web.New(ctx, s, web.Config{Plain: true})
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
	err = measure(ctx, s, "http://"+listener.Addr().String(), presses)
	stop()
	return errors.Join(err, <-ended)
}

// filled opens a store, and fills it where it is new.
func filled(ctx context.Context, path string, articles int) (*store.Store, error) {
	_, missing := os.Stat(path)
	s, err := store.Open(ctx, path)
	if err != nil || missing == nil {
		return s, err
	}
	start := time.Now()
	if err := fill.Articles(ctx, s, articles, articles/2/500*500, fill.Article); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	fmt.Printf("%d articles with proposals, half of them with gold, stored in %s\n", articles, time.Since(start).Round(time.Second))
	return s, nil
}

// report prints the quantiles of times in ms, and says when the 95th percentile is
// more than it may be.
func report(kind string, times []float64, limit float64) error {
	if len(times) == 0 {
		return fmt.Errorf("%s: nothing was measured", kind)
	}
	slices.Sort(times)
	at := func(q float64) float64 { return times[min(int(q*float64(len(times))), len(times)-1)] }
	fmt.Printf("%-44s n %4d   p50 %6.1f   p95 %6.1f   p99 %6.1f   max %6.1f ms   (p95 must be under %g)\n",
		kind, len(times), at(0.5), at(0.95), at(0.99), at(1), limit)
	if at(0.95) >= limit {
		return fmt.Errorf("%s: the p95 is %.1f ms, not under %g", kind, at(0.95), limit)
	}
	return nil
}
