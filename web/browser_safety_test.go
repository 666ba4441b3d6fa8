package web_test

import (
	"net"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"
	"assay/web"

	"github.com/chromedp/chromedp"
)

// mortal is a server that can be killed and started again on its address and file.
type mortal struct {
	t       *testing.T
	path    string
	address string
	server  *httptest.Server
	store   *store.Store
}

func (m *mortal) start() {
	m.t.Helper()
	var err error
	if m.store, err = store.Open(m.t.Context(), m.path); err != nil {
		m.t.Fatal(err)
	}
	h, err := web.New(m.t.Context(), m.store, web.Config{Plain: true})
	if err != nil {
		m.t.Fatal(err)
	}
	m.server = httptest.NewUnstartedServer(h)
	if m.address != "" {
		m.server.Listener.Close()
		if m.server.Listener, err = net.Listen("tcp", m.address); err != nil {
			m.t.Fatal(err)
		}
	}
	m.server.Start()
	m.address = m.server.Listener.Addr().String()
}

// kill cuts every connection.
func (m *mortal) kill() {
	m.server.CloseClientConnections()
	m.server.Close()
	m.store.Close()
}

// TestServerRestartsInMidReview: what is decided while the server is away is saved
// when it is back, in order, and the review goes on without a reload.
func TestServerRestartsInMidReview(t *testing.T) {
	m := &mortal{t: t, path: filepath.Join(t.TempDir(), "assay.db")}
	m.start()
	t.Cleanup(func() { m.kill() })
	drawNothing(t, m.store)
	s := site{m.store, m.server.URL}
	s.propose(t, sample(t, "sample-01"))
	p, link := s.person(t, "Ada", annotate.Reviewer)
	b := newTab(t)
	b.signIn(link)
	d := &desk{tab: b, site: s, person: p}
	d.openReview("sample-01")
	d.key("a")
	m.kill()
	d.keys("xn")
	d.wait(`document.getElementById('saved').textContent === 'not saved yet: no connection, 2 waiting'`)
	if got := eval[string](d.tab, `document.getElementById('field-victim_type').dataset.state`); got != "rejected" {
		t.Errorf("meanwhile the field looks %s", got)
	}
	m.start()
	d.site.Store = m.store
	d.settled()
	d.wantLog("accepted victim "+string(harlow), "rejected victim_type healthcare_provider", "not_stated victim_location")
	d.key("u")
	if got := d.field(0, annotate.VictimLocation).State(); got != annotate.StateOpen {
		t.Errorf("undo after the restart leaves the field %s", got)
	}
	if got := d.text(`#saved`); got != "✓ saved" {
		t.Errorf("in the end the page says %q", got)
	}
}

// secondTab opens another tab of the same browser, with the same cookies.
func (d *desk) secondTab() *desk {
	d.t.Helper()
	ctx, cancel := chromedp.NewContext(d.ctx)
	d.t.Cleanup(cancel)
	b := &tab{t: d.t, ctx: ctx}
	if err := chromedp.Listen(ctx, b.watch); err != nil {
		d.t.Fatal(err)
	}
	b.size(1440, 900)
	other := *d
	other.tab = b
	other.open(d.site.url + views.ReviewURL(d.review))
	return &other
}

// TestTwoTabs: what one tab decides, undoes and adds the other shows at once, and
// undo in the other takes back the last decision, wherever it was made.
func TestTwoTabs(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	other := d.secondTab()
	state := func(field, want string) {
		t.Helper()
		other.wait(`document.getElementById('field-` + field + `').dataset.state === '` + want + `'`)
	}
	d.key("a")
	state(annotate.Victim, "accepted")
	d.key("x")
	state(annotate.VictimType, "rejected")
	other.settled()
	other.key("u")
	d.wait(`document.getElementById('field-victim_type').dataset.state === 'open'`)
	d.settled()
	d.goTo(annotate.VictimType)
	d.key("n") // it has seen what the other did: no conflict
	d.wantLog("not_stated victim_type")
	if got := d.text(`[data-conflict]`); got != "" {
		t.Errorf("the page says %q", got)
	}
}

// TestUndoInAnotherBrowser: the log is the server's, so another browser takes back
// what this one did.
func TestUndoInAnotherBrowser(t *testing.T) {
	d := newDesk(t, sample(t, "sample-01"))
	d.keys("ax")
	d.settled()
	token, err := d.CreateLink(t.Context(), store.LinkSignIn, d.person.ID, time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	other := *d
	other.tab = newTab(t)
	other.signIn(d.site.url + views.LinkURL(token))
	other.open(d.site.url + views.ReviewURL(d.review))
	other.key("u")
	other.key("u")
	other.key("U")
	if got := d.field(0, annotate.Victim).State(); got != annotate.StateAccepted {
		t.Errorf("after undo, undo and redo elsewhere the field is %s", got)
	}
	if got := d.field(0, annotate.VictimType).State(); got != annotate.StateOpen {
		t.Errorf("after undo elsewhere the field is %s", got)
	}
}

// TestLeaseExpiresAndIsTakenOver: who read for too long learns who has the article
// now, loses nothing that was saved, and can go on when it is free again.
func TestLeaseExpiresAndIsTakenOver(t *testing.T) {
	d, clock := threeArticles(t)
	d.key("a")
	clock.pass(store.LeaseFor + time.Minute)
	bob, _ := d.site.person(t, "Bob", annotate.Reviewer)
	a, err := d.ArticleByID(t.Context(), "sample-01")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.StartReview(t.Context(), a.Key, bob.ID); err != nil {
		t.Fatal(err)
	}
	d.key("a")
	if got := d.text(`[role=alert]`); !strings.Contains(got, "Bob is reviewing this article now") {
		t.Errorf("the page says %q", got)
	}
	if got := d.text(`#saved`); got != "not saved" {
		t.Errorf("of the decision the page says %q", got)
	}
	if got := eval[string](d.tab, `document.getElementById('field-victim_type').dataset.state`); got != "open" {
		t.Errorf("what was not saved looks %s", got)
	}
	if err := d.Skip(t.Context(), a.Key, bob.ID); err != nil {
		t.Fatal(err)
	}
	d.goTo(annotate.VictimType)
	d.key("a")
	d.wantLog("accepted victim "+string(harlow), "accepted victim_type healthcare_provider")
	if got := d.holder("sample-01"); got != "Ada" {
		t.Errorf("the article is held by %q", got)
	}
}

// TestLongArticle: an article of 200 kB is reviewed as any other, with its evidence
// where it is, far down too.
func TestLongArticle(t *testing.T) {
	r := longArticle(t)
	d := newDesk(t, r)
	d.keys("ax")
	d.settled()
	d.wantLog("accepted victim "+string(harlow), "rejected victim_type healthcare_provider")
	d.goTo(annotate.Attacker)
	d.drag(spanOf(t, r, "Zephyr Crew"))
	if got := d.value(`[data-quote]`); got != "Zephyr Crew" {
		t.Errorf("the evidence reads %q", got)
	}
	d.stroke("Enter")
	item := d.field(0, annotate.Attacker).Items[0]
	if item.Claim.Evidence[0] != spanOf(t, r, "Zephyr Crew") {
		t.Errorf("the evidence is %v", item.Claim.Evidence)
	}
	if n := eval[int](d.tab, `document.querySelectorAll('#article-body mark[data-fields~=attacker]').length`); n != 1 {
		t.Errorf("%d marks show it", n)
	}
}

// longArticle is a sample with 200 kB of text behind it, and a name at its end.
func longArticle(t *testing.T) annotate.Record {
	t.Helper()
	r := sample(t, "sample-01")
	r.ID = "long"
	sentence := "The hospital’s board met again, heard the same report and put off the vote 👩🏽‍⚕️ once more. "
	r.Text += "\n\n" + strings.Repeat(strings.Repeat(sentence, 8)+"\n\n", 1+200_000/(8*len(sentence)))
	r.Text += "A group called Zephyr Crew said that it was them."
	return r
}
