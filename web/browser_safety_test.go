package web_test

import (
	"bufio"
	"cmp"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"
	"assay/web"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// mortal is a server in a process of its own, which can be killed and started again
// on its address and file.
type mortal struct {
	t       *testing.T
	path    string
	address string // taken at the first start
	process *exec.Cmd
}

// mortalEnv names the file and the address that this program is to serve, when it is
// started as a mortal.
const mortalEnv = "ASSAY_TEST_SERVE"

// start waits until the server says where it listens.
func (m *mortal) start() {
	m.t.Helper()
	m.process = exec.CommandContext(m.t.Context(), os.Args[0], "-test.run=^TestMortal$")
	m.process.Env = append(os.Environ(), mortalEnv+"="+m.path+"|"+cmp.Or(m.address, "127.0.0.1:0"))
	out, err := m.process.StdoutPipe()
	if err == nil {
		err = m.process.Start()
	}
	if err != nil {
		m.t.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		m.t.Fatalf("the server does not start: %v", err)
	}
	m.address = strings.TrimSpace(line)
}

// kill is SIGKILL: nothing is closed or written any more.
func (m *mortal) kill() {
	if m.process != nil {
		_ = m.process.Process.Kill()
		_ = m.process.Wait()
	}
	m.process = nil
}

// TestMortal is what a mortal runs.
func TestMortal(t *testing.T) {
	path, address, ok := strings.Cut(os.Getenv(mortalEnv), "|")
	if !ok {
		t.Skip("serves only where another test starts it")
	}
	s, err := store.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	h, err := web.New(t.Context(), s, web.Config{Plain: true})
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Println(l.Addr())
	t.Fatal(http.Serve(l, h))
}

// TestServerIsKilledInMidReview: what is decided while the server is away is saved
// when it is back, in order, and the review goes on without a reload.
func TestServerIsKilledInMidReview(t *testing.T) {
	m := &mortal{t: t, path: filepath.Join(t.TempDir(), "assay.db")}
	db, err := store.Open(t.Context(), m.path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	drawNothing(t, db)
	m.start()
	t.Cleanup(m.kill)
	s := site{db, "http://" + m.address}
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

// TestAReadersLeaseIsRenewed: an open page keeps its article however long it is read,
// by its own clock, which goes off in time; out of sight too, until it was forgotten.
func TestAReadersLeaseIsRenewed(t *testing.T) {
	d, clock := threeArticles(t)
	d.do(command(page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{
		Source: `window.ticks = []; window.setInterval = (tick, ms) => ticks.push({tick, ms})`}))
	d.do(chromedp.Reload())
	d.settled()
	every := eval[int](d.tab, `Math.max(...ticks.map((t) => t.ms))`)
	if every <= 0 || time.Duration(every)*time.Millisecond > store.LeaseFor/2 {
		t.Fatalf("the lease is renewed every %d ms", every)
	}
	holderAfter := func(readings int) string {
		for range readings {
			clock.pass(store.LeaseFor - time.Minute)
			eval[bool](d.tab, `(ticks.forEach((t) => t.tick()), true)`)
			d.settled()
		}
		return d.holder("sample-01")
	}
	if got := holderAfter(3); got != "Ada" {
		t.Errorf("the article is held by %q", got)
	}
	eval[bool](d.tab, `(Object.defineProperty(document, 'hidden', {get: () => true}), document.dispatchEvent(new Event('visibilitychange')))`)
	if got := holderAfter(3); got != "Ada" {
		t.Errorf("out of sight the article is held by %q", got)
	}
	eval[bool](d.tab, `((now) => { Date.now = () => now() + 2 * 60 * 60 * 1000; return true })(Date.now)`)
	if got := holderAfter(2); got != "" {
		t.Errorf("of a page that was forgotten the article is held by %q", got)
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
