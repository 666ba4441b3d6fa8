package store

import (
	"context"
	"strconv"
	"time"

	"assay/annotate"
)

// Review is one person's pass over one article: what was in sight, and the log of
// what they decided. Finished is zero while it is not.
type Review struct {
	ID        int64
	Article   Article
	Reviewer  annotate.Person
	Mode      annotate.Mode
	Extractor string              // version in sight, or empty
	Proposals []annotate.Incident // shared with others who ask: not to be changed
	Log       []annotate.Decision
	Started   time.Time // when it came into sight; zero while it was only fetched ahead
	Finished  time.Time
	Reason    string // why the queue gave the article to the reviewer; "" if it did not
	Scripted  bool   // the reviewer is played by the demo
}

// State returns what the proposals and the log amount to.
func (r *Review) State() *annotate.Review { return annotate.Replay(r.Proposals, r.Log) }

const reviewColumns = `select r.id, r.article, r.mode, r.extractor, r.started, r.finished, r.reason, ` + personColumns +
	` from reviews r join people p on p.id = r.person `

func scanReview(r row) (v Review, err error) {
	fields := []any{&v.ID, &v.Article.Key, &v.Mode, &v.Extractor, at(&v.Started), at(&v.Finished), &v.Reason}
	err = r.Scan(append(fields, personFields(&v.Reviewer)...)...)
	v.Scripted = v.Reviewer.Scripted
	return v, err
}

// fill reads what belongs to a review.
func fill(ctx context.Context, c conn, r *Review, now time.Time) (err error) {
	if r.Article, err = article(ctx, c, r.Article.Key, now); err != nil {
		return err
	}
	if r.Mode == annotate.Assisted {
		if r.Proposals, err = proposalsOf(ctx, c, r.Article.Key, r.Extractor); err != nil {
			return err
		}
	}
	r.Log, err = list(ctx, c, func(r row) (annotate.Decision, error) { return scanDecision(r) }, `select `+decisionColumns+` from decisions d join people p on p.id = d.person
		where d.review = $1 order by d.seq`, r.ID)
	return err
}

// findReview reads the review that a condition with its parameters names.
func findReview(ctx context.Context, c conn, now time.Time, where string, args ...any) (Review, error) {
	r, err := one(ctx, c, scanReview, reviewColumns+where, args...)
	if err != nil {
		return Review{}, orNotFound(err, "there is no such review")
	}
	return r, fill(ctx, c, &r, now)
}

func reviewByID(ctx context.Context, c conn, now time.Time, id int64) (Review, error) {
	return findReview(ctx, c, now, `where r.id = $1`, id)
}

// Review returns the review with an id.
func (s *Store) Review(ctx context.Context, id int64) (Review, error) {
	return reviewByID(ctx, s.read(), s.Now(), id)
}

// ReviewOf returns a person's review of an article. It changes nothing; NotFound
// when there is none.
func (s *Store) ReviewOf(ctx context.Context, article, personID int64) (Review, error) {
	return reviewOf(ctx, s.read(), s.Now(), article, personID)
}

func reviewOf(ctx context.Context, c conn, now time.Time, article, personID int64) (Review, error) {
	return findReview(ctx, c, now, `where r.article = $1 and r.person = $2`, article, personID)
}

// Reviews returns all reviews of an article, the first begun first.
func (s *Store) Reviews(ctx context.Context, article int64) ([]Review, error) {
	reviews, err := list(ctx, s.read(), scanReview, reviewColumns+`where r.article = $1 order by r.id`, article)
	for i := range reviews {
		if err == nil {
			err = fill(ctx, s.read(), &reviews[i], s.Now())
		}
	}
	return reviews, err
}

// StartReview returns a person's review of an article, and begins it where there
// is none: assisted when the current extractor has made proposals, unless the
// article is of the blind share. The article is leased to the person, unless they
// have finished the review. Conflict, naming the holder, when somebody else has
// leased it.
func (s *Store) StartReview(ctx context.Context, article, personID int64) (Review, error) {
	return s.begin(ctx, article, personID, true)
}

// StartAhead is StartReview for a review that is to come into sight later: it has
// not started before [Store.Opened] or a decision says so, and [Store.GiveBack]
// undoes it.
func (s *Store) StartAhead(ctx context.Context, article, personID int64) (Review, error) {
	return s.begin(ctx, article, personID, false)
}

func (s *Store) begin(ctx context.Context, article, personID int64, inSight bool) (Review, error) {
	return updated(ctx, s, func(ctx context.Context, t tx) (Review, error) {
		if _, err := lockArticle(ctx, t, article); err != nil {
			return Review{}, err
		}
		r, err := reviewOf(ctx, t.conn, t.now, article, personID)
		found := err == nil
		if found && !r.Finished.IsZero() || !found && annotate.KindOf(err) != annotate.NotFound {
			return r, err
		}
		if err := checkActive(ctx, t, personID); err != nil {
			return Review{}, err
		}
		if err := take(ctx, t, article, personID); err != nil {
			return Review{}, err
		}
		if !found {
			if err := insertReview(ctx, t, article, personID); err != nil {
				return Review{}, err
			}
		}
		if inSight {
			if err := markOpened(ctx, t, article, personID); err != nil {
				return Review{}, err
			}
		}
		return reviewOf(ctx, t.conn, t.now, article, personID)
	})
}

// Opened says that a person's review of an article, which was fetched ahead, came
// into sight now. It changes nothing of one that has started.
func (s *Store) Opened(ctx context.Context, article, personID int64) error {
	return s.update(ctx, func(ctx context.Context, t tx) error { return markOpened(ctx, t, article, personID) })
}

func markOpened(ctx context.Context, t tx, article, personID int64) error {
	_, err := t.exec(ctx, `update reviews set started = $3 where article = $1 and person = $2 and started = 0`, article, personID, micros(t.now))
	return err
}

// unseen is a review that was fetched ahead and came to nothing.
const unseen = `started = 0 and last_decision is null and finished is null`

// GiveBack frees an article that was fetched ahead and is not wanted, and forgets
// its review. It changes nothing once the review has started, as in another tab.
func (s *Store) GiveBack(ctx context.Context, article, personID int64) error {
	return s.update(ctx, func(ctx context.Context, t tx) error {
		if _, err := lockArticle(ctx, t, article); err != nil {
			return err
		}
		n, err := t.exec(ctx, `delete from reviews where article = $1 and person = $2 and `+unseen, article, personID)
		if err != nil || n == 0 {
			return err
		}
		return release(ctx, t, article, personID)
	})
}

func checkActive(ctx context.Context, t tx, personID int64) error {
	p, err := person(ctx, t.conn, personID)
	if err == nil && !p.Active {
		err = annotate.Errorf(annotate.Forbidden, "%s may not review", p.Name)
	}
	return err
}

func insertReview(ctx context.Context, t tx, article, personID int64) error {
	mode, extractor, err := modeFor(ctx, t, article)
	if err != nil {
		return err
	}
	_, err = t.exec(ctx, `insert into reviews (article, person, mode, extractor, started, reason)
		values ($1, $2, $3, $4, 0, coalesce((select reason from leases where article = $1 and person = $2), ''))`,
		article, personID, mode, extractor)
	return err
}

// modeFor says whether a new review of an article is blind, and which extractor's
// proposals are in sight if it is not.
func modeFor(ctx context.Context, t tx, article int64) (mode annotate.Mode, extractor string, err error) {
	set, err := settings(ctx, t.conn)
	if err != nil {
		return "", "", err
	}
	hash, err := scalar[string](ctx, t.conn, `select hash from articles where key = $1`, article)
	if err != nil || drawnBlind(hash, set.BlindShare) {
		return annotate.Blind, "", err
	}
	if extractor, err = currentExtractor(ctx, t.conn); err != nil {
		return "", "", err
	}
	proposed, err := scalar[bool](ctx, t.conn, `select count(*) > 0 from proposals where article = $1 and extractor = $2`, article, extractor)
	if err != nil || !proposed {
		return annotate.Blind, "", err
	}
	return annotate.Assisted, extractor, nil
}

// drawnBlind says whether an article is of the blind share: always the same for
// the same text, whoever reviews it. The queue's random order is by the start of
// the hash, so its end decides here.
func drawnBlind(hash string, share float64) bool {
	end, err := strconv.ParseUint(hash[len(hash)-8:], 16, 32)
	return err == nil && float64(end) < share*(1<<32)
}
