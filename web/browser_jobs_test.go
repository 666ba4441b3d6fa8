package web_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/jobs"
	"assay/annotate/samples"
	"assay/annotate/store"
	"assay/views"

	"github.com/chromedp/chromedp"
)

// someJobs leaves a job in every state: one that was refused lines, one at work, one
// that waits, one that failed, one that was cancelled. Nobody works on them.
func (s site) someJobs(t *testing.T) (refused int64) {
	t.Helper()
	ctx := t.Context()
	begin := func(kind store.JobKind, args store.JobArgs) store.HeldJob {
		id, err := s.AddJob(ctx, kind, args, "Lena")
		if err != nil {
			t.Fatal(err)
		}
		j, err := s.BeginJob(ctx, store.JobTry{Job: id, Try: 1}, "nobody", 24*time.Hour)
		if err != nil {
			t.Fatal(err)
		}
		return j
	}
	upload, err := s.Upload(ctx, "spring.csv", "Lena", 1<<20, strings.NewReader("title,text\nOne,The text.\nTwo,\n"))
	if err != nil {
		t.Fatal(err)
	}
	imported := begin(store.JobImport, store.JobArgs{Upload: upload, File: "spring.csv"})
	failed := begin(store.JobTrain, store.JobArgs{Snapshot: "spring", Part: "train"})
	cancelled := begin(store.JobSnapshot, store.JobArgs{Snapshot: "spring"})
	running := begin(store.JobExtract, store.JobArgs{Version: jobs.BuiltinVersion()})
	_, err = s.AddJob(ctx, store.JobEvaluate, store.JobArgs{Version: jobs.BuiltinVersion(), Snapshot: "spring"}, "Lena")
	for _, e := range []error{err,
		s.AdvanceJob(ctx, imported, store.JobStep{Total: 5000, Done: 4998, Failures: []store.JobFailure{
			{Line: 17, Field: "published", Reason: `"yesterday" is not an EDTF date; write 2019-02-07, 2019-02 or 2019`},
			{Line: 903, Article: "csv-3f9a", Reason: "id is there already with another text"}}}),
		s.EndJob(ctx, imported, store.JobDone, ""),
		s.EndJob(ctx, failed, store.JobFailed, `there is no snapshot "spring"; assay snapshot list names them`),
		s.AdvanceJob(ctx, running, store.JobStep{Total: 100_000, Done: 38_250, Known: 12}),
		s.CancelJob(ctx, cancelled.ID), s.EndJob(ctx, cancelled, store.JobCancelled, ""),
	} {
		if e != nil {
			t.Fatal(e)
		}
	}
	return imported.ID
}

// someFile uploads a file whose columns have names of their own, and a line that is
// refused.
func (s site) someFile(t *testing.T) int64 {
	t.Helper()
	file := "Headline,Story,Day,Desk\n" +
		"\"Harbor Clinic, breached\",\"Harbor Clinic said on Monday that an intruder had read the records of 4,215 patients, and that it had told them by letter.\",2024-05-02,west\n" +
		"Nothing to read,,2024-05-03,west\n" +
		"Pine Valley Bank loses a laptop,A laptop with data of 900 customers of Pine Valley Bank was stolen from a car.,2024-05-04,east\n"
	id, err := s.Upload(t.Context(), "spring.csv", "Lena", 1<<20, strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// goldSite has n articles with gold, and as many as there are samples without.
func goldSite(t *testing.T, n int) site {
	t.Helper()
	s := newSite(t)
	all := samples.All()
	var gold []annotate.Record
	for i := range n {
		r := all[i%len(all)]
		r.ID = fmt.Sprintf("%s-gold-%d", r.ID, i)
		r.Text += fmt.Sprintf("\n\nReference %d.", i)
		gold = append(gold, r)
	}
	importGold(t, s, gold)
	if _, err := s.Import(t.Context(), all, false); err != nil {
		t.Fatal(err)
	}
	return s
}

// TestALeadTrainsAVersion: a version is trained from a snapshot, evaluated, made
// current; then the queue shows its proposals, and can say why.
func TestALeadTrainsAVersion(t *testing.T) {
	s, b := goldSite(t, 24), newTab(t)
	s.work(t)
	if _, err := s.CreateSnapshot(t.Context(), store.NewSnapshot{Name: "spring"}); err != nil {
		t.Fatal(err)
	}
	err := s.RegisterExtractor(t.Context(), store.NewExtractor{Version: jobs.BuiltinVersion()})
	if err == nil {
		_, err = s.ChooseFirstExtractor(t.Context(), jobs.BuiltinVersion())
	}
	if err != nil {
		t.Fatal(err)
	}
	person, link := s.person(t, "Lena", annotate.Lead)
	b.signIn(link)
	b.extractors("")
	b.leave(b.click(`form[action="/extractors/train"] button`))
	b.jobDone()
	models, err := s.Models(t.Context())
	if err != nil || len(models) != 1 {
		t.Fatalf("%d models: %v", len(models), err)
	}
	version := models[0].Version
	b.extractors("gold records of snapshot spring (train)")
	b.do(chromedp.SetValue(chromedp.CSS(`form[action="/extractors/evaluate"] [name=version]`), version))
	b.leave(b.click(`form[action="/extractors/evaluate"] button`))
	b.jobDone()
	b.extractors("F1 on spring")
	b.do(chromedp.SetValue(chromedp.CSS(`form[action="/extractors/extract"] [name=version]`), version))
	b.leave(b.click(`form[action="/extractors/extract"] button`))
	b.jobDone()
	b.extractors(jobs.BuiltinVersion() + " is current.")
	b.do(chromedp.SetValue(chromedp.CSS(`form[action="/extractors/current"] [name=version]`), version),
		chromedp.SendKeys(chromedp.CSS(`[name=reason]`), "it knows our articles"))
	b.leave(b.click(`form[action="/extractors/current"] button`))
	b.extractors(version + " is current.")
	b.open(s.url + views.HomeURL)
	b.leave(b.click(`main form button`))
	r, err := s.Review(t.Context(), eval[int64](b, `Number(document.querySelector('[data-review]').dataset.review)`))
	if err != nil || r.Extractor != version || r.Reviewer.ID != person.ID || len(r.Proposals) == 0 {
		t.Fatalf("the review shows %d incidents by %s: %v", len(r.Proposals), r.Extractor, err)
	}
	b.open(s.url + views.WhyURL(r.ID, "1", annotate.Victim))
	if why := b.text(`.why`); why == "" || strings.Contains(why, "which runs here") {
		t.Errorf("why says %q", why)
	}
}

// extractors opens the page of versions, which mentions some words.
func (b *tab) extractors(words string) {
	b.t.Helper()
	b.open(strings.Join(strings.SplitN(eval[string](b, `location.href`), "/", 4)[:3], "/") + views.ExtractorsURL)
	if text := eval[string](b, `document.querySelector('main').innerText`); !strings.Contains(text, words) {
		b.t.Fatalf("the page of extractors does not mention %q:\n%s", words, text)
	}
}

// jobDone waits until the job in sight tells that it is done.
func (b *tab) jobDone() {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, 2*time.Minute)
	defer cancel()
	ended, err := chromedp.Run(ctx, chromedp.Poll[string](`(document.querySelector('main').innerText.match(/✓ done|✕ failed/) ?? [''])[0]`,
		chromedp.WithPollingTimeout(2*time.Minute)))
	if err != nil || ended != "✓ done" {
		b.t.Fatalf("the job is %q: %v\n%s", ended, err, b.describe())
	}
}

// TestAJobGoesOnAfterARestart: a lead cancels an extraction, resumes it, the server
// restarts meanwhile, and in the end every article was read once. Somebody is being
// answered until the restart, so that the job cannot end before the lead's hand is
// at the button.
func TestAJobGoesOnAfterARestart(t *testing.T) {
	const gold = 2000
	s, b := goldSite(t, gold), newTab(t)
	all := gold + len(samples.All())
	var before jobs.Precedence
	answered := before.Begin()
	stop := s.workAfter(t, &before)
	_, link := s.person(t, "Lena", annotate.Lead)
	b.signIn(link)
	b.extractors("")
	b.leave(b.click(`form[action="/extractors/extract"] button`))
	b.wait(`/[1-9]\d* read of/.test(document.querySelector('main').innerText)`)
	b.leave(b.click(`form[action$="/cancel"] button`))
	b.wait(`document.querySelector('main').innerText.includes('– cancelled')`)
	id := int64(1)
	cancelled, err := s.Job(t.Context(), id)
	if err != nil || cancelled.State != store.JobCancelled || cancelled.Done >= all {
		t.Fatalf("the job is %s after %d: %v", cancelled.State, cancelled.Done, err)
	}
	b.leave(b.click(`form[action$="/resume"] button`))
	b.wait(fmt.Sprintf(`Number(document.querySelector('main').innerText.match(/(\d+) read of/)?.[1]) > %d`, cancelled.Done))
	stop()
	if j, err := s.Job(t.Context(), id); err != nil || !j.Open() {
		t.Fatalf("after a stop the job is %s: %v", j.State, err)
	}
	answered()
	s.workAfter(t, &before)
	b.jobDone()
	b.wait(`document.querySelector('h1').innerText === 'Nothing is at work.'`)
	b.wait(`!!document.querySelector('li a[href="/extractors"]')`)
	j, err := s.Job(t.Context(), id)
	if err != nil || j.Done != all || j.Tries < 3 {
		t.Errorf("in %d tries %d of %d articles: %v", j.Tries, j.Done, all, err)
	}
	if versions, err := s.ExtractorVersions(t.Context()); err != nil || versions[0].Articles != all {
		t.Errorf("%+v, %v", versions, err)
	}
}

// TestJobsWithoutAScript: the list shows every state in words, and its forms work.
func TestJobsWithoutAScript(t *testing.T) {
	s := newSite(t)
	refused := s.someJobs(t)
	_, lead := s.user(t, "Lena", annotate.Lead)
	a := lead.get(views.JobsURL)
	a.wants("h1", "1 job is at work, 1 waits.")
	if n := a.doc.Find("main li").Length(); n != 5 {
		t.Errorf("%d jobs are listed", n)
	}
	a.mentions("main", "38,250 read, 12 read before of 100,000 articles")
	a.mentions("main", `there is no snapshot "spring"`)
	a = lead.submit(a, "li:first-child form", nil)
	a.mentions("li:first-child", "cancelled")
	a = lead.submit(a, "li:first-child form", nil)
	a.mentions("li:first-child", "waiting")
	lead.get(views.JobURL(refused)).mentions("main tbody tr:first-child", "17–published")
}
