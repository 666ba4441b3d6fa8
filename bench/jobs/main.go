// Command jobs measures long work beside the server, on SQLite with all that it
// needs in a temporary folder.
//
//	go run ./bench/jobs -kill
//	go run ./bench/jobs -speed
//
// With -kill it asks for 10,000 jobs, each the extraction of one article; a process
// of its own does them and is killed with SIGKILL again and again, while another
// connection stores a decision every 20 ms. Then it looks whether every job is done,
// and every article was read once. With -speed it extracts 100,000 articles, by the
// command line and by a job, and compares. It exits with 1 where something was lost,
// done twice, left or too slow.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

func main() {
	if file := os.Getenv(victimVariable); file != "" {
		workUntilKilled(file)
	}
	kill := flag.Bool("kill", false, "10,000 jobs, with kill -9 in between")
	speed := flag.Bool("speed", false, "an extraction by a job and by the command line")
	n := flag.Int("n", 0, "jobs, or articles (default: 10,000 and 100,000)")
	kills := flag.Int("kills", 10, "how often the process is killed")
	every := flag.Duration("every", 4*time.Second, "how long it lives")
	flag.Parse()
	dir, err := os.MkdirTemp("", "assay-jobs-")
	if err == nil {
		defer os.RemoveAll(dir)
		err = run(context.Background(), filepath.Join(dir, "jobs.db"), *kill, *speed, *n, *kills, *every)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "jobs:", err)
		os.RemoveAll(dir)
		os.Exit(1)
	}
}

func run(ctx context.Context, file string, kill, speed bool, n, kills int, every time.Duration) error {
	orDefault := func(most int) int {
		if n > 0 {
			return n
		}
		return most
	}
	switch {
	case kill:
		return survive(ctx, file, orDefault(10_000), kills, every)
	case speed:
		return compare(ctx, file, orDefault(100_000))
	}
	flag.Usage()
	return nil
}
