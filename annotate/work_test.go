package annotate_test

import (
	"testing"
	"time"

	"assay/annotate"
)

func TestWorkCounts(t *testing.T) {
	var w annotate.Work
	for _, d := range []annotate.Decision{
		{Act: annotate.Accepted}, {Act: annotate.Accepted}, {Act: annotate.Accepted, Bulk: true}, {Act: annotate.Corrected},
		{Act: annotate.Rejected}, {Act: annotate.Added}, {Act: annotate.NotStated}, {Act: annotate.NotStated, Bulk: true},
		{Act: annotate.Flagged}, {Act: annotate.Finished}, {Act: annotate.IncidentAdded},
	} {
		w.Count(d)
	}
	if want := (annotate.Work{Accepted: 2, AtOnce: 1, Corrected: 1, Rejected: 1, Added: 1, NotStated: 1}); w != want {
		t.Errorf("%+v, not %+v", w, want)
	}
	if right, all := w.Proposals(); right != 3 || all != 5 {
		t.Errorf("%d of %d were right", right, all)
	}
	if twice := w.Plus(w); twice.Accepted != 4 || twice.NotStated != 2 {
		t.Errorf("%+v", twice)
	}
}

func TestTimeAtWorkLeavesPausesOut(t *testing.T) {
	start := time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)
	moments := func(minutes ...int) (list []time.Time) {
		for _, m := range minutes {
			list = append(list, start.Add(time.Duration(m)*time.Minute))
		}
		return list
	}
	for _, c := range []struct {
		moments []time.Time
		want    time.Duration
	}{
		{nil, 0},
		{moments(3), 0},
		{moments(0, 1, 3), 3 * time.Minute},
		{moments(3, 0, 1), 3 * time.Minute},
		{moments(0, 5), 5 * time.Minute},
		{moments(0, 2, 62, 63), 3 * time.Minute}, // an hour at lunch
	} {
		if got := annotate.TimeAtWork(c.moments); got != c.want {
			t.Errorf("%v: %s, not %s", c.moments, got, c.want)
		}
	}
}
