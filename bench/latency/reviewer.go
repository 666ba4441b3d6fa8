package main

import (
	"context"
	"crypto/rand"
	_ "embed"
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"time"

	"assay/annotate"
	"assay/annotate/store"
	"assay/bench/fill"
	"assay/views"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

//go:embed measure.js
var script string

// patience is how long the page may take for anything before the run fails.
const patience = 30 * time.Second

// reviewer is a person in front of a browser.
type reviewer struct {
	ctx    context.Context
	store  *store.Store
	person annotate.Person
	url    string
}

// measure lets one person review: article after article, then one of 200 kB.
func measure(ctx context.Context, s *store.Store, url string, presses int) error {
	if err := showProposals(ctx, s); err != nil {
		return err
	}
	r, stop, err := open(ctx, s, url)
	if err != nil {
		return err
	}
	defer stop()
	if err := r.do(chromedp.Navigate(url+views.HomeURL), leaving(chromedp.KeyEvent(kb.Enter)), settled()); err != nil {
		return err
	}
	for done := 0; done < presses; {
		n, err := r.review(presses - done)
		if err != nil {
			return err
		}
		done += n
	}
	for range 40 {
		if err := r.press(" "); err != nil {
			return err
		}
	}
	times, err := r.times()
	if err != nil {
		return err
	}
	long, err := r.long(presses / 4)
	return errors.Join(err,
		report("key to the painted answer", times.Painted, 50),
		report("key to the mark that says saved", times.Saved, 150),
		report("key to the next article, ready for a key", times.Next, 200),
		report("article of 200 kB: key to the painted answer", long.Painted, 100),
		report("article of 200 kB: key to the saved mark", long.Saved, 150))
}

// showProposals sets the blind share to none: keys that accept need proposals.
func showProposals(ctx context.Context, s *store.Store) error {
	set, err := s.Settings(ctx)
	if err != nil {
		return err
	}
	set.BlindShare = 0
	return s.ChangeSettings(ctx, set, "")
}

// open starts a browser and signs somebody in.
func open(ctx context.Context, s *store.Store, url string) (*reviewer, func(), error) {
	p, err := s.CreatePerson(ctx, store.NewPerson{Name: "Ada " + rand.Text(), Role: annotate.Reviewer})
	if err != nil {
		return nil, nil, err
	}
	token, err := s.CreateLink(ctx, store.LinkSignIn, p.ID, time.Hour)
	if err != nil {
		return nil, nil, err
	}
	chromium, err := find("chromium", "chromium-browser", "google-chrome")
	if err != nil {
		return nil, nil, err
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(chromium), chromedp.NoSandbox, chromedp.DisableGPU)
	allocator, stopAll := chromedp.NewExecAllocator(ctx, options...)
	tab, stopTab := chromedp.NewContext(allocator)
	r := &reviewer{tab, s, p, url}
	if err := chromedp.Do(tab); err != nil { // the browser ends with this context, not with a first action's
		return nil, nil, err
	}
	err = r.do(chromedp.EmulateViewport(1440, 900), onEveryPage(script), chromedp.Navigate(url+views.LinkURL(token)),
		leaving(chromedp.Click(chromedp.CSS("form button"))))
	return r, func() { stopTab(); stopAll() }, err
}

func find(names ...string) (string, error) {
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("no browser is installed: none of %s", strings.Join(names, ", "))
}

func (r *reviewer) do(actions ...chromedp.Action[chromedp.Void]) error {
	ctx, cancel := context.WithTimeout(r.ctx, patience)
	defer cancel()
	_, err := chromedp.Run(ctx, chromedp.Steps(actions...))
	return err
}

// onEveryPage runs a script in each page before its own.
func onEveryPage(script string) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
		return err
	})
}

// leaving waits for the page that an action leads to.
func leaving(action chromedp.Action[chromedp.Void]) chromedp.Action[chromedp.Void] {
	return func(ctx context.Context, target *chromedp.Target) (chromedp.Void, error) {
		_, err := chromedp.WaitEvent(page.LoadEventFired, nil, action)(ctx, target)
		return chromedp.Void{}, err
	}
}

// settled waits until the page has answered the last key, and nothing is under way.
func settled() chromedp.Action[chromedp.Void] {
	return chromedp.Poll[chromedp.Void](`document.querySelector('[data-review]') && !latency.waiting && !Number(document.body.dataset.busy ?? 0)`,
		chromedp.WithPollingTimeout(patience))
}

// press presses a key and waits until the page has done all that it caused.
func (r *reviewer) press(key string, options ...chromedp.KeyOption) error {
	return r.do(chromedp.KeyEvent(key, options...), settled())
}

// review accepts up to so many values of the article in sight and, when none is open,
// finishes it. It returns how many keys decided.
func (r *reviewer) review(most int) (n int, err error) {
	for ; n < most; n++ {
		open, err := r.count(`.row[data-state=open]`)
		if err != nil {
			return n, err
		}
		if open == 0 {
			return n, r.press(kb.Enter, chromedp.KeyModifiers(chromedp.ModifierCtrl))
		}
		if err := r.press("a"); err != nil {
			return n, err
		}
	}
	return n, nil
}

func (r *reviewer) count(css string) (int, error) {
	return chromedp.Run(r.ctx, chromedp.Evaluate[int](fmt.Sprintf(`document.querySelectorAll(%q).length`, css)))
}

// times are what the page measured, in ms.
type times struct{ Painted, Saved, Next []float64 }

func (r *reviewer) times() (times, error) {
	return chromedp.Run(r.ctx, chromedp.Evaluate[times](`({Painted: latency.painted, Saved: latency.saved, Next: latency.next})`))
}

// long reviews an article of 200 kB, accepting, rejecting and undoing.
func (r *reviewer) long(presses int) (times, error) {
	a := fill.Article(0)
	a.ID = "long " + rand.Text()
	a.Text += "\n\n" + a.ID // a text is stored once
	for len(a.Text) < 200_000 {
		a.Text += "\n\n" + strings.Repeat("The board met again, heard the same report and put off the vote once more. ", 8)
	}
	key, err := fill.One(r.ctx, r.store, a)
	if err != nil {
		return times{}, err
	}
	review, err := r.store.StartReview(r.ctx, key, r.person.ID)
	if err != nil {
		return times{}, err
	}
	if err := r.do(chromedp.Navigate(r.url+views.ReviewURL(review.ID)), settled()); err != nil {
		return times{}, err
	}
	keys := []string{"a", "x", "n", "a", "u", "u", "a", "j"}
	for i := range presses {
		if err := r.press(keys[i%len(keys)]); err != nil {
			return times{}, err
		}
	}
	return r.times()
}
