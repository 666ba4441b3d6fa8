package store

import (
	"context"
	"slices"

	"assay/annotate"
	"assay/annotate/neardup"
)

// SnapshotEntry says of a record of a snapshot what is counted.
type SnapshotEntry struct {
	Article string // id
	Part    neardup.Part
	Group   int // number of its near-duplicate group, from 0
	Mode    annotate.Mode
	Values  []uint16 // by field, as annotate.Fields
}

// SnapshotContent returns what is counted of each record of a snapshot, in the order
// of the articles' ids; of 20,000 records it takes about a second. A snapshot never
// changes, so it may be kept.
func (s *Store) SnapshotContent(ctx context.Context, name string) ([]SnapshotEntry, error) {
	var entries []SnapshotEntry
	err := s.EachSnapshotRecord(ctx, name, "", func(r SnapshotRecord) error {
		e := SnapshotEntry{Article: r.ID, Part: r.Part, Group: r.Group, Values: make([]uint16, len(annotate.Fields))}
		if r.Review != nil {
			e.Mode = r.Review.Mode
		}
		for i, f := range annotate.Fields {
			for _, in := range r.Incidents {
				e.Values[i] += uint16(len(in.Fields[f.Key]))
			}
		}
		entries = append(entries, e)
		return nil
	})
	return entries, err
}

// Changed is an article whose gold is not the same in two snapshots.
type Changed struct {
	Article       string // id
	Before, After string // hashes of the records; "" where the snapshot has none
}

// SnapshotDifference returns the articles whose records differ between two snapshots,
// by their ids, in order. Invalid when they are the same snapshot.
func (s *Store) SnapshotDifference(ctx context.Context, before, after int64) ([]Changed, error) {
	if before == after {
		return nil, annotate.Errorf(annotate.Invalid, "A snapshot does not differ from itself; choose another one.")
	}
	return list(ctx, s.read(), func(r row) (c Changed, err error) {
		err = r.Scan(&c.Article, &c.Before, &c.After)
		return c, err
	}, `select article, max(case when snapshot = $1 then record else '' end), max(case when snapshot = $2 then record else '' end)
		from snapshot_records where snapshot in ($1, $2) group by article
		having count(*) < 2 or min(record) <> max(record) order by article`, before, after)
}

// GoldVersions returns gold records as snapshots hold them, by their hashes.
func (s *Store) GoldVersions(ctx context.Context, hashes []string) (map[string]annotate.Record, error) {
	records := make(map[string]annotate.Record, len(hashes))
	for chunk := range slices.Chunk(hashes, importChunk) {
		err := s.read().each(ctx, func(r row) (bool, error) {
			var hash, record string
			err := r.Scan(&hash, &record)
			if err == nil {
				records[hash], err = parseLabels(record)
			}
			return true, err
		}, `select hash, record from gold_records where hash in `+in(1, len(chunk)), anys(chunk)...)
		if err != nil {
			return nil, err
		}
	}
	return records, nil
}

// RecordsOf returns the records of some articles in a snapshot, by the articles' ids.
func (s *Store) RecordsOf(ctx context.Context, snapshot int64, ids []string) (map[string]annotate.Record, error) {
	var hashes []string
	for chunk := range slices.Chunk(ids, importChunk) {
		found, err := list(ctx, s.read(), scan1[string], `select record from snapshot_records where snapshot = $1 and article in `+
			in(2, len(chunk)), append([]any{snapshot}, anys(chunk)...)...)
		if err != nil {
			return nil, err
		}
		hashes = append(hashes, found...)
	}
	byHash, err := s.GoldVersions(ctx, hashes)
	records := make(map[string]annotate.Record, len(byHash))
	for _, r := range byHash {
		records[r.ID] = r
	}
	return records, err
}

// KeysByID returns the keys of those articles that are in the store.
func (s *Store) KeysByID(ctx context.Context, ids []string) (map[string]int64, error) {
	keys := make(map[string]int64, len(ids))
	for chunk := range slices.Chunk(ids, importChunk) {
		err := s.read().each(ctx, func(r row) (bool, error) {
			var id string
			var key int64
			err := r.Scan(&id, &key)
			keys[id] = key
			return true, err
		}, `select id, key from articles where id in `+in(1, len(chunk)), anys(chunk)...)
		if err != nil {
			return nil, err
		}
	}
	return keys, nil
}

// CheckSnapshot says what keeps a snapshot from being made, as [Store.CreateSnapshot]
// does, before all the work.
func (s *Store) CheckSnapshot(ctx context.Context, n NewSnapshot) error {
	if err := n.check(); err != nil {
		return err
	}
	taken, err := scalar[bool](ctx, s.read(), `select count(*) > 0 from snapshots where name = $1`, n.Name)
	if err != nil {
		return err
	}
	return n.taken(taken)
}
