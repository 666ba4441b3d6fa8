package handlers

import (
	"context"
	"maps"
	"sync"
	"time"

	"assay/annotate"
	"assay/annotate/store"
	"assay/views"
)

// workloads keeps what went into each review that was finished in the last thirty days,
// of which the store tells what is new.
type workloads struct {
	mu   sync.Mutex
	last int64 // place in the log up to which they are known
	all  map[int64]store.Workload
}

// team is what everybody has done, as of one moment.
type team struct {
	today time.Time // midnight, UTC
	all   map[int64]store.Workload
}

// of brings the workloads up to date.
func (w *workloads) of(ctx context.Context, s *store.Store) (team, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	today := s.Now().Truncate(24 * time.Hour)
	var changed []store.Workload
	var last int64
	var err error
	if w.all == nil {
		changed, last, err = s.Workloads(ctx, today.AddDate(0, 0, 1-views.TeamDays))
	} else {
		changed, last, err = s.WorkloadsSince(ctx, w.last)
	}
	if err != nil {
		return team{}, err
	}
	if len(changed) > 0 || w.all == nil {
		all := make(map[int64]store.Workload, len(w.all)+len(changed))
		maps.Copy(all, w.all) // a page may still be reading it
		w.all = all
	}
	for _, one := range changed {
		w.all[one.Review] = one
	}
	w.last = last
	return team{today, w.all}, nil
}

// sum adds up the reviews that a person, 0 for everybody, finished in the last
// thirty days.
func (t team) sum(personID int64) views.TeamWork {
	sum := views.TeamWork{Days: make([]views.DayCount, views.TeamDays), Fields: make([]annotate.Work, len(annotate.Fields))}
	first := t.today.AddDate(0, 0, 1-views.TeamDays)
	for i := range sum.Days {
		sum.Days[i].Date = first.AddDate(0, 0, i)
	}
	var lengths []time.Duration
	for _, one := range t.all {
		if one.Finished.Before(first) || personID != 0 && one.Person != personID {
			continue
		}
		day := min(int(one.Finished.Sub(first).Hours()/24), views.TeamDays-1)
		sum.Days[day].Finished++
		sum.Finished++
		sum.Time += one.Time
		lengths = append(lengths, one.Time)
		for i, f := range one.Fields {
			sum.Fields[i] = sum.Fields[i].Plus(f)
		}
	}
	sum.Each = median(lengths)
	return sum
}

// each is how long the reviews of each person take, by the person's id.
func (t team) each() map[int64]time.Duration {
	first := t.today.AddDate(0, 0, 1-views.TeamDays)
	lengths := make(map[int64][]time.Duration)
	for _, one := range t.all {
		if !one.Finished.Before(first) {
			lengths[one.Person] = append(lengths[one.Person], one.Time)
		}
	}
	medians := make(map[int64]time.Duration, len(lengths))
	for person, list := range lengths {
		medians[person] = median(list)
	}
	return medians
}
