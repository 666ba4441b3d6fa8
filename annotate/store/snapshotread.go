package store

import (
	"context"
	"strconv"

	"assay/annotate"
	"assay/annotate/neardup"
)

const snapshotColumns = `select s.id, s.name, s.note, s.made_by, s.made, s.hash, s.schema, s.records, s.clusters,
	s.train, s.dev, s.test, s.shares, s.seed from snapshots s `

func scanSnapshot(r row) (v Snapshot, err error) {
	var shares, seed string
	var train, dev, test int
	if err := r.Scan(&v.ID, &v.Name, &v.Note, &v.By, at(&v.Made), &v.Gold.Hash, &v.Gold.Schema, &v.Gold.Records, &v.Groups,
		&train, &dev, &test, &shares, &seed); err != nil {
		return Snapshot{}, err
	}
	v.Gold.Name = v.Name
	v.Parts = map[neardup.Part]int{neardup.Train: train, neardup.Dev: dev, neardup.Test: test}
	if v.Shares, err = neardup.ParseShares(shares); err != nil {
		return Snapshot{}, err
	}
	v.Seed, err = strconv.ParseUint(seed, 10, 64)
	return v, err
}

// Snapshots returns all snapshots, the newest first.
func (s *Store) Snapshots(ctx context.Context) ([]Snapshot, error) {
	return list(ctx, s.read(), scanSnapshot, snapshotColumns+`order by s.id desc`)
}

// Snapshot returns the snapshot with a name.
func (s *Store) Snapshot(ctx context.Context, name string) (Snapshot, error) {
	return findSnapshot(ctx, s.read(), name)
}

func findSnapshot(ctx context.Context, c conn, name string) (Snapshot, error) {
	if !storable(name) {
		name = ""
	}
	v, err := one(ctx, c, scanSnapshot, snapshotColumns+`where s.name = $1`, name)
	return v, orNotFound(err, "there is no snapshot %q; assay snapshot list names them", name)
}

// pair is a record of a snapshot with the proposals of an extractor.
type pair struct {
	SnapshotRecord
	proposals []annotate.Incident // nil: the extractor has not read the article
}

const pairColumns = `select sr.position, sr.part, sr.cluster, sr.record, g.record, coalesce(x.record, '')
	from snapshot_records sr join gold_records g on g.hash = sr.record
	left join articles a on a.id = sr.article
	left join proposals x on x.article = a.key and x.extractor = $4
	where sr.snapshot = $1 and sr.position > $2 and (sr.part = $3 or $3 = '') order by sr.position limit $5`

// storedPair is a row of pairColumns.
type storedPair struct {
	position, group       int64
	part                  neardup.Part
	hash, gold, proposals string
}

func (p storedPair) size() (int64, int) { return p.position, len(p.gold) }

func scanStoredPair(r row) (p storedPair, err error) {
	err = r.Scan(&p.position, &p.part, &p.group, &p.hash, &p.gold, &p.proposals)
	return p, err
}

func (p storedPair) parse() (pair, error) {
	gold, err := parseLabels(p.gold)
	parsed := pair{SnapshotRecord: SnapshotRecord{gold, p.part, int(p.group), p.hash}}
	if err != nil || p.proposals == "" {
		return parsed, err
	}
	labels, err := parseLabels(p.proposals)
	parsed.proposals = labels.Incidents
	return parsed, err
}

func (s *Store) eachStoredPair(ctx context.Context, name string, part neardup.Part, version string, fn func(storedPair) error) error {
	snapshot, err := s.Snapshot(ctx, name)
	if err != nil {
		return err
	}
	return pages(func(after int64) ([]storedPair, int64, error) {
		p := newPage(storedPair.size)
		err := s.read().each(ctx, scanPage(p, scanStoredPair), pairColumns, snapshot.ID, after, part, version, pageRows)
		return p.items, p.last, err
	}, fn)
}

func (s *Store) eachSnapshotPair(ctx context.Context, name string, part neardup.Part, version string, fn func(pair) error) error {
	return s.eachStoredPair(ctx, name, part, version, func(p storedPair) error {
		parsed, err := p.parse()
		if err != nil {
			return err
		}
		return fn(parsed)
	})
}

// EachSnapshotRecord calls fn with every record of a part of a snapshot, of all
// parts for "", in the order of the articles' ids, until fn returns an error. It
// holds one page in memory and no transaction.
func (s *Store) EachSnapshotRecord(ctx context.Context, name string, part neardup.Part, fn func(SnapshotRecord) error) error {
	return s.eachSnapshotPair(ctx, name, part, "", func(p pair) error { return fn(p.SnapshotRecord) })
}

// EachSnapshotPair is [Store.EachSnapshotRecord] for all parts, with what an
// extractor's version proposed; nil where it has not read the article.
func (s *Store) EachSnapshotPair(ctx context.Context, name, version string, fn func(SnapshotRecord, []annotate.Incident) error) error {
	return s.eachSnapshotPair(ctx, name, "", version, func(p pair) error { return fn(p.SnapshotRecord, p.proposals) })
}
