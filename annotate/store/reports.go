package store

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/gob"
	"fmt"
	"time"

	"assay/annotate"
	"assay/annotate/score"
)

// Report is what is kept of an evaluation's figures: those by how gold was made, and
// the details of one field, or over all.
type Report struct {
	All, Blind, Assisted score.Part // of the report over all fields only
	Detail               score.Detail
}

// storedReport is a row of evaluation_reports.
type storedReport struct {
	field string
	f1    score.Interval
	data  []byte // gob, deflated: a cache, which no other program reads
}

// encodeReport draws the figures of an evaluation, one row over all fields and one
// for each.
func encodeReport(e *score.Evaluation) ([]storedReport, error) {
	drawn := e.Report(score.Resampling{})
	d := newDeflater()
	rows := make([]storedReport, len(drawn.Details))
	for i, detail := range drawn.Details {
		r := Report{Detail: detail}
		rows[i] = storedReport{field: detail.Field, f1: drawn.All.Intervals.Micro.F1}
		if detail.Field == "" {
			r.All, r.Blind, r.Assisted = drawn.All, drawn.Blind, drawn.Assisted
		} else {
			rows[i].f1 = drawn.All.Intervals.Fields[i-1].F1
		}
		var b bytes.Buffer
		err := gob.NewEncoder(&b).Encode(r)
		if err == nil {
			rows[i].data, err = d.deflate(b.Bytes())
		}
		if err != nil {
			return nil, fmt.Errorf("report of an evaluation: %w", err)
		}
	}
	return rows, nil
}

func saveReport(ctx context.Context, t tx, evaluation int64, rows []storedReport) error {
	var args []any
	for _, r := range rows {
		var f1, low, high sql.NullFloat64
		f1.Float64, f1.Valid = r.f1.Value()
		if r.f1.OK {
			low, high = sql.NullFloat64{Float64: r.f1.Low, Valid: true}, sql.NullFloat64{Float64: r.f1.High, Valid: true}
		}
		args = append(args, evaluation, r.field, f1, low, high, r.data)
	}
	_, err := t.exec(ctx, `insert into evaluation_reports (evaluation, field, f1, low, high, report) values `+
		values(len(rows), 6)+` on conflict do nothing`, args...)
	return err
}

// Report returns what is kept of an evaluation's figures on a field, "" over all.
// NotFound where they are still to be drawn.
func (s *Store) Report(ctx context.Context, evaluation int64, field string) (r Report, err error) {
	data, err := scalar[[]byte](ctx, s.read(), `select report from evaluation_reports where evaluation = $1 and field = $2`, evaluation, field)
	if err != nil {
		return r, orNotFound(err, "the figures of evaluation %d are still to be drawn", evaluation)
	}
	if data, err = inflate(data); err == nil {
		err = gob.NewDecoder(bytes.NewReader(data)).Decode(&r)
	}
	if err != nil {
		err = fmt.Errorf("stored report of evaluation %d: %w", evaluation, err)
	}
	return r, err
}

// TrendPoint is the strict F1 of one evaluation.
type TrendPoint struct {
	Evaluation          int64
	Extractor, Snapshot string
	Made                time.Time
	F1                  float64
	Low, High           float64 // of its interval; equal to F1 where there is none
}

// Trend returns F1 of a field, "" over all, in the last evaluations of all incidents,
// at most as many as are asked for: of an extractor's version, of a snapshot, or of
// both; "" is any. The oldest comes first.
func (s *Store) Trend(ctx context.Context, field, extractor, snapshot string, most int) ([]TrendPoint, error) {
	if _, ok := annotate.FieldOf(field); !ok && field != "" {
		return nil, annotate.Errorf(annotate.NotFound, "%q is not a field", field)
	}
	return list(ctx, s.read(), func(r row) (p TrendPoint, err error) {
		err = r.Scan(&p.Evaluation, &p.Extractor, &p.Snapshot, at(&p.Made), &p.F1, &p.Low, &p.High)
		return p, err
	}, `select * from (select e.id, e.extractor, s.name, e.made, r.f1, coalesce(r.low, r.f1) as low, coalesce(r.high, r.f1) as high
		from evaluations e join snapshots s on s.id = e.snapshot join evaluation_reports r on r.evaluation = e.id and r.field = $1
		where not e.only_first and r.f1 is not null and (e.extractor = $2 or $2 = '') and (s.name = $3 or $3 = '')
		order by e.id desc limit $4) as last order by 1`, field, extractor, snapshot, most)
}
