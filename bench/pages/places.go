package main

import (
	"context"
	"fmt"
	"time"

	"assay/annotate"
	"assay/annotate/score"
	"assay/annotate/store"
	"assay/views"
)

// place is a page, at an address for each look at it.
type place struct {
	route    string // how it is printed
	at       func(i int) string
	leads    bool
	download bool // all gold, in one answer
}

func always(address string) func(int) string { return func(int) string { return address } }

// places lists every page for somebody.
func places(ctx context.Context, s *store.Store, v visitor, n size) ([]place, error) {
	token, err := s.CreateLink(ctx, store.LinkSignIn, v.person.ID, time.Hour)
	if err != nil {
		return nil, err
	}
	evaluations, err := s.Evaluations(ctx)
	if err != nil {
		return nil, err
	}
	jobs, err := s.Jobs(ctx, 0, 1)
	if err != nil {
		return nil, err
	}
	list := append(append(doors(token), reviewing(v, n)...), append(measuring(evaluations), managing(jobs[0].ID, v)...)...)
	old, new := pairOf(evaluations)
	pair := always(views.CompareAtURL(old, new, "", 1))
	return append(list, forLeads([]place{{route: "/compare?old=ID&new=ID", at: pair}})...), nil
}

// pairOf is two evaluations that somebody compares by their addresses.
func pairOf(evaluations []store.Evaluated) (old, new int64) {
	return evaluations[2].ID, evaluations[1].ID
}

// comparePair compares these once: at the first look that is done behind the page, by all
// processors, while others are looked at.
func comparePair(ctx context.Context, s *store.Store) error {
	evaluations, err := s.Evaluations(ctx)
	if err != nil {
		return err
	}
	old, new := pairOf(evaluations)
	if _, err = s.Comparison(ctx, old, new); annotate.KindOf(err) == annotate.NotFound {
		_, err = s.DrawComparison(ctx, old, new)
	}
	return err
}

func doors(token string) []place {
	return []place{
		{route: views.HealthURL, at: always(views.HealthURL)},
		{route: views.SignInURL, at: always(views.SignInURL)},
		{route: "/links/TOKEN", at: always(views.LinkURL(token))},
		{route: "/static/app.css", at: always(views.StaticURL("app.css", "x"))},
	}
}

func reviewing(v visitor, n size) []place {
	gold := func(i int) int64 { return int64(i*7919%n.gold + 1) }
	field := func(i int) string { return annotate.Fields[i%len(annotate.Fields)].Key }
	return []place{
		{route: "/", at: always(views.HomeURL)},
		{route: "/guidelines", at: always(views.GuideURL)},
		{route: "/guidelines/FIELD", at: func(i int) string { return views.GuidelineURL(field(i)) }},
		{route: "/day", at: always(views.DayURL)},
		{route: "/preferences", at: always(views.PreferencesURL)},
		{route: "/reading", at: always(views.ReadingURL + "?field=individuals_affected&to=4%2C120")},
		{route: "/articles", at: always(views.ArticlesURL)},
		{route: "/articles?after=N", at: func(i int) string { return views.ArticlesPageURL("", "", int64(i*n.articles/50)) }},
		{route: "/articles?status=new", at: always(views.ArticlesPageURL(string(store.StatusNew), "", 0))},
		{route: "/articles?status=in_review", at: always(views.ArticlesPageURL(string(store.StatusLeased), "", 0))},
		{route: "/articles?status=gold&after=N", at: func(i int) string { return views.ArticlesPageURL(string(store.StatusGold), "", int64(i*n.articles/50)) }},
		{route: "/articles?q=clinic", at: always(views.ArticlesPageURL("", "clinic", 0))},
		{route: "/articles?q=ONE", at: func(i int) string { return views.ArticlesPageURL("", fmt.Sprintf("load-%d", gold(i)), 0) }},
		{route: "/articles?q=NONE", at: always(views.ArticlesPageURL("", "no such words", 0))},
		{route: "/articles/KEY", at: func(i int) string { return views.ArticleURL(gold(i)) }},
		{route: "/articles/KEY/history", at: func(i int) string { return views.ArticleHistoryURL(gold(i)) }},
		{route: "/reviews/ID", at: always(views.ReviewURL(v.review))},
		{route: "/reviews/ID/editor", at: always(views.EditAtURL(v.review, "1", annotate.Victim, nil))},
		{route: "/reviews/ID/why", at: always(views.WhyURL(v.review, "1", annotate.Victim))},
		{route: "/reviews", at: always(views.FinishedReviewsURL), leads: true},
		{route: "/reviews?by=ME", at: always(views.FinishedReviewsAt(views.ReviewFilter{By: v.person.ID}, 1))},
		{route: "/reviews?act=corrected&field=FIELD&page=N", leads: true, at: func(i int) string {
			return views.FinishedReviewsAt(views.ReviewFilter{Act: annotate.Corrected, Field: field(i)}, i+1)
		}},
		{route: "/reviewers/ME", at: always(views.ReviewerURL(v.person.ID))},
		{route: "/reviewers/ID", at: func(i int) string { return views.ReviewerURL(int64(i%reviewers + 1)) }, leads: true},
	}
}

func measuring(evaluations []store.Evaluated) []place {
	one := func(i int) store.Evaluated { return evaluations[i*37%(len(evaluations)-1)] }
	field := func(i int) string { return annotate.Fields[i%len(annotate.Fields)].Key }
	errorsAt := func(f score.Filter, page int) func(int) string { return always(views.ErrorsAtURL(0, f, page)) }
	list := []place{
		{route: "/accuracy", at: always(views.AccuracyURL)},
		{route: "/accuracy/FIELD", at: func(i int) string { return views.AccuracyFieldURL(field(i)) }},
		{route: "/errors", at: always(views.ErrorsURL)},
		{route: "/errors?evaluation=ID", at: func(i int) string { return views.ErrorsAtURL(one(i).ID, score.Filter{}, 1) }},
		{route: "/errors?field=FIELD", at: func(i int) string { return views.ErrorsAtURL(0, score.Filter{Field: field(i)}, 1) }},
		{route: "/errors?outcome=correct&page=N", at: func(i int) string { return views.ErrorsAtURL(0, score.Filter{Kind: score.Correct}, i*9+1) }},
		{route: "/errors?slice=mode=blind", at: errorsAt(score.Filter{Slice: "mode=blind"}, 1)},
		{route: "/compare", at: always(views.CompareURL)},
		{route: "/snapshots", at: always(views.SnapshotsURL)},
		{route: "/snapshots/NAME", at: always(views.SnapshotURL(summer))},
		{route: "/snapshots/NAME/articles", at: func(i int) string { return views.SnapshotArticlesURL(summer, views.SnapshotFilter{}, i+1) }},
		{route: "/snapshots/NAME/articles?field=FIELD", at: func(i int) string {
			return views.SnapshotArticlesURL(summer, views.SnapshotFilter{Field: field(i)}, 1)
		}},
		{route: "/snapshots/NAME/changes", at: func(i int) string { return views.SnapshotChangesURL(summer, spring, i+1) }},
		{route: "/snapshots/NAME/gold.jsonl", at: always(views.SnapshotFileURL(summer, "jsonl", "dev")), download: true},
		{route: "/snapshots/NAME/card.md", at: always(views.SnapshotCardURL(summer, "")), download: true},
		{route: "/pins", at: always(views.PinsURL)},
		{route: "/settings/gate", at: always(views.GateRulesURL)},
	}
	return forLeads(list)
}

func managing(job int64, v visitor) []place {
	return forLeads([]place{
		{route: "/extractors", at: always(views.ExtractorsURL)},
		{route: "/jobs", at: always(views.JobsURL)},
		{route: "/jobs/events", at: always(views.JobEventsOfURL([]int64{job}))},
		{route: "/jobs/ID", at: always(views.JobURL(job))},
		{route: "/jobs/ID/failures.csv", at: always(views.JobFailuresURL(job))},
		{route: "/import", at: always(views.ImportURL)},
		{route: "/import/ID", at: always(views.UploadURL(1))},
		{route: "/gold", at: always(views.GoldURL)},
		{route: "/gold.jsonl", at: always(views.GoldFileURL("jsonl")), download: true},
		{route: "/settings", at: always(views.SettingsURL)},
		{route: "/people", at: always(views.PeopleURL)},
	})
}

func forLeads(list []place) []place {
	for i := range list {
		list[i].leads = true
	}
	return list
}
