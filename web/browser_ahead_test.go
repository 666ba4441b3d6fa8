package web_test

import (
	"net/http"
	"net/http/httputil"
	"net/url"
	"strings"
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"
	"assay/web"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// threeArticles opens a desk at the first of three articles of which the second is
// there ahead, at a clock of the test's.
func threeArticles(t *testing.T) (*desk, *clock) {
	t.Helper()
	clock := &clock{}
	s, _ := siteWith(t, web.Config{Plain: true}, store.WithClock(clock.now))
	return s.threeArticles(t), clock
}

func (s site) threeArticles(t *testing.T) *desk {
	t.Helper()
	b := newTab(t)
	s.propose(t, sample(t, "sample-01"), sample(t, "sample-02"), sample(t, "sample-15"))
	p, link := s.person(t, "Ada", annotate.Reviewer)
	b.signIn(link)
	d := &desk{tab: b, site: s, person: p}
	d.openReview("sample-01")
	d.settled()
	return d
}

// answered returns the site behind a door that tells when a request for a path was
// answered.
func (s site) answered(t *testing.T, suffix string) (site, <-chan struct{}) {
	t.Helper()
	to, err := url.Parse(s.url)
	if err != nil {
		t.Fatal(err)
	}
	door, answered := httputil.NewSingleHostReverseProxy(to), make(chan struct{}, 10)
	s.url = serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		door.ServeHTTP(w, r)
		if strings.HasSuffix(r.URL.Path, suffix) {
			answered <- struct{}{}
		}
	}))
	return s, answered
}

// holder returns who has leased an article.
func (d *desk) holder(id string) string {
	d.t.Helper()
	a, err := d.ArticleByID(d.t.Context(), id)
	if err != nil {
		d.t.Fatal(err)
	}
	return a.Holder
}

// takeOver has somebody else start a review of an article.
func (d *desk) takeOver(id, name string) {
	d.t.Helper()
	p, _ := d.site.person(d.t, name, annotate.Reviewer)
	a, err := d.ArticleByID(d.t.Context(), id)
	if err == nil {
		_, err = d.StartReview(d.t.Context(), a.Key, p.ID)
	}
	if err != nil {
		d.t.Fatal(err)
	}
}

// pagesLoaded counts the documents that the tab asks for from now on.
func (b *tab) pagesLoaded() func() int {
	n := make(chan int, 1)
	n <- 0
	err := chromedp.Listen(b.ctx, func(event any) {
		if e, ok := event.(*network.EventRequestWillBeSent); ok && e.Type == network.ResourceTypeDocument {
			n <- 1 + <-n
		}
	})
	if err != nil {
		b.t.Fatal(err)
	}
	return func() int { now := <-n; n <- now; return now }
}

// TestNextArticleIsThereAhead: finishing and skipping show the next article without
// loading a page, and all that works there works as on a page that was loaded.
func TestNextArticleIsThereAhead(t *testing.T) {
	d, _ := threeArticles(t)
	if got := d.holder("sample-02"); got != "Ada" {
		t.Fatalf("the next article is held by %q", got)
	}
	loaded := d.pagesLoaded()
	d.keys(strings.Repeat("a", len(sample(t, "sample-01").Incidents[0].Fields)))
	d.settled()
	d.finishKey()
	if got := d.text(`#article-body h1`); !strings.HasPrefix(got, "2.1M") {
		t.Fatalf("after finishing the page shows %q", got)
	}
	first := d.review
	d.review = eval[int64](d.tab, `Number(document.querySelector('[data-review]').dataset.review)`)
	if d.stored().Started.IsZero() {
		t.Error("the review that came into sight has not started")
	}
	if got, want := eval[string](d.tab, `location.pathname + ' ' + document.title`), views.ReviewURL(d.review)+" "+sample(t, "sample-02").Title+" · Assay"; got != want {
		t.Errorf("the page is %q, not %q", got, want)
	}
	if got := d.text(`#today`); got != "1 today" {
		t.Errorf("the page counts %q", got)
	}
	d.wantOn(annotate.Victim)
	d.key("a")
	d.wantLog("accepted victim " + sample(t, "sample-02").Incidents[0].Fields[annotate.Victim][0].Value.String())
	d.key("u")
	d.key("e")
	d.keys("Somebody", kb.Enter)
	d.settled()
	if got := len(d.log()); got != 3 {
		t.Errorf("the log is %q", d.log())
	}
	d.onward(chromedp.KeyEvent(" "))
	if got := d.text(`#article-body h1`); got != sample(t, "sample-15").Title {
		t.Errorf("after skipping the page shows %q", got)
	}
	if n := loaded(); n != 0 {
		t.Errorf("%d pages were loaded for it", n)
	}
	d.leave(chromedp.Evaluate[chromedp.Void](`history.back()`))
	if got := d.text(`#article-body h1`); !strings.HasPrefix(got, "2.1M") {
		t.Errorf("going back shows %q", got)
	}
	if d.review = first; d.stored().Finished.IsZero() {
		t.Error("the first review is not finished")
	}
}

// TestKeysBeforeTheNextArticleAreNotForIt: what was pressed before an article came
// into sight decides nothing on it.
func TestKeysBeforeTheNextArticleAreNotForIt(t *testing.T) {
	d, _ := threeArticles(t)
	d.network(offline)
	d.keys(" aax")
	d.onward(reach(online))
	d.review = eval[int64](d.tab, `Number(document.querySelector('[data-review]').dataset.review)`)
	if d.log() != nil {
		t.Errorf("decided was %q", d.log())
	}
	d.wantOn(annotate.Victim)
	d.key("a")
	if n := len(d.log()); n != 1 {
		t.Errorf("after one more key the log is %q", d.log())
	}
}

// TestAheadIsNotShownWhenOutOfDate: taken over or changed meanwhile, the page that
// was fetched is thrown away and the server's own is loaded.
func TestAheadIsNotShownWhenOutOfDate(t *testing.T) {
	t.Run("taken over", func(t *testing.T) {
		d, clock := threeArticles(t)
		clock.pass(store.LeaseFor + time.Minute)
		d.takeOver("sample-02", "Bob")
		d.onward(chromedp.KeyEvent(" "))
		if got := d.text(`#article-body h1`); got != sample(t, "sample-15").Title {
			t.Errorf("the page shows %q", got)
		}
	})
	t.Run("decided elsewhere", func(t *testing.T) {
		d, _ := threeArticles(t)
		a, err := d.ArticleByID(t.Context(), "sample-02")
		if err != nil {
			t.Fatal(err)
		}
		r, err := d.ReviewOf(t.Context(), a.Key, d.person.ID)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := d.Decide(t.Context(), r.ID, d.person.ID, annotate.Decision{ID: "elsewhere", Incident: "1", Field: annotate.Victim, Act: annotate.NotStated}); err != nil {
			t.Fatal(err)
		}
		d.onward(chromedp.KeyEvent(" "))
		if got := eval[string](d.tab, `document.getElementById('field-victim').dataset.state`); got != "not_stated" {
			t.Errorf("what was decided elsewhere looks %s", got)
		}
		if got := d.holder("sample-02"); got != "Ada" {
			t.Errorf("the article in sight is held by %q", got)
		}
	})
}

// TestAheadIsGivenBack: leaving the page and signing out free the article that was
// fetched ahead; a long review keeps it.
func TestAheadIsGivenBack(t *testing.T) {
	t.Run("kept by a page in sight", func(t *testing.T) {
		d, clock := threeArticles(t)
		for range 2 {
			clock.pass(store.LeaseFor - time.Minute)
			eval[bool](d.tab, `document.dispatchEvent(new Event('visibilitychange'))`)
			d.settled()
		}
		if got := d.holder("sample-02"); got != "Ada" {
			t.Errorf("the next article is held by %q", got)
		}
	})
	t.Run("leaving", func(t *testing.T) {
		s, gaveBack := newSite(t).answered(t, "/give-back")
		d := s.threeArticles(t)
		d.open(d.site.url + views.ArticlesURL)
		<-gaveBack
		if got := d.holder("sample-02"); got != "" {
			t.Errorf("the next article is held by %q", got)
		}
		if got := d.holder("sample-01"); got != "Ada" {
			t.Errorf("the article in review is held by %q", got)
		}
	})
	t.Run("signing out", func(t *testing.T) {
		d, _ := threeArticles(t)
		d.leave(d.click(`form[action="/signout"] button`))
		for _, id := range []string{"sample-01", "sample-02"} {
			if got := d.holder(id); got != "" {
				t.Errorf("%s is held by %q", id, got)
			}
		}
	})
}
