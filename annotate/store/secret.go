package store

import (
	"context"
	"crypto/rand"
	"encoding/hex"
)

// Secret returns the secret of a name, so many random bytes that are made at the
// first call and then stay, so that all nodes on one database share them.
func (s *Store) Secret(ctx context.Context, name string, bytes int) ([]byte, error) {
	fresh := make([]byte, bytes)
	if _, err := rand.Read(fresh); err != nil {
		return nil, err
	}
	kept, err := updated(ctx, s, func(ctx context.Context, t tx) (string, error) {
		key := "secret " + name
		if _, err := t.exec(ctx, `insert into settings (name, value) values ($1, $2) on conflict do nothing`,
			key, hex.EncodeToString(fresh)); err != nil {
			return "", err
		}
		return scalar[string](ctx, t.conn, `select value from settings where name = $1`, key)
	})
	if err != nil {
		return nil, err
	}
	return hex.DecodeString(kept)
}
