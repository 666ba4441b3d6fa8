package store

import (
	"context"
	"database/sql"
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

// contentColumns are the entries of a snapshot, in columns, so that they are read fast.
type contentColumns struct {
	Articles, Parts, Modes []string // of parts and modes those that occur
	Part, Mode             []byte   // of each article, a place in them
	Groups                 []int32
	Fields                 int
	Values                 []uint16 // of each article so many
}

// SnapshotContent returns what is counted of each record of a snapshot, in the order
// of the articles' ids. A snapshot never changes, so it may be kept.
func (s *Store) SnapshotContent(ctx context.Context, name string) ([]SnapshotEntry, error) {
	v, err := s.Snapshot(ctx, name)
	if err != nil {
		return nil, err
	}
	c, err := s.content(ctx, v)
	if err != nil {
		return nil, err
	}
	entries := make([]SnapshotEntry, len(c.Articles))
	for i := range entries {
		entries[i] = SnapshotEntry{c.Articles[i], neardup.Part(c.Parts[c.Part[i]]), int(c.Groups[i]), annotate.Mode(c.Modes[c.Mode[i]]),
			c.Values[i*c.Fields : (i+1)*c.Fields : (i+1)*c.Fields]}
	}
	return entries, nil
}

// content reads what is kept, or counts where an earlier program, or one with other
// fields, took the snapshot.
func (s *Store) content(ctx context.Context, v Snapshot) (c contentColumns, err error) {
	data, err := scalar[[]byte](ctx, s.read(), `select data from snapshot_contents where snapshot = $1`, v.ID)
	if err == nil {
		if err = decode(data, &c); err != nil || c.Fields == len(annotate.Fields) {
			return c, err
		}
	} else if err != sql.ErrNoRows {
		return c, err
	}
	return s.countContent(ctx, v.Name)
}

// drawContent keeps what is counted of a snapshot.
func (s *Store) drawContent(ctx context.Context, id int64) error {
	name, err := scalar[string](ctx, s.read(), `select name from snapshots where id = $1`, id)
	if err != nil {
		return err
	}
	c, err := s.countContent(ctx, name)
	if err != nil {
		return err
	}
	return s.update(ctx, func(ctx context.Context, t tx) error { return c.save(ctx, t, id) })
}

func (c *contentColumns) save(ctx context.Context, t tx, snapshot int64) error {
	data, err := encode(c)
	if err == nil {
		_, err = t.exec(ctx, `insert into snapshot_contents (snapshot, data) values ($1, $2) on conflict do nothing`, snapshot, data)
	}
	return err
}

func (s *Store) countContent(ctx context.Context, name string) (c contentColumns, err error) {
	err = s.EachSnapshotRecord(ctx, name, "", func(r SnapshotRecord) error {
		c.add(r)
		return nil
	})
	c.Fields = len(annotate.Fields)
	return c, err
}

func (c *contentColumns) add(r SnapshotRecord) {
	var mode annotate.Mode
	if r.Review != nil {
		mode = r.Review.Mode
	}
	c.Fields = len(annotate.Fields)
	c.Articles, c.Groups = append(c.Articles, r.ID), append(c.Groups, int32(r.Group))
	c.Part = append(c.Part, placeIn(&c.Parts, string(r.Part)))
	c.Mode = append(c.Mode, placeIn(&c.Modes, string(mode)))
	for _, f := range annotate.Fields {
		n := uint16(0)
		for _, in := range r.Incidents {
			n += uint16(len(in.Fields[f.Key]))
		}
		c.Values = append(c.Values, n)
	}
}

// placeIn finds a name in a short list, where it is put if it is not there.
func placeIn(names *[]string, name string) byte {
	at := slices.Index(*names, name)
	if at < 0 {
		at = len(*names)
		*names = append(*names, name)
	}
	return byte(at)
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
	}, `select n.article, coalesce(o.record, ''), n.record from snapshot_records n
			left join snapshot_records o on o.snapshot = $1 and o.article = n.article
			where n.snapshot = $2 and (o.record is null or o.record <> n.record)
		union all select o.article, o.record, '' from snapshot_records o
			where o.snapshot = $1 and not exists (select 1 from snapshot_records n where n.snapshot = $2 and n.article = o.article)
		order by 1`, before, after)
}

// GoldVersions returns gold records as snapshots hold them, by their hashes. They are
// shared with others who ask: not to be changed.
func (s *Store) GoldVersions(ctx context.Context, hashes []string) (map[string]annotate.Record, error) {
	records := make(map[string]annotate.Record, len(hashes))
	var unknown []string
	for _, hash := range hashes {
		if r, known := s.engine.golds.Get(hash); known {
			records[hash] = r
		} else {
			unknown = append(unknown, hash)
		}
	}
	for chunk := range slices.Chunk(unknown, importChunk) {
		err := s.read().each(ctx, func(r row) (bool, error) {
			var hash, record string
			err := r.Scan(&hash, &record)
			if err == nil {
				records[hash], err = s.parsedGold(hash, record)
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
