package store

import (
	"context"
	"time"

	"assay/annotate"
)

// Counts of articles. InReview are those without gold that are leased, or of which a
// review was begun.
type Counts struct{ Articles, Gold, InReview int }

// Progress of the whole work.
type Progress struct {
	Counts
	Reviewers []ReviewerProgress // by name; without those who left and did nothing
}

// ReviewerProgress is what one person has done. Today is a day of UTC. Decisions
// were made one by one and not undone; Accepted and Corrected are among them.
type ReviewerProgress struct {
	Person                     annotate.Person
	Finished, Today, Decisions int
	LastDecision               time.Time
	Corrected, Accepted        int
}

// begunArticles are those without gold that somebody has begun, as of $1: a review
// that is finished has made gold.
const begunArticles = `select article from leases where expires > $1 union
	select article from reviews where person is not null and finished is null and started > 0`

// Counts counts articles, and those with gold and in review.
func (s *Store) Counts(ctx context.Context) (c Counts, err error) {
	if c.Articles, c.Gold, err = articleCounts(ctx, s.read()); err != nil {
		return Counts{}, err
	}
	c.InReview, err = scalar[int](ctx, s.read(), `select count(*) from articles a where a.gold is null and a.key in (`+begunArticles+`)`, micros(s.Now()))
	return c, err
}

// Progress counts articles, gold and what everybody has done.
func (s *Store) Progress(ctx context.Context) (Progress, error) {
	var p Progress
	var err error
	if p.Counts, err = s.Counts(ctx); err != nil {
		return Progress{}, err
	}
	people, err := s.People(ctx)
	if err != nil {
		return Progress{}, err
	}
	done, err := s.reviewerProgress(ctx, 0)
	for _, person := range people {
		work, began := done[person.ID]
		if began || person.Active {
			work.Person = person
			p.Reviewers = append(p.Reviewers, work)
		}
	}
	return p, err
}

// ProgressOf counts what one person has done.
func (s *Store) ProgressOf(ctx context.Context, personID int64) (ReviewerProgress, error) {
	p, err := s.Person(ctx, personID)
	if err != nil {
		return ReviewerProgress{}, err
	}
	done, err := s.reviewerProgress(ctx, personID)
	work := done[personID]
	work.Person = p
	return work, err
}

// reviewerProgress counts by person, for all or for one.
func (s *Store) reviewerProgress(ctx context.Context, personID int64) (map[int64]ReviewerProgress, error) {
	done := make(map[int64]ReviewerProgress)
	args, whose := []any{micros(s.Now().Truncate(24 * time.Hour))}, `is not null`
	if personID != 0 {
		args, whose = append(args, personID), `= $2`
	}
	// The finished ones are summed in the order of their index; only sums are sorted.
	of := `select person, count(finished) finished, count(*) filter (where finished >= $1) today, sum(decisions) decisions,
		sum(accepted) accepted, sum(corrected) corrected, max(last_decision) last_decision
		from reviews where person ` + whose + ` and finished is `
	err := s.read().each(ctx, func(r row) (bool, error) {
		var id int64
		var w ReviewerProgress
		err := r.Scan(&id, &w.Finished, &w.Today, &w.Decisions, &w.Accepted, &w.Corrected, at(&w.LastDecision))
		done[id] = w
		return true, err
	}, `select person, cast(sum(finished) as bigint), cast(sum(today) as bigint),
			cast(sum(decisions) as bigint), cast(sum(accepted) as bigint), cast(sum(corrected) as bigint), max(last_decision)
		from (`+of+`not null group by person union all `+of+`null group by person) counted group by person`, args...)
	return done, err
}
