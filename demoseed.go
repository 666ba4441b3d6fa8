package main

import (
	"context"
	"slices"

	"assay/annotate"
	"assay/annotate/extract"
	"assay/annotate/samples"
	"assay/annotate/score"
	"assay/annotate/store"
)

// Names of the people in the demo; all but the lead are played by a script.
const demoLead = "Demo lead"

var demoReviewers = []string{"Noor", "Sam"}

// demoReviews is how far the scripted reviewers have come. The rest is left for
// whoever looks.
const demoReviews = 14

// seedDemo fills an empty database: sample articles, people, proposals and
// scripted reviews, so that no page is empty. A database that was seeded before
// is left as it is; one with other people in it is refused. The lead comes last:
// while there is none, a start that was interrupted is taken up again.
func seedDemo(ctx context.Context, s *store.Store) (annotate.Person, error) {
	people, err := s.People(ctx)
	if err != nil {
		return annotate.Person{}, err
	}
	for _, p := range people {
		if p.Name == demoLead {
			return p, nil
		}
	}
	if slices.ContainsFunc(people, func(p annotate.Person) bool { return !p.Scripted }) {
		return annotate.Person{}, annotate.Errorf(annotate.Invalid, "the database belongs to a team; give the demo one of its own with --db")
	}
	records := samples.All()
	if _, err := s.Import(ctx, records, false); err != nil {
		return annotate.Person{}, err
	}
	if err := playDemo(ctx, s, records); err != nil {
		return annotate.Person{}, err
	}
	return s.CreatePerson(ctx, store.NewPerson{Name: demoLead, Role: annotate.Lead})
}

// playDemo lets the scripted reviewers work from the end of the list.
func playDemo(ctx context.Context, s *store.Store, records []annotate.Record) error {
	var reviewers []annotate.Person
	for _, name := range demoReviewers {
		p, err := demoReviewer(ctx, s, name)
		if err != nil {
			return err
		}
		reviewers = append(reviewers, p)
	}
	if err := extractDemo(ctx, s); err != nil {
		return err
	}
	for i := range demoReviews {
		gold := records[len(records)-1-i]
		if err := playReview(ctx, s, reviewers[i%len(reviewers)], gold); err != nil {
			return err
		}
	}
	return measureDemo(ctx, s)
}

// measureDemo holds the extractor against the gold there is, once.
func measureDemo(ctx context.Context, s *store.Store) error {
	const name = "demo"
	_, err := s.CreateSnapshot(ctx, store.NewSnapshot{Name: name, Note: "gold of the scripted reviewers", By: demoReviewers[0]})
	if err != nil && annotate.KindOf(err) != annotate.Conflict {
		return err
	}
	version, err := s.CurrentExtractor(ctx)
	if err != nil {
		return err
	}
	_, err = s.EvaluateSnapshot(ctx, name, version, score.Options{})
	return err
}

// demoReviewer returns a scripted reviewer, who may be there already.
func demoReviewer(ctx context.Context, s *store.Store, name string) (annotate.Person, error) {
	p, _, err := s.PasswordOf(ctx, name)
	if annotate.KindOf(err) == annotate.NotFound {
		return s.CreatePerson(ctx, store.NewPerson{Name: name, Role: annotate.Reviewer, Scripted: true})
	}
	return p, err
}

func extractDemo(ctx context.Context, s *store.Store) error {
	e := extract.New()
	if err := s.RegisterExtractor(ctx, store.NewExtractor{Version: e.Version(), TrainedOn: e.TrainedOn()}); err != nil {
		return err
	}
	var proposals []store.Proposal
	err := s.EachArticle(ctx, func(a store.Article) error {
		proposals = append(proposals, store.Proposal{Article: a.Key, Incidents: e.Extract(a.Article)})
		return nil
	})
	if err != nil {
		return err
	}
	if err := s.SaveProposals(ctx, e.Version(), proposals); err != nil {
		return err
	}
	return s.ChooseExtractor(ctx, e.Version(), "", "for the demo")
}

// playReview reviews one article to its gold.
func playReview(ctx context.Context, s *store.Store, p annotate.Person, gold annotate.Record) error {
	article, err := s.ArticleByID(ctx, gold.ID)
	if err != nil {
		return err
	}
	r, err := s.StartReview(ctx, article.Key, p.ID)
	if err != nil || !r.Finished.IsZero() {
		return err
	}
	script := samples.Script(annotate.Replay(r.Proposals, nil), gold.Incidents, "scripted-"+gold.ID)
	if r, err = s.Decide(ctx, r.ID, p.ID, script...); err != nil {
		return err
	}
	_, err = s.Finish(ctx, r.ID, p.ID, "scripted-"+gold.ID+"-finish")
	return err
}
