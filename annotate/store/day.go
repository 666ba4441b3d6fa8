package store

import (
	"context"
	"database/sql"
	"slices"
	"time"

	"assay/annotate"
)

// Day is what one person did on a day of UTC.
type Day struct {
	Date    time.Time   // midnight
	Before  time.Time   // midnight of the last day before with work, zero if none
	Reviews []DayReview // in which they decided something, the last touched first
}

// DayReview is a review on one day: Log and Last are of that day, but for
// decisions that were undone, even later.
type DayReview struct {
	ID        int64
	Article   int64 // key
	ArticleID string
	Title     string
	Mode      annotate.Mode
	Extractor string // version in sight, or empty
	Started   time.Time
	Finished  time.Time // zero while it is not
	Last      time.Time // decision of the day
	Log       []annotate.Decision
}

const reviewsOfDay = ` from reviews r join articles a on a.key = r.article where r.person = $1 and r.last_decision >= $2 and r.started < $3
	and exists (select 1 from decisions x where x.review = r.id and x.at >= $2 and x.at < $3)`

// DayOf returns what a person did on the day of UTC that a time falls into.
func (s *Store) DayOf(ctx context.Context, personID int64, on time.Time) (Day, error) {
	d := Day{Date: on.UTC().Truncate(24 * time.Hour)}
	from, until := micros(d.Date), micros(d.Date.Add(24*time.Hour))
	var err error
	d.Reviews, err = list(ctx, s.read(), scanDayReview, `select r.id, a.key, a.id, a.title, r.mode, r.extractor, r.started, r.finished,
		(select max(x.at) from decisions x where x.review = r.id and x.at >= $2 and x.at < $3) as last`+reviewsOfDay+
		` order by last desc, r.id desc`, personID, from, until)
	if err != nil {
		return Day{}, err
	}
	if err := s.fillDay(ctx, &d, from, until); err != nil {
		return Day{}, err
	}
	last, err := scalar[sql.NullInt64](ctx, s.read(), `select max(case when r.last_decision < $2 then r.last_decision
			else (select max(x.at) from decisions x where x.review = r.id and x.at < $2) end)
		from reviews r where r.person = $1 and r.started < $2`, personID, from)
	if last.Valid {
		d.Before = time.UnixMicro(last.Int64).UTC().Truncate(24 * time.Hour)
	}
	return d, err
}

func scanDayReview(r row) (v DayReview, err error) {
	err = r.Scan(&v.ID, &v.Article, &v.ArticleID, &v.Title, &v.Mode, &v.Extractor, at(&v.Started), at(&v.Finished), at(&v.Last))
	return v, err
}

// fillDay reads the logs of the day's reviews and keeps of each what counts of the
// day.
func (s *Store) fillDay(ctx context.Context, d *Day, from, until int64) error {
	for chunk := range slices.Chunk(d.Reviews, importChunk) {
		ids := make([]int64, len(chunk))
		for i, r := range chunk {
			ids[i] = r.ID
		}
		logs, err := s.StandingDecisions(ctx, ids)
		if err != nil {
			return err
		}
		for i, r := range chunk {
			for _, one := range logs[r.ID] {
				if at := micros(one.At); at >= from && at < until {
					chunk[i].Log = append(chunk[i].Log, one)
				}
			}
		}
	}
	return nil
}
