package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"encoding/hex"
	"runtime"
	"slices"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"assay/annotate"
	"assay/annotate/score"
)

// Evaluated says of a stored evaluation what stands in lists: whose it is, on what
// gold, and the counts. [Store.Evaluation] returns it whole.
type Evaluated struct {
	ID          int64
	Snapshot    string
	Extractor   string
	Made        time.Time
	Gold        score.GoldVersion
	Comparators string // versions
	Primary     bool   // primary incidents only
	Missing     int    // articles of which the extractor said nothing
	Incidents   score.Incidents
	Fields      []score.FieldTally // as annotate.Fields; shared with others who ask: not to be changed
}

// Micro returns the tally over all fields.
func (e Evaluated) Micro() score.Tally {
	var all score.Tally
	for _, f := range e.Fields {
		all = all.Plus(f.Tally)
	}
	return all
}

// SaveEvaluation stores an evaluation on a snapshot, with the outcome of every
// value and what pages show of it, its comparison with the baseline or the last one
// included, and returns its id; the same again changes nothing. Conflict when it was
// made on other gold than the snapshot's.
func (s *Store) SaveEvaluation(ctx context.Context, snapshot string, e *score.Evaluation) (int64, error) {
	v, err := s.Snapshot(ctx, snapshot)
	if err != nil {
		return 0, err
	}
	switch {
	case e.Extractor == "" || !plain(e.Extractor):
		return 0, annotate.Errorf(annotate.Invalid, "an evaluation needs the version of its extractor, on one line")
	case e.Gold.Hash != v.Gold.Hash || len(e.Articles) != v.Gold.Records:
		return 0, annotate.Errorf(annotate.Conflict, "the evaluation was made on other gold (%.12s, %d records) than snapshot %s holds (%.12s, %d records); "+
			"evaluate again with --snapshot %[3]s", e.Gold.Hash, len(e.Articles), v.Name, v.Gold.Hash, v.Gold.Records)
	}
	rows, digest, err := encodeArticles(e)
	if err != nil {
		return 0, err
	}
	report, err := encodeReport(e)
	if err != nil {
		return 0, err
	}
	index, err := encodeIndex(e)
	if err != nil {
		return 0, err
	}
	id, err := updated(ctx, s, func(ctx context.Context, t tx) (int64, error) {
		id, err := saveEvaluation(ctx, t, v.ID, e, rows, digest)
		if err != nil {
			return 0, err
		}
		if err := saveReport(ctx, t, id, report); err != nil {
			return 0, err
		}
		return id, saveIndex(ctx, t, id, index)
	})
	if err != nil {
		return 0, err
	}
	return id, s.drawBeside(ctx, id)
}

// inOrder are the articles in the order of their ids, which is that of the snapshot.
func inOrder(articles []score.ArticleScore) []score.ArticleScore {
	return slices.SortedFunc(slices.Values(articles), func(a, b score.ArticleScore) int { return strings.Compare(a.ID, b.ID) })
}

// scored is a row of evaluation_articles.
type scored struct {
	lacking  bool
	data     []byte // JSON
	outcomes []byte // deflated
}

// encodeArticles returns the rows in the order of the articles' ids, which is that
// of the snapshot, and a digest of all.
func encodeArticles(e *score.Evaluation) ([]scored, string, error) {
	articles := inOrder(e.Articles)
	missing := make(map[string]bool, len(e.Missing))
	for _, id := range e.Missing {
		missing[id] = true
	}
	rows := make([]scored, len(articles))
	err := inParallel(len(rows), func(from, to int) (err error) {
		d := newDeflater()
		for i := from; i < to && err == nil; i++ {
			rows[i].lacking = missing[articles[i].ID]
			if rows[i].data, err = encodeScore(articles[i]); err == nil {
				rows[i].outcomes, err = d.deflate(rows[i].data)
			}
		}
		return err
	})
	return rows, digest(e, rows), err
}

// digest is equal for evaluations that are stored alike.
func digest(e *score.Evaluation, rows []scored) string {
	sum := sha256.New()
	note := func(lacking bool, data []byte) {
		sum.Write(binary.BigEndian.AppendUint64(nil, uint64(len(data))))
		sum.Write(data)
		if lacking {
			sum.Write([]byte{1})
		}
	}
	note(e.Primary, []byte(e.Comparators))
	for _, r := range rows {
		note(r.lacking, r.data)
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// inParallel shares the numbers below n among the processors.
func inParallel(n int, do func(from, to int) error) error {
	var group errgroup.Group
	share := n/runtime.GOMAXPROCS(0) + 1
	for from := 0; from < n; from += share {
		group.Go(func() error { return do(from, min(from+share, n)) })
	}
	return group.Wait()
}

func saveEvaluation(ctx context.Context, t tx, snapshot int64, e *score.Evaluation, rows []scored, digest string) (int64, error) {
	made := e.Made
	if made.IsZero() {
		made = t.now
	}
	sum := e.Sum(nil)
	id, err := scalar[int64](ctx, t.conn, `insert into evaluations
		(snapshot, extractor, made, comparators, only_first, lacking, found, missed, invented, digest)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (snapshot, extractor, digest) do nothing returning id`,
		snapshot, e.Extractor, micros(made), e.Comparators, e.Primary, len(e.Missing),
		sum.Incidents.Found, sum.Incidents.Missed, sum.Incidents.Invented, digest)
	if err == sql.ErrNoRows {
		return scalar[int64](ctx, t.conn, `select id from evaluations where snapshot = $1 and extractor = $2 and digest = $3`,
			snapshot, e.Extractor, digest)
	}
	if err != nil {
		return 0, err
	}
	var args []any
	for _, f := range sum.Fields() {
		args = append(args, id, f.Field.Key, f.Correct, f.Partial, f.Incorrect, f.Missing, f.Spurious,
			f.Evidence.Judged, f.Evidence.Exact, f.Evidence.Overlap)
	}
	if _, err := t.exec(ctx, `insert into evaluation_fields (evaluation, field, correct, partial, incorrect, missing, spurious, judged, exact, overlap)
		values `+values(len(annotate.Fields), 10), args...); err != nil {
		return 0, err
	}
	return id, saveScores(ctx, t, id, rows)
}

func saveScores(ctx context.Context, t tx, evaluation int64, rows []scored) error {
	position := 0
	for chunk := range slices.Chunk(rows, importChunk) {
		var args []any
		for _, r := range chunk {
			position++
			args = append(args, evaluation, position, r.lacking, r.outcomes)
		}
		if _, err := t.exec(ctx, `insert into evaluation_articles (evaluation, position, lacking, outcomes) values `+
			values(len(chunk), 4), args...); err != nil {
			return err
		}
	}
	return nil
}
