package store

import (
	"context"
	"io"

	"assay/annotate"
	"assay/annotate/exchange"
	"assay/annotate/neardup"
)

// WriteSnapshot writes the records of a part of a snapshot, "" for all, in the order of
// the articles' ids. Their dataset card is [Store.SnapshotCard].
func (s *Store) WriteSnapshot(ctx context.Context, name string, part neardup.Part, format exchange.Format, out io.Writer) error {
	if format == exchange.JSONL { // as they are stored
		return s.eachStoredPair(ctx, name, part, "", func(p storedPair) error {
			_, err := io.WriteString(out, p.gold+"\n")
			return err
		})
	}
	w, err := exchange.NewWriter(out, format, exchange.Gold)
	if err != nil {
		return err
	}
	if err := s.EachSnapshotRecord(ctx, name, part, func(r SnapshotRecord) error { return w.Write(r.Record) }); err != nil {
		return err
	}
	return w.Flush()
}

// WriteGold writes all gold records, in the order in which their articles were added.
func (s *Store) WriteGold(ctx context.Context, format exchange.Format, out io.Writer) error {
	if format == exchange.JSONL {
		return s.EachGoldLine(ctx, func(line []byte) error {
			_, err := out.Write(append(line, '\n'))
			return err
		})
	}
	w, err := exchange.NewWriter(out, format, exchange.Gold)
	if err != nil {
		return err
	}
	if err := s.EachGold(ctx, func(_ int64, r annotate.Record) error { return w.Write(r) }); err != nil {
		return err
	}
	return w.Flush()
}
