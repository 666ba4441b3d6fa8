package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"assay/annotate"
	"assay/annotate/neardup"
	"assay/annotate/score"
)

// NewSnapshot is what a person says of a snapshot. The same gold, shares and seed
// give the same parts.
type NewSnapshot struct {
	Name   string // letters, digits, ".", "_" and "-"; it names files
	Note   string
	By     string
	Shares neardup.Shares // zero: [neardup.DefaultShares]
	Seed   uint64
}

// Snapshot is an immutable, named set of gold records.
type Snapshot struct {
	ID   int64
	Name string
	Note string
	By   string
	Made time.Time
	Gold score.GoldVersion // with the snapshot's name

	Groups int                  // near-duplicate groups
	Parts  map[neardup.Part]int // records; every part has an entry
	Shares neardup.Shares
	Seed   uint64
}

// SnapshotRecord is a gold record in a snapshot.
type SnapshotRecord struct {
	annotate.Record
	Part  neardup.Part
	Group int    // number of its near-duplicate group in the snapshot, from 0
	Hash  string // SHA-256 of its canonical form, hexadecimal
}

// CreateSnapshot copies all gold as it is at one moment, groups the
// near-duplicates and draws the parts. Conflict when the name is taken, Invalid
// when it is no name or there is no gold.
func (s *Store) CreateSnapshot(ctx context.Context, n NewSnapshot) (Snapshot, error) {
	if n.Shares == (neardup.Shares{}) {
		n.Shares = neardup.DefaultShares
	}
	if err := s.CheckSnapshot(ctx, n); err != nil { // before all the work
		return Snapshot{}, err
	}
	gold, err := s.goldAtOnce(ctx)
	if err != nil {
		return Snapshot{}, err
	}
	if len(gold) == 0 {
		return Snapshot{}, annotate.Errorf(annotate.Invalid, "there is no gold to take a snapshot of; review some articles, or import --gold")
	}
	drawn := n.draw(gold)
	if err := s.freeze(ctx, drawn); err != nil {
		return Snapshot{}, err
	}
	version := versionOf(n.Name, drawn)
	v, err := updated(ctx, s, func(ctx context.Context, t tx) (Snapshot, error) { return insertSnapshot(ctx, t, n, version, drawn) })
	if err != nil {
		return Snapshot{}, err
	}
	all := newCards(v)
	for _, f := range drawn {
		all.add(f.SnapshotRecord)
	}
	return v, s.saveCards(ctx, v.ID, all)
}

func (n NewSnapshot) check() error {
	invalid := func(path, message string) error {
		return &annotate.Error{Kind: annotate.Invalid, Path: path, Message: message}
	}
	plainName := strings.Trim(strings.ToLower(n.Name), "abcdefghijklmnopqrstuvwxyz0123456789._-") == ""
	switch {
	case n.Name == "" || len(n.Name) > 100 || !plainName || strings.ContainsAny(n.Name[:1], ".-"):
		return invalid("name", "name a snapshot with letters, digits, \".\", \"_\" and \"-\", at most 100, the first a letter, digit or \"_\": it also names files")
	case !plain(n.By) || utf8.RuneCountInString(n.By) > 100:
		return invalid("by", "is one line of at most 100 characters")
	case !storable(n.Note) || len(n.Note) > 10_000:
		return invalid("note", "is a text of at most 10,000 bytes")
	case slices.Min(n.Shares[:]) < 0:
		return invalid("shares", "are numbers from 0")
	}
	return nil
}

func (n NewSnapshot) taken(taken bool) error {
	if !taken {
		return nil
	}
	return &annotate.Error{Kind: annotate.Conflict, Path: "name", Message: "there is a snapshot " + strconv.Quote(n.Name) +
		" already, and a snapshot never changes; choose another name"}
}

// frozen is a record of a snapshot on its way in.
type frozen struct {
	SnapshotRecord
	canonical string
}

// goldAtOnce returns all gold of one moment, in the order of the articles' ids.
func (s *Store) goldAtOnce(ctx context.Context) ([]annotate.Record, error) {
	t, err := s.reader.BeginTx(ctx, &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true})
	if err != nil {
		return nil, s.engine.wrap(err)
	}
	defer t.Rollback() // nothing was changed
	var gold []annotate.Record
	err = eachGold(ctx, conn{t, s.engine}, func(_ int64, r annotate.Record) error {
		gold = append(gold, r)
		return nil
	})
	slices.SortFunc(gold, func(a, b annotate.Record) int { return strings.Compare(a.ID, b.ID) })
	return gold, err
}

// draw groups the records and gives each its part.
func (n NewSnapshot) draw(gold []annotate.Record) []frozen {
	ids, texts := make([]string, len(gold)), make([]string, len(gold))
	for i, r := range gold {
		ids[i], texts[i] = r.ID, r.Text
	}
	groups := neardup.Groups(texts)
	parts := neardup.Parts(ids, groups, n.Shares, n.Seed)
	drawn := make([]frozen, len(gold))
	for i, r := range gold {
		canonical := r.AppendJSON(nil)
		sum := sha256.Sum256(canonical)
		drawn[i] = frozen{SnapshotRecord{r, parts[i], groups[i], hex.EncodeToString(sum[:])}, string(canonical)}
	}
	return drawn
}

// freeze stores the contents, a few at a time so that reviewers need not wait. A
// content that no snapshot comes to hold does no harm: the next one finds it.
func (s *Store) freeze(ctx context.Context, drawn []frozen) error {
	for chunk := range slices.Chunk(drawn, pageRows) {
		err := s.update(ctx, func(ctx context.Context, t tx) error {
			var args []any
			for _, f := range chunk {
				args = append(args, f.Hash, f.canonical)
			}
			_, err := t.exec(ctx, `insert into gold_records (hash, record) values `+values(len(chunk), 2)+` on conflict do nothing`, args...)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// versionOf is score.GoldVersionOf of records whose hashes are known.
func versionOf(name string, drawn []frozen) score.GoldVersion {
	hashes := make([]score.ArticleScore, len(drawn))
	for i, f := range drawn {
		hashes[i] = score.ArticleScore{ID: f.ID, GoldHash: f.Hash}
	}
	version := score.NewEvaluation("", score.Options{}, hashes).Gold
	version.Name = name
	return version
}

func insertSnapshot(ctx context.Context, t tx, n NewSnapshot, version score.GoldVersion, drawn []frozen) (Snapshot, error) {
	groups, parts := 0, make(map[neardup.Part]int)
	for _, f := range drawn {
		groups = max(groups, f.Group+1)
		parts[f.Part]++
	}
	id, err := scalar[int64](ctx, t.conn, `insert into snapshots
		(name, note, made_by, made, hash, schema, records, clusters, train, dev, test, shares, seed)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (name) do nothing returning id`,
		n.Name, n.Note, n.By, micros(t.now), version.Hash, version.Schema, version.Records, groups,
		parts[neardup.Train], parts[neardup.Dev], parts[neardup.Test], n.Shares.String(), strconv.FormatUint(n.Seed, 10))
	if err == sql.ErrNoRows {
		return Snapshot{}, n.taken(true)
	}
	if err != nil {
		return Snapshot{}, err
	}
	position := 0
	for chunk := range slices.Chunk(drawn, importChunk) {
		var args []any
		for _, f := range chunk {
			position++
			args = append(args, id, position, f.ID, f.Hash, f.Part, f.Group)
		}
		if _, err := t.exec(ctx, `insert into snapshot_records (snapshot, position, article, record, part, cluster) values `+
			values(len(chunk), 6), args...); err != nil {
			return Snapshot{}, err
		}
	}
	var content contentColumns
	for _, f := range drawn {
		content.add(f.SnapshotRecord)
	}
	if err := content.save(ctx, t, id); err != nil {
		return Snapshot{}, err
	}
	return findSnapshot(ctx, t.conn, n.Name)
}
