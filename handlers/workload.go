package handlers

import (
	"cmp"
	"context"
	"slices"
	"sync"
	"time"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"
)

// workloads keeps what went into each review that was finished in the last thirty days,
// by person and day, of which the store tells what is new.
type workloads struct {
	mu   sync.Mutex
	last int64               // place in the log up to which they are known
	of   map[int64]personDay // by review, where it is; nil before the first look
	days map[personDay]*dayWork
}

// personDay is a person's day of UTC, counted from 1970.
type personDay struct{ person, day int64 }

func dayOf(t time.Time) int64 { return t.Unix() / (24 * 60 * 60) }

// dayWork is what a person finished on a day, and what that comes to.
type dayWork struct {
	reviews map[int64]store.Workload // by their ids
	fields  []annotate.Work          // as annotate.Fields; nil where it is to be added up anew
	time    time.Duration
}

// team is what everybody has done in the days up to today.
type team struct {
	*workloads
	first time.Time // midnight, UTC
	today time.Time
}

// teamOf brings the workloads up to date.
func (a *App) teamOf(ctx context.Context) (team, error) {
	w := &a.workloads
	w.mu.Lock()
	defer w.mu.Unlock()
	t := team{workloads: w, today: a.store.Now().Truncate(24 * time.Hour)}
	t.first = t.today.AddDate(0, 0, 1-views.TeamDays)
	var changed []store.Workload
	var last int64
	var err error
	if w.of == nil {
		changed, last, err = a.store.Workloads(ctx, t.first)
	} else {
		changed, last, err = a.store.WorkloadsSince(ctx, w.last)
	}
	if err != nil {
		return team{}, err
	}
	if w.of == nil {
		w.of, w.days = make(map[int64]personDay, len(changed)), make(map[personDay]*dayWork)
	}
	for _, one := range changed {
		w.put(one)
	}
	w.last = last
	return t, nil
}

// put takes a review in, in the place of what was known of it.
func (w *workloads) put(one store.Workload) {
	if at, known := w.of[one.Review]; known {
		delete(w.days[at].reviews, one.Review)
		w.days[at].fields = nil
		delete(w.of, one.Review)
	}
	if one.Finished.IsZero() {
		return
	}
	at := personDay{one.Person, dayOf(one.Finished)}
	d := w.days[at]
	if d == nil {
		d = &dayWork{reviews: make(map[int64]store.Workload)}
		w.days[at] = d
	}
	d.reviews[one.Review], d.fields = one, nil
	w.of[one.Review] = at
}

// addUp sums the reviews of the day.
func (d *dayWork) addUp() {
	if d.fields != nil {
		return
	}
	d.fields, d.time = make([]annotate.Work, len(annotate.Fields)), 0
	for _, one := range d.reviews {
		d.time += one.Time
		for i, f := range one.Fields {
			d.fields[i] = d.fields[i].Plus(f)
		}
	}
}

// sum adds up the reviews that a person, 0 for everybody, finished in the last
// thirty days.
func (t team) sum(personID int64) views.TeamWork {
	t.mu.Lock()
	defer t.mu.Unlock()
	sum := views.TeamWork{Person: personID, Days: make([]views.DayCount, views.TeamDays), Fields: make([]annotate.Work, len(annotate.Fields))}
	for i := range sum.Days {
		sum.Days[i].Date = t.first.AddDate(0, 0, i)
	}
	var lengths []time.Duration
	for at, d := range t.days {
		i := int(at.day - dayOf(t.first))
		if i < 0 || personID != 0 && at.person != personID {
			continue
		}
		d.addUp()
		sum.Days[min(i, views.TeamDays-1)].Finished += len(d.reviews)
		sum.Finished += len(d.reviews)
		sum.Time += d.time
		for i, f := range d.fields {
			sum.Fields[i] = sum.Fields[i].Plus(f)
		}
		lengths = d.lengths(lengths)
	}
	sum.Each = median(lengths)
	return sum
}

func (d *dayWork) lengths(list []time.Duration) []time.Duration {
	for _, one := range d.reviews {
		list = append(list, one.Time)
	}
	return list
}

// each is how long the reviews of each person take, by the person's id.
func (t team) each() map[int64]time.Duration {
	t.mu.Lock()
	defer t.mu.Unlock()
	lengths := make(map[int64][]time.Duration)
	for at, d := range t.days {
		if at.day >= dayOf(t.first) {
			lengths[at.person] = d.lengths(lengths[at.person])
		}
	}
	medians := make(map[int64]time.Duration, len(lengths))
	for person, list := range lengths {
		medians[person] = median(list)
	}
	return medians
}

// chosen are the ids of the reviews of the last thirty days that a filter chooses, the
// newest first, and how often its act was done in them.
func (t team) chosen(f views.ReviewFilter) (reviews []int64, decisions int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	type found struct{ finished, review int64 }
	var list []found
	for at, d := range t.days {
		if at.day < dayOf(t.first) || f.By != 0 && at.person != f.By || !f.On.IsZero() && at.day != dayOf(f.On) {
			continue
		}
		for _, one := range d.reviews {
			n := decisionsIn(one, f)
			if decisions += n; n > 0 || f.Act == "" {
				list = append(list, found{one.Finished.UnixMicro(), one.Review})
			}
		}
	}
	slices.SortFunc(list, func(a, b found) int {
		return cmp.Or(cmp.Compare(b.finished, a.finished), cmp.Compare(b.review, a.review))
	})
	for _, one := range list {
		reviews = append(reviews, one.review)
	}
	return reviews, decisions
}

// decisionsIn counts what was done in a review of what the filter asks for.
func decisionsIn(w store.Workload, f views.ReviewFilter) (n int) {
	for i, work := range w.Fields {
		if f.Field == "" || annotate.Fields[i].Key == f.Field {
			n += f.Count(work)
		}
	}
	return n
}
