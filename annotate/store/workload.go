package store

import (
	"context"
	"time"

	"assay/annotate"
)

// Workload is what went into one review, as the log of its decisions says.
type Workload struct {
	Review, Person int64
	Finished       time.Time       // zero while it is not
	Time           time.Duration   // at work on it, without pauses
	Fields         []annotate.Work // as annotate.Fields: decisions that stand
}

// overlapping is by how much a look at the log reaches back: on PostgreSQL a
// transaction may commit after a later one.
const overlapping = 1000

// WorkloadsSince returns the reviews in which something was decided after a place in
// the log, each whole, and the place of the last decision; 0 is the beginning. Some
// that were returned before may come again.
func (s *Store) WorkloadsSince(ctx context.Context, seq int64) (list []Workload, last int64, err error) {
	if last, err = scalar[int64](ctx, s.read(), `select coalesce(max(seq), 0) from decisions`); err != nil || last == seq {
		return nil, last, err
	}
	var log []annotate.Decision
	var review, person, started int64
	end := func() {
		if review != 0 {
			list = append(list, workload(review, person, time.UnixMicro(started).UTC(), log))
		}
		log = nil
	}
	err = s.read().each(ctx, func(r row) (bool, error) {
		var of int64
		var d annotate.Decision
		var by, began int64
		err := r.Scan(&of, &by, &began, &d.ID, &d.Incident, &d.Field, &d.Act, &d.Target, &d.Bulk, at(&d.At))
		if of != review {
			end()
		}
		review, person, started = of, by, began
		log = append(log, d)
		return true, err
	}, `select d.review, r.person, r.started, d.id, d.incident, d.field, d.act, d.target, d.bulk, d.at
		from decisions d join reviews r on r.id = d.review
		where r.person is not null and d.review in (select review from decisions where seq > $1) order by d.review, d.seq`, seq-overlapping)
	end()
	return list, last, err
}

var fieldPlaces = func() map[string]int {
	places := make(map[string]int, len(annotate.Fields))
	for i, f := range annotate.Fields {
		places[f.Key] = i
	}
	return places
}()

func workload(review, person int64, started time.Time, log []annotate.Decision) Workload {
	w := Workload{Review: review, Person: person, Fields: make([]annotate.Work, len(annotate.Fields))}
	moments := []time.Time{started}
	for _, d := range log {
		switch d.Act {
		case annotate.Finished:
			w.Finished = d.At
		case annotate.Reopened:
			w.Finished = time.Time{}
		}
		moments = append(moments, d.At)
	}
	w.Time = annotate.TimeAtWork(moments)
	for _, d := range annotate.Effective(log) {
		if i, ok := fieldPlaces[d.Field]; ok {
			w.Fields[i].Count(d)
		}
	}
	return w
}

// FinishedReview is a review that somebody has finished.
type FinishedReview struct {
	ID, Article         int64
	Title               string // or the article's id, where it has none
	Mode                annotate.Mode
	Finished            time.Time
	Decisions, Accepted int
	IsGold              bool // it is what the article's gold says
}

// FinishedBy returns the last reviews that a person finished, the newest first, at
// most as many as are asked for.
func (s *Store) FinishedBy(ctx context.Context, personID int64, most int) ([]FinishedReview, error) {
	return list(ctx, s.read(), func(r row) (v FinishedReview, err error) {
		err = r.Scan(&v.ID, &v.Article, &v.Title, &v.Mode, at(&v.Finished), &v.Decisions, &v.Accepted, &v.IsGold)
		return v, err
	}, `select r.id, a.key, case when a.title = '' then a.id else a.title end, r.mode, r.finished, r.decisions, r.accepted, coalesce(a.gold = r.id, false)
		from reviews r join articles a on a.key = r.article
		where r.person = $1 and r.finished is not null order by r.finished desc, r.id desc limit $2`, personID, most)
}
