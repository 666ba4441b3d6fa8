package store

import (
	"fmt"
	"strings"

	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/jackc/pgx/v5"

	"assay/annotate"
	"assay/annotate/score"
)

// engine is what differs between SQLite and PostgreSQL, and what is known of one
// database without asking it. All SQL of this package
// is written once: parameters are $1, $2, …, and {{lock}} at the end of a select
// keeps its rows from changing until the transaction ends.
type engine struct {
	place   string // the file, or the host and database; never a password
	sqlite  bool
	explain func(error) string // what a person can do about an error; "" if unknown
	unique  func(error) bool   // a unique constraint was broken
	retry   func(error) bool   // the transaction may succeed when run again

	proposals *lru.Cache[proposalKey, []annotate.Incident] // as they were read last: they never change
	tallies   *lru.Cache[int64, []score.FieldTally]        // by evaluation, which never change either
	outcomes  *lru.Cache[outcomeKey, score.ArticleScore]   // of articles of evaluations, as they were shown last
	golds     *lru.Cache[string, annotate.Record]          // of snapshots, by their hashes, as they were shown last
}

// proposalKey names what an extractor's version proposed for an article.
type proposalKey struct {
	article int64
	version string
}

// proposalsKept is how many articles' proposals are kept in memory: a review reads
// them twice for each decision.
const proposalsKept = 1000

// talliesKept is of how many evaluations the counts are kept in memory: every page of
// evaluations lists all.
const talliesKept = 1000

// outcomesKept and goldsKept are how many articles of evaluations, and gold records of
// snapshots, are kept as they were parsed, some 10 kB each: the pinned cases, and an
// extractor's errors, are shown again and again.
const (
	outcomesKept = 500
	goldsKept    = 1000
)

// outcomeKey names an article of an evaluation by its position, from 1.
type outcomeKey struct{ evaluation, position int64 }

// remember makes room for what is kept in memory.
func (e *engine) remember() (err error) {
	if e.proposals, err = lru.New[proposalKey, []annotate.Incident](proposalsKept); err != nil {
		return err
	}
	if e.tallies, err = lru.New[int64, []score.FieldTally](talliesKept); err != nil {
		return err
	}
	if e.golds, err = lru.New[string, annotate.Record](goldsKept); err != nil {
		return err
	}
	e.outcomes, err = lru.New[outcomeKey, score.ArticleScore](outcomesKept)
	return err
}

// sql puts a statement into the engine's words. SQLite's driver binds $N by first
// appearance and ?N by number; its only writer needs no row locks.
func (e *engine) sql(query string) string {
	if e.sqlite {
		query = strings.ReplaceAll(query, "$", "?")
		return strings.ReplaceAll(query, "{{lock}}", "")
	}
	return strings.ReplaceAll(query, "{{lock}}", "for no key update")
}

// plannedAnew are the parameters of a statement that PostgreSQL plans for them each
// time: whether it is best to go through articles in order or to read all at once
// depends on how frequent the words are that are looked for.
func (e *engine) plannedAnew(args []any) []any {
	if e.sqlite {
		return args
	}
	return append([]any{pgx.QueryExecModeCacheDescribe}, args...)
}

// fault is an error of the database that a person who runs Assay can act on.
type fault struct {
	place, advice string
	err           error
}

func (f *fault) Error() string { return fmt.Sprintf("%s: %s (%s)", f.place, f.advice, f.err) }
func (f *fault) Unwrap() error { return f.err }

// wrap makes a fault of an error whose cause is known.
func (e *engine) wrap(err error) error {
	if err == nil {
		return nil
	}
	if advice := e.explain(err); advice != "" {
		return &fault{e.place, advice, err}
	}
	return err
}
