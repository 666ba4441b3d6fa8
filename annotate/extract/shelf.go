package extract

// shelf lends memory for the length of an article.
type shelf[T any] struct {
	room []T
	used int
}

// take returns so many zeros.
func (h *shelf[T]) take(n int) []T {
	out := h.lend(n)[:n]
	clear(out)
	return out
}

// lend returns an empty slice with room for so many, whatever stood there before.
func (h *shelf[T]) lend(n int) []T {
	h.fit(n)
	h.used += n
	return h.room[h.used-n : h.used-n : h.used]
}

func (h *shelf[T]) fit(n int) {
	if len(h.room)-h.used < n {
		h.room, h.used = make([]T, max(2*len(h.room), n, 64)), 0
	}
}

// reset takes everything back.
func (h *shelf[T]) reset() { h.used = 0 }
