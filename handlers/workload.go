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
	last int64                     // place in the log up to which they are known
	of   map[int64]*store.Workload // by review; nil before the first look
	days map[personDay]*dayWork
	line []*store.Workload // all, those finished last at the end
}

// personDay is a person's day of UTC, counted from 1970.
type personDay struct{ person, day int64 }

func dayOf(t time.Time) int64 { return t.Unix() / (24 * 60 * 60) }

func personDayOf(w *store.Workload) personDay { return personDay{w.Person, dayOf(w.Finished)} }

// dayWork is what a person finished on a day, and what that comes to.
type dayWork struct {
	reviews map[int64]*store.Workload // by their ids
	fields  []annotate.Work           // as annotate.Fields; nil where it is to be added up anew
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
		w.of, w.days = make(map[int64]*store.Workload, len(changed)), make(map[personDay]*dayWork)
		slices.SortFunc(changed, func(a, b store.Workload) int { return byFinish(&a, &b) })
	}
	for i := range changed {
		w.put(&changed[i])
	}
	w.last = last
	return t, nil
}

// byFinish orders reviews by when they were finished.
func byFinish(a, b *store.Workload) int {
	return cmp.Or(a.Finished.Compare(b.Finished), cmp.Compare(a.Review, b.Review))
}

// put takes a review in, in the place of what was known of it.
func (w *workloads) put(one *store.Workload) {
	if before, known := w.of[one.Review]; known {
		d := w.days[personDayOf(before)]
		delete(d.reviews, one.Review)
		d.fields = nil
		if i, found := slices.BinarySearchFunc(w.line, before, byFinish); found {
			w.line = slices.Delete(w.line, i, i+1)
		}
		delete(w.of, one.Review)
	}
	if one.Finished.IsZero() {
		return
	}
	d := w.days[personDayOf(one)]
	if d == nil {
		d = &dayWork{reviews: make(map[int64]*store.Workload)}
		w.days[personDayOf(one)] = d
	}
	d.reviews[one.Review], d.fields = one, nil
	i, _ := slices.BinarySearchFunc(w.line, one, byFinish)
	w.line = slices.Insert(w.line, i, one)
	w.of[one.Review] = one
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

// lately are the reviews of the last thirty days, those finished last at the end.
func (t team) lately() []*store.Workload {
	i, _ := slices.BinarySearchFunc(t.line, t.first, func(one *store.Workload, from time.Time) int { return one.Finished.Compare(from) })
	return t.line[i:]
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
	}
	var lengths []time.Duration
	for _, one := range t.lately() {
		if personID == 0 || one.Person == personID {
			lengths = append(lengths, one.Time)
		}
	}
	sum.Each = median(lengths)
	return sum
}

// each is how long the reviews of each person take, by the person's id.
func (t team) each() map[int64]time.Duration {
	t.mu.Lock()
	defer t.mu.Unlock()
	lengths := make(map[int64][]time.Duration)
	for _, one := range t.lately() {
		lengths[one.Person] = append(lengths[one.Person], one.Time)
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
	for _, one := range slices.Backward(t.lately()) {
		if f.By != 0 && one.Person != f.By || !f.On.IsZero() && dayOf(one.Finished) != dayOf(f.On) {
			continue
		}
		n := 0
		if f.Act != "" {
			n = decisionsIn(one, f)
		}
		if decisions += n; n > 0 || f.Act == "" {
			reviews = append(reviews, one.Review)
		}
	}
	return reviews, decisions
}

// decisionsIn counts what was done in a review of what the filter asks for.
func decisionsIn(w *store.Workload, f views.ReviewFilter) (n int) {
	for i := range w.Fields {
		if f.Field == "" || annotate.Fields[i].Key == f.Field {
			n += f.Count(w.Fields[i])
		}
	}
	return n
}
