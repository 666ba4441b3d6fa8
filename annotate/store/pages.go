package store

// A page of a long walk ends at pageRows rows or after pageBytes of text.
const (
	pageRows  = 200
	pageBytes = 8 << 20
)

// page collects rows until it is full.
type page[T any] struct {
	items   []T
	last    int64
	bytes   int
	measure func(T) (key int64, bytes int)
}

func newPage[T any](measure func(T) (int64, int)) *page[T] { return &page[T]{measure: measure} }

// scanPage is for [conn.each]: it stops reading when the page is full.
func scanPage[T any](p *page[T], scan func(row) (T, error)) func(row) (bool, error) {
	return func(r row) (bool, error) {
		item, err := scan(r)
		if err != nil {
			return false, err
		}
		key, bytes := p.measure(item)
		p.items, p.last, p.bytes = append(p.items, item), key, p.bytes+bytes
		return p.bytes < pageBytes, nil
	}
}

// pages walks from page to page until one is empty.
func pages[T any](load func(after int64) ([]T, int64, error), fn func(T) error) error {
	for after := int64(0); ; {
		items, last, err := load(after)
		if err != nil || len(items) == 0 {
			return err
		}
		for _, item := range items {
			if err := fn(item); err != nil {
				return err
			}
		}
		after = last
	}
}
