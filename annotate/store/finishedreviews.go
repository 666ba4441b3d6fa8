package store

import (
	"context"
	"time"

	"assay/annotate"
)

// FinishedReview is a review that somebody has finished.
type FinishedReview struct {
	ID, Article         int64
	Title               string // or the article's id, where it has none
	Reviewer            string // name
	Mode                annotate.Mode
	Finished            time.Time
	Time                time.Duration // at work on it; 0 where that is not known
	Decisions, Accepted int
	IsGold              bool // it is what the article's gold says
}

const finishedReviews = `select r.id, a.key, case when a.title = '' then a.id else a.title end, p.name, r.mode, r.finished,
	coalesce(r.took, 0), r.decisions, r.accepted, coalesce(a.gold = r.id, false)
	from reviews r join articles a on a.key = r.article join people p on p.id = r.person where r.finished is not null and `

func scanFinished(r row) (v FinishedReview, err error) {
	var took int64
	err = r.Scan(&v.ID, &v.Article, &v.Title, &v.Reviewer, &v.Mode, at(&v.Finished), &took, &v.Decisions, &v.Accepted, &v.IsGold)
	v.Time = time.Duration(took) * time.Microsecond
	return v, err
}

// FinishedBy returns the last reviews that a person finished, the newest first, at
// most as many as are asked for.
func (s *Store) FinishedBy(ctx context.Context, personID int64, most int) ([]FinishedReview, error) {
	return list(ctx, s.read(), scanFinished, finishedReviews+`r.person = $1 order by r.finished desc, r.id desc limit $2`, personID, most)
}

// FinishedReviews returns some reviews by their ids, a page of them at most, the
// newest first; those that are not finished are left out.
func (s *Store) FinishedReviews(ctx context.Context, ids []int64) ([]FinishedReview, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	return list(ctx, s.read(), scanFinished, finishedReviews+`r.id in `+in(1, len(ids))+` order by r.finished desc, r.id desc`, anys(ids)...)
}

// StandingDecisions returns the decisions of some reviews, at most 500, that were not
// undone, as they were made, by the reviews' ids.
func (s *Store) StandingDecisions(ctx context.Context, reviews []int64) (map[int64][]annotate.Decision, error) {
	logs := make(map[int64][]annotate.Decision, len(reviews))
	if len(reviews) == 0 {
		return logs, nil
	}
	err := s.read().each(ctx, func(r row) (bool, error) {
		var review int64
		d, err := scanDecision(r, &review)
		logs[review] = append(logs[review], d)
		return true, err
	}, `select `+decisionColumns+`, d.review from decisions d join people p on p.id = d.person
		where d.review in `+in(1, len(reviews))+` order by d.seq`, anys(reviews)...)
	for review, log := range logs {
		logs[review] = annotate.Effective(log)
	}
	return logs, err
}
