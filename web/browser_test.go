package web_test

import (
	"context"
	"fmt"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"
	"assay/web"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// patience is how long a journey may wait for anything; it is no measurement.
const patience = 15 * time.Second

// site is a server with a store of its own.
type site struct {
	*store.Store
	url string
}

func newSite(t *testing.T) site {
	t.Helper()
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "assay.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	drawNothing(t, s)
	h, err := web.New(t.Context(), s, web.Config{Plain: true})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	return site{s, server.URL}
}

// person adds somebody and returns a sign-in link.
func (s site) person(t *testing.T, name string, role annotate.Role) (annotate.Person, string) {
	t.Helper()
	p, err := s.CreatePerson(t.Context(), store.NewPerson{Name: name, Role: role})
	if err != nil {
		t.Fatal(err)
	}
	token, err := s.CreateLink(t.Context(), store.LinkSignIn, p.ID, time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	return p, s.url + views.LinkURL(token)
}

// tab is a browser tab that fails its test instead of returning errors.
type tab struct {
	t     *testing.T
	ctx   context.Context
	doing string // what a failure names
}

var chromium = func() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}()

// newTab starts a browser with no cookies. Without Chromium the test is skipped,
// but fails in CI.
func newTab(t *testing.T) *tab {
	t.Helper()
	if chromium == "" {
		if os.Getenv("CI") != "" {
			t.Fatal("Chromium is missing")
		}
		t.Skip("Chromium is not installed")
	}
	browser, err := sharedBrowser()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	b := &tab{t: t, ctx: ctx}
	if err := chromedp.Listen(ctx, b.watch); err != nil {
		t.Fatal(err)
	}
	b.size(1440, 900)
	return b
}

// watch fails the test on anything that a page complains of: errors of scripts,
// violations of the content security policy, forms without names. What the
// network says is the business of the test.
func (b *tab) watch(event any) {
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		b.t.Errorf("script error: %s %s", e.ExceptionDetails.Text, describeException(e.ExceptionDetails))
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeWarning {
			for _, arg := range e.Args {
				b.t.Errorf("the console says %s%s", arg.Value, arg.Description)
			}
		}
	case *log.EventEntryAdded:
		if e.Entry.Level != log.EntryLevelVerbose && e.Entry.Level != log.EntryLevelInfo && e.Entry.Source != log.EntrySourceNetwork {
			b.t.Errorf("the browser says %s (%s)", e.Entry.Text, e.Entry.URL)
		}
	}
}

func describeException(details *runtime.ExceptionDetails) string {
	if details.Exception == nil {
		return ""
	}
	return details.Exception.Description
}

// sharedBrowser is started once; tabs have cookies of their own.
var sharedBrowser = sync.OnceValues(func() (context.Context, error) {
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(chromium), chromedp.NoSandbox,
		chromedp.DisableGPU, chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	allocator, _ := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancel := chromedp.NewContext(allocator)
	stopBrowser = cancel
	return ctx, chromedp.Do(ctx)
})

var stopBrowser = func() {}

func TestMain(m *testing.M) {
	status := m.Run()
	stopBrowser()
	os.Exit(status)
}

func (b *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	result(b, chromedp.Steps(actions...))
}

// result runs an action and returns its value.
func result[T any](b *tab, action chromedp.Action[T]) T {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	v, err := chromedp.Run(ctx, action)
	if err != nil {
		b.t.Fatalf("%v\n%s", err, b.describe())
	}
	return v
}

// describe says where the tab is, for a failed test.
func (b *tab) describe() string {
	ctx, cancel := context.WithTimeout(b.ctx, 5*time.Second)
	defer cancel()
	url, _ := chromedp.Run(ctx, chromedp.Location())
	text, _ := chromedp.Run(ctx, chromedp.Evaluate[string](`document.body.innerText.slice(-1200)`))
	return b.doing + "\n" + url + "\n" + text
}

func (b *tab) size(width, height int64) { b.t.Helper(); b.do(chromedp.EmulateViewport(width, height)) }

func (b *tab) open(url string) { b.t.Helper(); b.do(chromedp.Navigate(url)) }

// signIn opens a one-time link and presses its button.
func (b *tab) signIn(link string) {
	b.t.Helper()
	b.open(link)
	b.leave(b.click(`form button`))
	b.do(chromedp.WaitVisible(chromedp.CSS(`header nav`)))
}

func (b *tab) click(css string) chromedp.Action[chromedp.Void] {
	return chromedp.Click(chromedp.CSS(css))
}

// leave waits for the page that an action leads to.
func (b *tab) leave(action chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	result(b, chromedp.WaitEvent(page.LoadEventFired, nil, action))
}

// onward waits for the article that an action leads to: for its page to load, or to
// come into sight where it was fetched ahead.
func (b *tab) onward(action chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	arrived := make(chan struct{}, 1)
	err := chromedp.Listen(ctx, func(event any) {
		switch event.(type) {
		case *page.EventLoadEventFired, *page.EventNavigatedWithinDocument:
			select {
			case arrived <- struct{}{}:
			default:
			}
		}
	})
	if err != nil {
		b.t.Fatal(err)
	}
	b.do(action)
	select {
	case <-arrived:
	case <-ctx.Done():
		b.t.Fatalf("no other article came into sight\n%s", b.describe())
	}
	b.settled()
}

// eval returns what a script says.
func eval[T any](b *tab, format string, args ...any) T {
	b.t.Helper()
	return result(b, chromedp.Evaluate[T](fmt.Sprintf(format, args...)))
}

// settled waits until nothing is being sent or loaded.
func (b *tab) settled() {
	b.t.Helper()
	result(b, chromedp.Poll[bool](`!Number(document.body.dataset.busy ?? 0)`, chromedp.WithPollingTimeout(patience)))
}

// key presses a key, as kb names it, and waits for what it caused.
func (b *tab) key(keys string) {
	b.t.Helper()
	b.do(chromedp.KeyEvent(keys))
	b.settled()
}

// finishKey presses Ctrl+Enter and waits for the article that follows.
func (b *tab) finishKey() {
	b.t.Helper()
	b.onward(chromedp.KeyEvent(kb.Enter, chromedp.KeyModifiers(chromedp.ModifierCtrl)))
}

// drag selects a span of the article with the mouse.
func (b *tab) drag(s annotate.Span) {
	b.t.Helper()
	type point struct{ X, Y float64 }
	ends := eval[[]point](b, `(() => {
		const at = (n, last) => {
			for (const seg of document.querySelectorAll('#article-body [data-start]')) {
				const chars = [...seg.textContent], start = Number(seg.dataset.start)
				if (n < start || n >= start + chars.length) continue
				const from = chars.slice(0, n - start).join('').length
				const range = document.createRange()
				range.setStart(seg.firstChild, from)
				range.setEnd(seg.firstChild, from + chars[n - start].length)
				if (!last) seg.scrollIntoView({block: 'center'})
				return () => { const r = range.getClientRects()[0]; return {x: last ? r.right - 0.5 : r.left + 0.5, y: (r.top + r.bottom) / 2} }
			}
		}
		return [at(%d, false), at(%d, true)].map((f) => f())
	})()`, s.Start, s.End-1)
	b.do(
		chromedp.MouseEvent(chromedp.MousePressed, ends[0].X, ends[0].Y, chromedp.ButtonLeft, chromedp.ClickCount(1)),
		chromedp.MouseEvent(chromedp.MouseMoved, ends[1].X, ends[1].Y, chromedp.ButtonLeft),
		chromedp.MouseEvent(chromedp.MouseReleased, ends[1].X, ends[1].Y, chromedp.ButtonLeft, chromedp.ClickCount(1)),
	)
	b.settled()
}
