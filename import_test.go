package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"assay/annotate/store"
)

// TestInterruptedImport: what the report says was added is there, and whole.
func TestInterruptedImport(t *testing.T) {
	path := filepath.Join(t.TempDir(), "work.db")
	ctx, cancel := context.WithCancel(t.Context())
	stdin, feed := io.Pipe()
	go func() {
		for i := range 3 * batchArticles / 2 {
			fmt.Fprintf(feed, `{"id":"a%d","text":"Words %d."}`+"\n", i, i)
		}
		cancel()
	}()
	var stdout, stderr bytes.Buffer
	if status := run(ctx, []string{"import", "-", "--db", path}, stdin, &stdout, &stderr); status != exitFailed {
		t.Errorf("exit %d, %s", status, stderr.String())
	}
	there := 0
	err := open(t, path).EachArticle(t.Context(), func(store.Article) error { there++; return nil })
	if err != nil {
		t.Fatal(err)
	}
	if want := fmt.Sprintf("added %d, known 0, refused 0\n", there); stdout.String() != want || there%batchArticles != 0 {
		t.Errorf("%d articles are there, and the report says %s", there, stdout.String())
	}
}

// TestRefusalsInOrder: what the database refuses is told among what the reader
// refuses, in the order of the lines, over more than one batch.
func TestRefusalsInOrder(t *testing.T) {
	var in, want strings.Builder
	for i := 1; i <= 1200; i++ {
		switch i % 100 {
		case 10:
			in.WriteString("broken\n")
		case 20:
			fmt.Fprintf(&in, `{"id":"a1","text":"Other words %d."}`+"\n", i)
		default:
			fmt.Fprintf(&in, `{"id":"a%d","text":"Words %d."}`+"\n", i, i)
			continue
		}
		fmt.Fprintf(&want, "stdin:%d\n", i)
	}
	var stdout, stderr bytes.Buffer
	status := run(t.Context(), []string{"import", "-", "--db", filepath.Join(t.TempDir(), "work.db")},
		strings.NewReader(in.String()), &stdout, &stderr)
	var got strings.Builder
	for line := range strings.Lines(stderr.String()) {
		if parts := strings.SplitN(line, ":", 3); parts[0] == "stdin" {
			got.WriteString(parts[0] + ":" + parts[1] + "\n")
		}
	}
	if got.String() != want.String() {
		t.Errorf("refused\n%swant\n%s", got.String(), want.String())
	}
	if status != exitFailed || stdout.String() != "added 1176, known 0, refused 24\n" {
		t.Errorf("exit %d, %s", status, stdout.String())
	}
}
