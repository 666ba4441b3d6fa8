package store

import (
	"context"
	"slices"
	"unicode/utf8"

	"assay/annotate"
)

// Decide appends decisions to a person's own review, all or none, and renews the
// lease; they are durable when it returns. A decision whose id is in the review
// already is passed over, so a request can be repeated. By and At are the store's.
//
// Forbidden when the review is somebody else's; Conflict when somebody else has
// leased the article, the id belongs to another review, the review is finished, or
// what is decided on is no longer there; Invalid as [annotate.Review.Check] says.
func (s *Store) Decide(ctx context.Context, reviewID, personID int64, ds ...annotate.Decision) (Review, error) {
	return s.DecideOn(ctx, reviewID, personID, func(Review) ([]annotate.Decision, error) { return ds, nil })
}

// DecideOn is Decide for decisions that depend on the review: nothing comes between
// what decide sees and what is stored. An error of decide is returned as it is. decide
// may be called again, and must not use the store.
func (s *Store) DecideOn(ctx context.Context, reviewID, personID int64, decide func(Review) ([]annotate.Decision, error)) (Review, error) {
	return updated(ctx, s, func(ctx context.Context, t tx) (Review, error) {
		r, err := ownReview(ctx, t, reviewID, personID)
		if err != nil {
			return Review{}, err
		}
		ds, err := decide(r)
		if err != nil {
			return Review{}, err
		}
		fresh, err := checkAll(&r, ds)
		if err != nil || len(fresh) == 0 {
			return r, err
		}
		if err := take(ctx, t, r.Article.Key, personID); err != nil {
			return Review{}, err
		}
		r.Article.Holder = r.Reviewer.Name
		return appendLog(ctx, t, r, r.Reviewer, fresh)
	})
}

// ownReview locks the article of a review and reads the review.
func ownReview(ctx context.Context, t tx, reviewID, personID int64) (Review, error) {
	var article, owner int64
	name, err := one(ctx, t.conn, func(r row) (name string, err error) {
		err = r.Scan(&article, &owner, &name)
		return name, err
	}, `select r.article, r.person, p.name from reviews r join people p on p.id = r.person where r.id = $1`, reviewID)
	switch {
	case err != nil:
		return Review{}, orNotFound(err, "there is no such review")
	case owner != personID:
		return Review{}, annotate.Errorf(annotate.Forbidden, "this review is %s's; nobody else can change it", name)
	}
	if _, err := lockArticle(ctx, t, article); err != nil {
		return Review{}, err
	}
	return reviewByID(ctx, t.conn, t.now, reviewID)
}

// checkAll returns the decisions that the log does not hold yet. Each is checked
// against the state that the ones before it leave.
func checkAll(r *Review, ds []annotate.Decision) (fresh []annotate.Decision, err error) {
	log := slices.Clip(r.Log)
	length := utf8.RuneCountInString(r.Article.Document())
	for _, d := range ds {
		if _, there := find(log, d.ID); there {
			continue
		}
		if err := checkText(d); err != nil {
			return nil, err
		}
		if d.Act == annotate.Finished || d.Act == annotate.Reopened {
			return nil, annotate.Errorf(annotate.Invalid, "a review is finished and reopened as a whole, not by a decision of its own")
		}
		if err := annotate.Replay(r.Proposals, log).Check(d, length); err != nil {
			return nil, err
		}
		if d.Act == annotate.Undone {
			if err := checkUndo(log, d); err != nil {
				return nil, err
			}
		}
		log, fresh = append(log, d), append(fresh, d)
	}
	return fresh, nil
}

func find(log []annotate.Decision, id string) (annotate.Decision, bool) {
	i := slices.IndexFunc(log, func(d annotate.Decision) bool { return d.ID == id })
	if i < 0 {
		return annotate.Decision{}, false
	}
	return log[i], true
}

func checkText(d annotate.Decision) error {
	if !plain(d.ID) || !plain(d.Incident) || !plain(d.Target) {
		return annotate.Errorf(annotate.Invalid, "ids must be text on one line")
	}
	if !storable(d.Note) {
		return &annotate.Error{Kind: annotate.Invalid, Path: "note", Message: "is not valid UTF-8, or holds a NUL character"}
	}
	return nil
}

// checkUndo keeps an undo from being stored that would change nothing, such as the
// second of two pages, and from finishing or reopening a review behind its back.
func checkUndo(log []annotate.Decision, d annotate.Decision) error {
	target, ok := find(log, d.Target)
	switch {
	case !ok:
		return annotate.Errorf(annotate.Conflict, "the decision to undo is not part of this review")
	case target.Act == annotate.Finished || target.Act == annotate.Reopened:
		return annotate.Errorf(annotate.Invalid, "a finished review is reopened, not undone")
	}
	before, after := annotate.Effective(log), annotate.Effective(append(slices.Clip(log), d))
	if len(before) == len(after) {
		return annotate.Errorf(annotate.Conflict, "that decision was undone already")
	}
	return nil
}

// appendLog stores a person's decisions, which must be new to the review, and
// returns the review with them.
func appendLog(ctx context.Context, t tx, r Review, by annotate.Person, ds []annotate.Decision) (Review, error) {
	for chunk := range slices.Chunk(ds, importChunk) {
		var args []any
		for _, d := range chunk {
			args = append(args, d.ID, r.ID, by.ID, d.Incident, d.Field, d.Act,
				formatValue(d.From), formatValue(d.To), formatSpans(d.Evidence),
				d.Note, d.Target, d.Bulk, formatExtra(d.Extra), micros(t.now))
		}
		_, err := t.exec(ctx, `insert into decisions (id, review, person, incident, field, act,
			from_value, to_value, evidence, note, target, bulk, extra, at) values `+values(len(chunk), 14), args...)
		if err != nil && t.engine.unique(err) {
			return Review{}, annotate.Errorf(annotate.Conflict, "a decision with that id belongs to another review")
		}
		if err != nil {
			return Review{}, err
		}
	}
	for _, d := range ds {
		d.By, d.At = by.Name, t.now
		r.Log = append(r.Log, d)
	}
	return r, saveTally(ctx, t, r)
}

// saveTally caches what progress counts: decisions that were made one by one and
// not undone.
func saveTally(ctx context.Context, t tx, r Review) error {
	var made, accepted, corrected int
	for _, d := range annotate.Effective(r.Log) {
		switch {
		case d.Bulk || d.Act == annotate.Finished || d.Act == annotate.Reopened || d.By != r.Reviewer.Name:
			continue
		case d.Act == annotate.Accepted:
			accepted++
		case d.Act == annotate.Corrected:
			corrected++
		}
		made++
	}
	_, err := t.exec(ctx, `update reviews set decisions = $2, accepted = $3, corrected = $4, last_decision = $5,
		started = case when started = 0 then $5 else started end where id = $1`,
		r.ID, made, accepted, corrected, micros(t.now))
	return err
}
