package jobs

import (
	"sync/atomic"
	"time"
)

// Precedence lets those who wait for an answer go before jobs that need the same
// processors: between two articles an extraction pauses while anything is being
// answered. Nil gives none. It is safe for concurrent use.
type Precedence struct{ answering atomic.Int64 }

// Begin says that somebody waits for an answer, until the returned function is
// called.
func (p *Precedence) Begin() (end func()) {
	if p == nil {
		return func() {}
	}
	p.answering.Add(1)
	return func() { p.answering.Add(-1) }
}

// A pause ends after so many looks, so that jobs get on however many people work.
const (
	pause = 500 * time.Microsecond
	looks = 40
)

// give waits while somebody waits for an answer.
func (p *Precedence) give() {
	for n := 0; p != nil && n < looks && p.answering.Load() > 0; n++ {
		time.Sleep(pause)
	}
}
