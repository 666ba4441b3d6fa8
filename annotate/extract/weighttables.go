package extract

import "sync"

// weightTables are memory for a model's tables of weights, which lie side by side in large
// pages where the system has these: a weight stands anywhere in them, and with small
// pages most of the time to read it is spent to find its page.
type weightTables struct {
	mutex sync.Mutex
	room  []float32
}

// roomOfTables is how many weights are asked for at a time: 8 MB.
const roomOfTables = 1 << 21

// take returns a table of so many zeros.
func (t *weightTables) take(n int) []float32 {
	if t == nil {
		return make([]float32, n)
	}
	t.mutex.Lock()
	defer t.mutex.Unlock()
	if len(t.room) < n {
		t.room = make([]float32, max(n, roomOfTables))
		inLargePages(t.room)
	}
	out := t.room[:n:n]
	t.room = t.room[n:]
	return out
}
