package main

import (
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"net/http/cookiejar"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"assay/annotate"
	"assay/annotate/store"
)

// running is a command that serves. Its output is complete up to the line that
// was waited for.
type running struct {
	t      *testing.T
	out    *lockedBuffer
	stop   context.CancelFunc
	status chan int
}

// start runs a command line until its output holds a text.
func start(t *testing.T, until string, args ...string) *running {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	r := &running{t, &lockedBuffer{until: until, seen: make(chan struct{})}, cancel, make(chan int, 1)}
	t.Cleanup(cancel)
	go func() { r.status <- run(ctx, args, strings.NewReader(""), r.out, r.out) }()
	select {
	case <-r.out.seen:
	case status := <-r.status:
		t.Fatalf("%v ended with %d: %s", args, status, r.out)
	}
	return r
}

// end interrupts the command and returns its exit status.
func (r *running) end() int {
	r.t.Helper()
	r.stop()
	return <-r.status
}

type lockedBuffer struct {
	mu    sync.Mutex
	b     bytes.Buffer
	until string
	seen  chan struct{}
	once  sync.Once
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	n, err := l.b.Write(p)
	if strings.Contains(l.b.String(), l.until) {
		l.once.Do(func() { close(l.seen) })
	}
	return n, err
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

var (
	linkPattern = regexp.MustCompile(`http://127\.0\.0\.1:\d+/links/[\w-]+`)
	portPattern = regexp.MustCompile(`127\.0\.0\.1:\d+`)
)

// stable takes port and token out of what was printed.
func stable(out string) string {
	return portPattern.ReplaceAllString(linkPattern.ReplaceAllString(out, "http://ADDRESS/links/TOKEN"), "ADDRESS")
}

// browse spends a link and returns the page that a browser would see then.
func browse(t *testing.T, link string, form map[string][]string) (status int, page string) {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	client := http.Client{Jar: jar}
	answer, err := client.PostForm(link, form)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(body)
}

func TestDemo(t *testing.T) {
	r := start(t, "Ctrl+C ends the demo.\n", "demo", "--addr", "127.0.0.1:0")
	path, err := filepath.Abs("testdata/serve/demo.txt")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, path, stable(r.out.String()))
	link := linkPattern.FindString(r.out.String())
	status, page := browse(t, link, nil)
	if status != http.StatusOK || !strings.Contains(page, "Review the next article") {
		t.Errorf("the link leads to %d: %s", status, page)
	}
	if status, _ := browse(t, link, nil); status != http.StatusNotFound {
		t.Errorf("the link works twice: %d", status)
	}
	if status := r.end(); status != exitDone {
		t.Errorf("exit %d", status)
	}
}

// A demo that is kept goes on where it was, and is not seeded twice.
func TestDemoKeepsItsDatabase(t *testing.T) {
	db := filepath.Join(t.TempDir(), "demo.db")
	for range 2 {
		start(t, "Ctrl+C", "demo", "--addr", "127.0.0.1:0", "--db", db).end()
	}
	s, err := store.Open(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	progress, err := s.Progress(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if progress.Articles != 29 || progress.Gold != demoReviews || len(progress.Reviewers) < 2 {
		t.Errorf("%d articles, %d gold, %d reviewers", progress.Articles, progress.Gold, len(progress.Reviewers))
	}
	blind := 0
	err = s.EachGold(t.Context(), func(_ int64, r annotate.Record) error {
		if r.Review.Mode == annotate.Blind {
			blind++
		}
		return nil
	})
	if err != nil || blind == 0 {
		t.Errorf("%d blind gold records, %v", blind, err)
	}
}

func TestDemoRefusesATeamsDatabase(t *testing.T) {
	db := filepath.Join(t.TempDir(), "team.db")
	s, err := store.Open(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.CreatePerson(t.Context(), store.NewPerson{Name: "Ada", Role: annotate.Lead}); err != nil {
		t.Fatal(err)
	}
	s.Close()
	status, _, stderr := assay(t, "demo", "--addr", "127.0.0.1:0", "--db", db)
	if status != exitFailed || !strings.Contains(stderr, "belongs to a team") {
		t.Errorf("exit %d: %s", status, stderr)
	}
}

func TestDemoTakesTheNextFreePort(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	r := start(t, "Ctrl+C", "demo", "--addr", l.Addr().String())
	if strings.Contains(r.out.String(), l.Addr().String()+"\n") {
		t.Errorf("the demo says it listens where another program does: %s", r.out)
	}
	r.end()
}

// The first start prints a link for the first lead; once there is one, no more.
func TestServe(t *testing.T) {
	db := filepath.Join(t.TempDir(), "work.db")
	r := start(t, "listens on", "serve", "--db", db, "--addr", "127.0.0.1:0", "--plain-http")
	path, err := filepath.Abs("testdata/serve/first.txt")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, path, stable(r.out.String()))
	link := linkPattern.FindString(r.out.String())
	status, page := browse(t, link, map[string][]string{"name": {"Ada"}, "password": {"correct horse battery"}})
	if status != http.StatusOK || !strings.Contains(page, `href="/people"`) {
		t.Errorf("the set-up link leads to %d: %s", status, page)
	}
	if status := r.end(); status != exitDone {
		t.Errorf("exit %d", status)
	}
	r = start(t, "listens on", "serve", "--db", db, "--addr", "127.0.0.1:0", "--plain-http")
	if out := stable(r.out.String()); out != "Assay listens on http://ADDRESS\n" {
		t.Errorf("the second start prints %q", out)
	}
	r.end()
}

func TestServeErrors(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	db := filepath.Join(t.TempDir(), "work.db")
	for name, test := range map[string]struct {
		args   []string
		status int
		says   string
	}{
		"port in use":   {[]string{"serve", "--db", db, "--addr", l.Addr().String()}, exitFailed, "is in use; stop the other program"},
		"no such host":  {[]string{"serve", "--db", db, "--addr", "127.0.0.1:notaport"}, exitFailed, "cannot listen on"},
		"no database":   {[]string{"serve"}, exitUsage, "--db"},
		"no folder":     {[]string{"serve", "--db", filepath.Join(db, "x", "y.db")}, exitFailed, "y.db"},
		"wrong origin":  {[]string{"serve", "--db", db, "--addr", "127.0.0.1:0", "--trusted-origin", "example"}, exitFailed, "is not an origin"},
		"wrong dialect": {[]string{"serve", "--db", "mysql://localhost/x"}, exitFailed, "mysql"},
	} {
		t.Run(name, func(t *testing.T) {
			status, _, stderr := assay(t, test.args...)
			if status != test.status || !strings.Contains(stderr, test.says) {
				t.Errorf("exit %d: %s", status, stderr)
			}
		})
	}
}
