package store

import (
	"context"
	"encoding/binary"
	"errors"
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

// Workloads returns the reviews that were finished at a time or later, and the place
// of the last decision in the log, for [Store.WorkloadsSince].
func (s *Store) Workloads(ctx context.Context, from time.Time) (all []Workload, last int64, err error) {
	if last, err = scalar[int64](ctx, s.read(), `select coalesce(max(seq), 0) from decisions`); err != nil {
		return nil, 0, err
	}
	all, err = list(ctx, s.read(), func(r row) (w Workload, err error) {
		var took int64
		var work []byte
		if err = r.Scan(&w.Review, &w.Person, at(&w.Finished), &took, &work); err == nil {
			w.Time = time.Duration(took) * time.Microsecond
			w.Fields, err = decodeWork(work)
		}
		return w, err
	}, `select id, person, finished, took, work from reviews where person is not null and finished >= $1 and work is not null`, micros(from))
	if err != nil {
		return nil, 0, err
	}
	old, err := s.workloads(ctx, `select id from reviews where finished >= $1 and work is null`, micros(from)) // of an earlier program
	return append(all, old...), last, err
}

// WorkloadsSince returns the reviews in which something was decided after a place in
// the log, each whole, and the place of the last decision; 0 is the beginning. Some
// that were returned before may come again.
func (s *Store) WorkloadsSince(ctx context.Context, seq int64) (all []Workload, last int64, err error) {
	if last, err = scalar[int64](ctx, s.read(), `select coalesce(max(seq), 0) from decisions`); err != nil || last == seq {
		return nil, last, err
	}
	all, err = s.workloads(ctx, `select review from decisions where seq > $1`, seq-overlapping)
	return all, last, err
}

// workloads reads the logs of the reviews that a query with one parameter names.
func (s *Store) workloads(ctx context.Context, reviews string, parameter int64) (all []Workload, err error) {
	var log []annotate.Decision
	var review, person, started int64
	end := func() {
		if review != 0 {
			all = append(all, workload(review, person, time.UnixMicro(started).UTC(), log))
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
		where r.person is not null and d.review in (`+reviews+`) order by d.review, d.seq`, parameter)
	end()
	return all, err
}

// drawWorkload keeps what went into a review that an earlier program finished.
func (s *Store) drawWorkload(ctx context.Context, review int64) error {
	return s.update(ctx, func(ctx context.Context, t tx) error {
		r, err := reviewByID(ctx, t.conn, t.now, review)
		if err != nil || r.Finished.IsZero() {
			return err
		}
		w := workload(r.ID, r.Reviewer.ID, r.Started, r.Log)
		_, err = t.exec(ctx, `update reviews set took = $2, work = $3 where id = $1 and work is null`, review, w.Time.Microseconds(), w.encode())
		return err
	})
}

// encode writes the fields: how many there are, then six numbers for each; nil where
// nobody finished the review.
func (w Workload) encode() []byte {
	if w.Fields == nil {
		return nil
	}
	b := binary.AppendUvarint(nil, uint64(len(w.Fields)))
	for _, f := range w.Fields {
		for _, n := range []int{f.Accepted, f.AtOnce, f.Corrected, f.Rejected, f.Added, f.NotStated} {
			b = binary.AppendUvarint(b, uint64(n))
		}
	}
	return b
}

// decodeWork reads what encode wrote. Fields that the schema had not then are zero.
func decodeWork(data []byte) ([]annotate.Work, error) {
	fields := make([]annotate.Work, len(annotate.Fields))
	short := false
	number := func() int {
		n, size := binary.Uvarint(data)
		if short = short || size <= 0; short {
			return 0
		}
		data = data[size:]
		return int(n)
	}
	for i := range min(number(), len(fields)) {
		fields[i] = annotate.Work{Accepted: number(), AtOnce: number(), Corrected: number(), Rejected: number(), Added: number(), NotStated: number()}
	}
	if short {
		return nil, errors.New("the stored work on a review is cut short")
	}
	return fields, nil
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
