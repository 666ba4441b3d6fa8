package handlers

import (
	"context"

	lru "github.com/hashicorp/golang-lru/v2"
	"golang.org/x/sync/singleflight"
)

// kept holds the last few of what takes long to make and never changes, as what is
// made of snapshots and evaluations. Each node keeps its own.
type kept[V any] struct {
	last   *lru.Cache[string, V]
	making singleflight.Group
}

func newKept[V any](size int) *kept[V] {
	last, err := lru.New[string, V](size)
	if err != nil {
		panic(err) // for a size below 1 only
	}
	return &kept[V]{last: last}
}

// of makes a value once, however many ask for it at the same time; one that leaves
// does not end it for the others. What fails is not kept.
func (k *kept[V]) of(ctx context.Context, key string, make func(context.Context) (V, error)) (V, error) {
	if v, ok := k.last.Get(key); ok {
		return v, nil
	}
	made, err, _ := k.making.Do(key, func() (any, error) {
		v, err := make(context.WithoutCancel(ctx))
		if err == nil {
			k.last.Add(key, v)
		}
		return v, err
	})
	if err != nil {
		var none V
		return none, err
	}
	return made.(V), nil
}
