package web_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/samples"
	"assay/annotate/store"
	"assay/views"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// desk is a reviewer at the review of the first of some articles.
type desk struct {
	*tab
	site
	person annotate.Person
	review int64
}

// newDesk imports articles, proposes what they hold as labels, and opens the
// review of the first.
func newDesk(t *testing.T, records ...annotate.Record) *desk {
	t.Helper()
	s, b := newSite(t), newTab(t)
	s.propose(t, records...)
	p, link := s.person(t, "Ada", annotate.Reviewer)
	b.signIn(link)
	d := &desk{tab: b, site: s, person: p}
	d.openReview(records[0].ID)
	return d
}

// propose imports articles and saves their labels as an extractor's proposals.
func (s site) propose(t *testing.T, records ...annotate.Record) {
	t.Helper()
	if _, err := s.Import(t.Context(), records, false); err != nil {
		t.Fatal(err)
	}
	const version = "byhand@1"
	if err := s.RegisterExtractor(t.Context(), store.NewExtractor{Version: version}); err != nil {
		t.Fatal(err)
	}
	for _, r := range records {
		a, err := s.ArticleByID(t.Context(), r.ID)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.SaveProposals(t.Context(), version, []store.Proposal{{Article: a.Key, Incidents: r.Incidents}}); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.ChooseExtractor(t.Context(), version, "", ""); err != nil {
		t.Fatal(err)
	}
}

// openReview starts the person's review of an article and shows it.
func (d *desk) openReview(id string) {
	d.t.Helper()
	a, err := d.ArticleByID(d.t.Context(), id)
	if err != nil {
		d.t.Fatal(err)
	}
	r, err := d.StartReview(d.t.Context(), a.Key, d.person.ID)
	if err != nil {
		d.t.Fatal(err)
	}
	d.review = r.ID
	d.open(d.site.url + views.ReviewURL(r.ID))
}

// sample returns one of our own articles with its gold.
func sample(t *testing.T, id string) annotate.Record {
	t.Helper()
	all := samples.All()
	i := slices.IndexFunc(all, func(r annotate.Record) bool { return r.ID == id })
	if i < 0 {
		t.Fatalf("there is no %s", id)
	}
	return all[i]
}

// claim is a value that the first place of some words in a record supports.
func claim(t *testing.T, r annotate.Record, v annotate.Value, quote string) annotate.Claim {
	t.Helper()
	return annotate.Claim{Value: v, Evidence: []annotate.Span{spanOf(t, r, quote)}}
}

// spanOf is the first place of some words in a record.
func spanOf(t *testing.T, r annotate.Record, quote string) annotate.Span {
	t.Helper()
	doc := annotate.NewDocument(r.Document())
	i := strings.Index(doc.Text(), quote)
	if i < 0 {
		t.Fatalf("%s does not say %q", r.ID, quote)
	}
	span, err := doc.FromBytes(i, i+len(quote))
	if err != nil {
		t.Fatal(err)
	}
	return span
}

// stored returns the review as the store holds it.
func (d *desk) stored() *store.Review {
	d.t.Helper()
	r, err := d.Review(d.t.Context(), d.review)
	if err != nil {
		d.t.Fatal(err)
	}
	return &r
}

// log returns the stored decisions in words, such as "accepted victim Acme".
func (d *desk) log() []string {
	d.t.Helper()
	var lines []string
	for _, one := range d.stored().Log {
		words := []string{string(one.Act)}
		if one.Field != "" {
			words = append(words, one.Field)
		}
		for _, v := range []annotate.Value{one.From, one.To} {
			if v != nil {
				words = append(words, v.String())
			}
		}
		lines = append(lines, strings.Join(words, " "))
	}
	return lines
}

// wantLog fails the test unless the log ends with some decisions.
func (d *desk) wantLog(want ...string) {
	d.t.Helper()
	got := d.log()
	if tail := got[max(0, len(got)-len(want)):]; !slices.Equal(tail, want) {
		d.t.Errorf("the log ends with %q, not %q", tail, want)
	}
}

// field returns a field of an incident, the first being 0, as it is stored.
func (d *desk) field(incident int, key string) *annotate.ReviewedField {
	d.t.Helper()
	state := d.stored().State()
	if incident >= len(state.Incidents) {
		d.t.Fatalf("there are %d incidents", len(state.Incidents))
	}
	return state.Incidents[incident].Fields[key]
}

// on returns which field has the focus.
func (b *tab) on() string {
	b.t.Helper()
	return eval[string](b, `document.querySelector('.row.on')?.dataset.field ?? ''`)
}

// wantOn fails the test unless a field has the focus.
func (b *tab) wantOn(field string) {
	b.t.Helper()
	if got := b.on(); got != field {
		b.t.Errorf("%s has the focus, not %s", got, field)
	}
}

// goTo gives a field the focus by clicking its name.
func (b *tab) goTo(field string) {
	b.t.Helper()
	b.do(b.click(`#field-` + field + ` .name`))
	b.settled()
}

// text returns what the first element of a selector reads, "" where there is none.
func (b *tab) text(css string) string {
	b.t.Helper()
	return eval[string](b, `document.querySelector(%q)?.innerText.trim() ?? ''`, css)
}

// value returns what a control holds.
func (b *tab) value(css string) string {
	b.t.Helper()
	return eval[string](b, `document.querySelector(%q)?.value ?? '(there is none)'`, css)
}

// wait polls until a script's expression holds.
func (b *tab) wait(expression string) {
	b.t.Helper()
	b.doing = "waiting for " + expression
	result(b, chromedp.Poll[bool](expression, chromedp.WithPollingTimeout(patience)))
	b.doing = ""
}

// keys presses keys one after another, as fast as they go.
func (b *tab) keys(keys ...string) {
	b.t.Helper()
	b.do(chromedp.KeyEvent(strings.Join(keys, "")))
}

// ctrl presses a key together with Ctrl.
func (b *tab) ctrl(key string) {
	b.t.Helper()
	b.do(chromedp.KeyEvent(key, chromedp.KeyModifiers(chromedp.ModifierCtrl)))
	b.settled()
}

var (
	online  = network.Conditions{DownloadThroughput: -1, UploadThroughput: -1}
	offline = network.Conditions{DownloadThroughput: -1, UploadThroughput: -1, Offline: true}
	late    = network.Conditions{DownloadThroughput: -1, UploadThroughput: -1, Latency: 60}
)

// network changes how the browser reaches the server.
func (b *tab) network(c network.Conditions) { b.t.Helper(); b.do(reach(c)) }

func reach(c network.Conditions) chromedp.Action[chromedp.Void] {
	return chromedp.Steps(
		command(network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{MatchedNetworkConditions: []*network.Conditions{&c}}),
		command(network.OverrideNetworkState, network.OverrideNetworkStateParams{Offline: c.Offline, Latency: c.Latency,
			DownloadThroughput: c.DownloadThroughput, UploadThroughput: c.UploadThroughput}))
}

// command is a command of the browser's protocol.
func command[P, R any](name cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, name, params)
		return err
	})
}
