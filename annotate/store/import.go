package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"unicode/utf8"

	"assay/annotate"
)

// ImportOutcome says what became of a record.
type ImportOutcome string

const (
	Added   ImportOutcome = "added"
	Known   ImportOutcome = "known"   // the text is there already
	Refused ImportOutcome = "refused" // Reason says why
)

// ImportResult of one record. Reason is also set for a text that is known under
// another id, which it names.
type ImportResult struct {
	Outcome ImportOutcome
	Reason  error
}

// importChunk bounds the parameters of one statement; SQLite takes 32766.
const importChunk = 500

// incoming is a record on its way in.
type incoming struct {
	record annotate.Record
	hash   string
	key    int64 // of its article, once known
	result ImportResult
}

// Import adds articles in one transaction, best 500 at a time, and returns what
// became of each record. A known text changes nothing; a known id with another
// text is refused. With gold, the record's labels become the article's imported
// gold, in the place of an earlier one; a finished review goes before imported gold.
func (s *Store) Import(ctx context.Context, batch []annotate.Record, gold bool) ([]ImportResult, error) {
	prepared := prepareImport(batch, gold)
	items, err := updated(ctx, s, func(ctx context.Context, t tx) ([]incoming, error) {
		items := slices.Clone(prepared)
		return items, importBatch(ctx, t, items, gold)
	})
	return resultsOf(items), err
}

// prepareImport does what needs no transaction.
func prepareImport(batch []annotate.Record, gold bool) []incoming {
	prepared := make([]incoming, len(batch))
	for i, r := range batch {
		sum := sha256.Sum256([]byte(r.Document()))
		prepared[i] = incoming{record: r, hash: hex.EncodeToString(sum[:])}
		if err := checkRecord(r, gold); err != nil {
			prepared[i].result = ImportResult{Refused, err}
		}
	}
	return prepared
}

func resultsOf(items []incoming) []ImportResult {
	results := make([]ImportResult, len(items))
	for i, item := range items {
		results[i] = item.result
	}
	return results
}

func checkRecord(r annotate.Record, gold bool) error {
	if err := r.Validate(); err != nil || !gold {
		return err
	}
	if !r.Labelled() {
		return &annotate.Error{Kind: annotate.Invalid, Path: "incidents", Message: "is missing; gold needs labels"}
	}
	return r.CheckSpans(utf8.RuneCountInString(r.Document()))
}

func importBatch(ctx context.Context, t tx, items []incoming, gold bool) error {
	// Imports follow one another, so that none adds what another is adding.
	if _, err := list(ctx, t.conn, scan1[string], `select name from settings where name = 'import' {{lock}}`); err != nil {
		return err
	}
	if err := classify(ctx, t, items); err != nil {
		return err
	}
	keys, err := insertArticles(ctx, t, items)
	if err != nil {
		return err
	}
	if err := saveSearchBlocks(ctx, t, slices.Collect(maps.Values(keys))); err != nil {
		return err
	}
	for i := range items {
		if items[i].key == 0 {
			items[i].key = keys[items[i].hash]
		}
	}
	if !gold {
		return nil
	}
	return importGold(ctx, t, items)
}

// known is an article that is there already, or comes earlier in the batch.
type known struct {
	key      int64
	id, hash string
}

// classify fills in the results, and the keys of known articles.
func classify(ctx context.Context, t tx, items []incoming) error {
	byID, byHash := make(map[string]known), make(map[string]known)
	remember := func(k known) { byID[k.id], byHash[k.hash] = k, k }
	for chunk := range slices.Chunk(items, importChunk) {
		found, err := lookUp(ctx, t, chunk)
		if err != nil {
			return err
		}
		for _, k := range found {
			remember(k)
		}
	}
	for i := range items {
		item := &items[i]
		if item.result.Outcome == Refused {
			continue
		}
		same, knownText := byHash[item.hash]
		other, knownID := byID[item.record.ID]
		switch {
		case knownID && other.hash != item.hash:
			item.result = ImportResult{Refused, annotate.Errorf(annotate.Conflict, "id %q is there already with another text; "+
				"an imported text never changes, so give the new one an id of its own", item.record.ID)}
		case knownText:
			item.key, item.result.Outcome = same.key, Known
			if same.id != item.record.ID {
				item.result.Reason = annotate.Errorf(annotate.Conflict, "the same text is there already as %q", same.id)
			}
		default:
			item.result.Outcome = Added
			remember(known{0, item.record.ID, item.hash})
		}
	}
	return nil
}

func lookUp(ctx context.Context, t tx, items []incoming) ([]known, error) {
	var args []any
	for _, item := range items {
		if item.result.Outcome != Refused {
			args = append(args, item.record.ID)
		}
	}
	n := len(args)
	if n == 0 {
		return nil, nil
	}
	for _, item := range items {
		if item.result.Outcome != Refused {
			args = append(args, item.hash)
		}
	}
	return list(ctx, t.conn, func(r row) (k known, err error) {
		return k, r.Scan(&k.key, &k.id, &k.hash)
	}, `select key, id, hash from articles where id in `+in(1, n)+` union
		select key, id, hash from articles where hash in `+in(n+1, n), args...)
}

// insertArticles adds what is to be added and returns the keys by hash.
func insertArticles(ctx context.Context, t tx, items []incoming) (map[string]int64, error) {
	var added []incoming
	for _, item := range items {
		if item.result.Outcome == Added {
			added = append(added, item)
		}
	}
	keys := make(map[string]int64, len(added))
	for chunk := range slices.Chunk(added, importChunk) {
		var args []any
		var last int64
		for _, item := range chunk {
			a := item.record.Article
			args = append(args, a.ID, item.hash, a.Title, a.Published, a.Source,
				fold(a.Title+"\n"+a.Source+"\n"+a.ID), micros(t.now))
		}
		err := t.each(ctx, func(r row) (bool, error) {
			var key int64
			var hash string
			err := r.Scan(&key, &hash)
			keys[hash], last = key, key
			return true, err
		}, `insert into articles (id, hash, title, published, source, search, added) values `+
			values(len(chunk), 7)+` returning key, hash`, args...)
		if err == nil {
			err = countArticles(ctx, t, last, len(chunk), 0)
		}
		if err != nil {
			return nil, err
		}
	}
	return keys, insertTexts(ctx, t, added, keys)
}

func insertTexts(ctx context.Context, t tx, added []incoming, keys map[string]int64) error {
	for chunk := range slices.Chunk(added, importChunk) {
		var args []any
		for _, item := range chunk {
			args = append(args, keys[item.hash], item.record.Text, formatExtra(item.record.Extra))
		}
		if _, err := t.exec(ctx, `insert into article_texts (article, text, extra) values `+values(len(chunk), 3), args...); err != nil {
			return fmt.Errorf("storing texts: %w", err)
		}
	}
	return nil
}
