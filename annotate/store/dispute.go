package store

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"assay/annotate"
)

// Dispute is a lead's word that a field of an article's gold is wrong.
type Dispute struct {
	ID       string // made by the client, so that a repeated request changes nothing
	Article  int64  // key
	Incident string // of the gold
	Field    string // key
	Note     string // what is wrong, for the reviewer
}

// DisputeGold reopens the review that an article's gold is from: the decisions on
// the field count no more, the note flags it, and the article comes first in the
// queue. It returns that review. Conflict when the gold was imported, so that there
// is no review to reopen; NotFound when there is no gold; Invalid without a note.
func (s *Store) DisputeGold(ctx context.Context, d Dispute, by annotate.Person) (Review, error) {
	d.Note = strings.TrimSpace(d.Note)
	if d.Note == "" || !plain(d.Note) || len(d.Note) > 500 {
		return Review{}, &annotate.Error{Kind: annotate.Invalid, Path: "note", Message: "say what is wrong, on one line of at most 500 bytes"}
	}
	return updated(ctx, s, func(ctx context.Context, t tx) (Review, error) {
		r, err := goldReview(ctx, t, d.Article)
		if err != nil {
			return Review{}, err
		}
		if _, there := find(r.Log, d.ID); there {
			return r, nil
		}
		d := d // the log knows the incident by the review's id
		if d.Incident = r.State().OfGold(d.Incident); d.Incident == "" {
			return Review{}, annotate.Errorf(annotate.Invalid, "the gold has no such incident now")
		}
		reopened := annotate.Decision{ID: d.ID, Act: annotate.Reopened, By: by.Name}
		log := append(slices.Clip(r.Log), reopened)
		open := r
		open.Log = log
		rest, err := checkAll(&open, takenBack(log, d))
		if err != nil {
			return Review{}, err
		}
		if r, err = appendLog(ctx, t, r, by, append([]annotate.Decision{reopened}, rest...)); err != nil {
			return Review{}, err
		}
		r.Finished = time.Time{}
		if err := saveGold(ctx, t, r); err != nil {
			return Review{}, err
		}
		_, err = addToWorklist(ctx, t, d.Article, d.Note, by.Name)
		return r, err
	})
}

// goldReview locks an article and reads the review that its gold is from.
func goldReview(ctx context.Context, t tx, article int64) (Review, error) {
	if _, err := lockArticle(ctx, t, article); err != nil {
		return Review{}, err
	}
	type source struct {
		review int64
		person *int64
	}
	from, err := one(ctx, t.conn, func(r row) (v source, err error) {
		err = r.Scan(&v.review, &v.person)
		return v, err
	}, `select r.id, r.person from articles a join reviews r on r.id = a.gold where a.key = $1`, article)
	switch {
	case err != nil:
		return Review{}, orNotFound(err, "the article has no gold now")
	case from.person == nil:
		return Review{}, annotate.Errorf(annotate.Conflict, "this gold was imported; review the article, and that review replaces it")
	}
	return reviewByID(ctx, t.conn, t.now, from.review)
}

// takenBack are the decisions that open the field again: those on it that count are
// undone, and the note is its flag.
func takenBack(log []annotate.Decision, d Dispute) []annotate.Decision {
	var ds []annotate.Decision
	for _, made := range annotate.Effective(log) {
		if made.Incident == d.Incident && made.Field == d.Field && made.Act != annotate.Flagged {
			ds = append(ds, annotate.Decision{ID: d.ID + "/" + strconv.Itoa(len(ds)+1), Act: annotate.Undone, Target: made.ID})
		}
	}
	return append(ds, annotate.Decision{ID: d.ID + "/flag", Act: annotate.Flagged, Incident: d.Incident, Field: d.Field, Note: d.Note})
}
