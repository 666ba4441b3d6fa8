package web_test

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/extract"
	"assay/annotate/samples"
	"assay/annotate/store"
)

// A month is what leads look at: three reviewers, two extractor versions, three
// snapshots with their evaluations, and everything that is beside them.
type month struct {
	site
	*clock
	records           []annotate.Record
	lead              annotate.Person
	reviewers         []annotate.Person
	rules, builtin    string // versions
	failedJob, upload int64
}

// The work of the month, in reviews. One in nine articles is reviewed twice.
const (
	monthArticles = 150
	monthReviews  = 117
	reviewsPerDay = 5
)

// newMonth plays a month of work on articles of our own corpus, and leaves the clock
// at its end. The link signs its lead in.
func newMonth(t *testing.T) (m *month, link string) {
	t.Helper()
	m = &month{clock: &clock{}, records: corpus(t, monthArticles)}
	m.pass(-30 * 24 * time.Hour)
	m.site, _ = siteWith(t, plain, store.WithClock(m.now))
	m.must(t, m.ChangeSettings(t.Context(), store.Settings{Policy: store.Oldest, BlindShare: 0.2, Threshold: 0.9}, ""))
	m.lead, _ = m.person(t, "Ada Morgan", annotate.Lead)
	for _, name := range []string{"Noor", "Sam", "Wilhelmina"} {
		p, _ := m.person(t, name, annotate.Reviewer)
		m.reviewers = append(m.reviewers, p)
	}
	_, err := m.Import(t.Context(), m.records, false)
	m.must(t, err)
	m.rules = m.read(t, extract.NewRules(), "the first version")
	for i := range monthReviews {
		m.reviewOne(t, i)
		switch i {
		case 39:
			m.evaluate(t, "2026-10", m.rules)
			m.builtin = m.read(t, extract.New(), "better on every snapshot; learned from gold")
			m.evaluate(t, "2026-10", m.builtin)
			m.must(t, m.ChangeSettings(t.Context(), store.Settings{Policy: store.Uncertain, RandomShare: 0.2, BlindShare: 0.2, Threshold: 0.95}, m.lead.Name))
		case 84:
			m.evaluate(t, "2026-11", m.rules)
			m.evaluate(t, "2026-11", m.builtin)
		}
	}
	m.lookAfter(t)
	m.pass(time.Date(2026, 11, 21, 15, 0, 0, 0, time.UTC).Sub(m.now()))
	token, err := m.CreateLink(t.Context(), store.LinkSignIn, m.lead.ID, time.Hour)
	m.must(t, err)
	return m, m.url + "/links/" + token
}

func (m *month) must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// corpus are articles of our own corpus with their gold, of different kinds.
func corpus(t *testing.T, n int) (records []annotate.Record) {
	t.Helper()
	for _, name := range []string{"articles.jsonl", "attacks.jsonl", "roundups.jsonl"} {
		all := readRecords(t, filepath.Join("..", "testdata", "corpus", name))
		records = append(records, all[:min(n/3, len(all))]...)
	}
	return records
}

// read lets a version read every article, and makes it current.
func (m *month) read(t *testing.T, e *extract.Extractor, why string) string {
	t.Helper()
	m.must(t, m.RegisterExtractor(t.Context(), store.NewExtractor{Version: e.Version(), TrainedOn: e.TrainedOn()}))
	var proposals []store.Proposal
	m.must(t, m.EachArticle(t.Context(), func(a store.Article) error {
		proposals = append(proposals, store.Proposal{Article: a.Key, Incidents: e.Extract(a.Article)})
		return nil
	}))
	m.must(t, m.SaveProposals(t.Context(), e.Version(), proposals))
	m.must(t, m.ChooseExtractor(t.Context(), e.Version(), m.lead.Name, why))
	return e.Version()
}

// reviewOne plays one review; every ninth is a second one of an article, by somebody
// who leaves out what the first one found of a field.
func (m *month) reviewOne(t *testing.T, i int) {
	t.Helper()
	who, gold := m.reviewers[i%len(m.reviewers)], m.records[i]
	if i%9 == 8 && len(m.records[i-1].Incidents) > 0 {
		gold = m.records[i-1]
		gold.Incidents = []annotate.Incident{without(gold.Incidents[0], annotate.DataTypes, annotate.BreachStart)}
	}
	a, err := m.ArticleByID(t.Context(), gold.ID)
	m.must(t, err)
	r, err := m.StartReview(t.Context(), a.Key, who.ID)
	m.must(t, err)
	m.pass(time.Duration(50+i*37%140) * time.Second)
	prefix := fmt.Sprintf("month-%d", i)
	_, err = m.Decide(t.Context(), r.ID, who.ID, samples.Script(r.State(), gold.Incidents, prefix)...)
	m.must(t, err)
	m.pass(9 * time.Second)
	_, err = m.Finish(t.Context(), r.ID, who.ID, prefix+"-finish")
	m.must(t, err)
	if i%reviewsPerDay == reviewsPerDay-1 {
		m.pass(time.Duration(1+i%7/6) * 24 * time.Hour)
	}
}

// told are the ids of reviewed articles that name a victim.
func (m *month) told() (ids []string) {
	for i, r := range m.records[:monthReviews] {
		if i%9 != 8 && len(r.Incidents) > 0 && len(r.Incidents[0].Fields[annotate.Victim]) > 0 {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// without is an incident less some fields.
func without(in annotate.Incident, fields ...string) annotate.Incident {
	less := in
	less.Fields = make(map[string][]annotate.Claim)
	for key, claims := range in.Fields {
		less.Fields[key] = claims
	}
	for _, key := range fields {
		delete(less.Fields, key)
	}
	return less
}

// lookAfter does what a lead does beside: corrections of gold and a third snapshot,
// a baseline, pinned cases, gate rules, disputes, jobs and an upload.
func (m *month) lookAfter(t *testing.T) {
	t.Helper()
	ctx, told := t.Context(), m.told()
	for i, name := range []string{"Another Name Ltd", "Lakeview Regional Health", "The Northern Rail and Road Workers' Benefit Society"} {
		m.changeVictim(t, told[3*i], name)
	}
	m.evaluate(t, "2026-11b", m.rules)
	m.evaluate(t, "2026-11b", m.builtin)
	all, err := m.Evaluations(ctx)
	m.must(t, err)
	m.must(t, m.SetBaseline(ctx, all[1].ID, m.lead.Name, "what we shipped in October"))
	for _, p := range []annotate.Pin{
		{Article: told[1], Incident: 1, Field: annotate.DataTypes, Note: "named on the front page", By: m.lead.Name},
		{Article: told[2], Incident: 1, Field: annotate.Victim, Note: "a customer asked", By: m.lead.Name},
		{Article: told[5], Note: "the article of our talk", By: m.lead.Name},
	} {
		_, err := m.AddPin(ctx, p)
		m.must(t, err)
	}
	m.must(t, m.ChangeGateRules(ctx, "[all]\nf1 = 0.65\n", m.lead.Name))
	m.must(t, m.ChangeGateRules(ctx, "[all]\nf1 = 0.7\n\n[field.victim]\nf1 = 0.8\n", m.lead.Name))
	m.must(t, m.ChangeSettings(ctx, store.Settings{Policy: store.Uncertain, RandomShare: 0.2, BlindShare: 0.25, Threshold: 0.95}, m.lead.Name))
	a, err := m.ArticleByID(ctx, told[12])
	m.must(t, err)
	gold, err := m.GoldOf(ctx, a.Key)
	m.must(t, err)
	_, err = m.DisputeGold(ctx, store.Dispute{ID: "dispute", Article: a.Key, Incident: gold.Incidents[0].ID, Field: annotate.Victim, Note: "the vendor, not the clinic"}, m.lead)
	m.must(t, err)
	m.failedJob, m.upload = m.someJobs(t), m.someFile(t)
}

// latest is the newest evaluation of a version.
func (m *month) latest(t *testing.T, version string) store.Evaluated {
	t.Helper()
	e, err := m.FindEvaluation(t.Context(), "", version)
	m.must(t, err)
	return e
}
