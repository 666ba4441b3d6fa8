package learn

import (
	"math"

	"gonum.org/v1/gonum/blas/gonum"
)

// Steps of the minimization.
const (
	memory     = 8
	iterations = 60
	accuracy   = 5e-5 // of the loss, relative
	roughly    = 5e-4 // for models that are only tried, and begun from
)

// minimize finds the weights of least loss by L-BFGS (Liu and Nocedal, 1989) with
// backtracking, from w, which it overwrites, until a step makes the loss smaller by less
// than a share of it. loss also sets the gradient.
func minimize(w []float64, share float64, loss func(w, gradient []float64) float64) []float64 {
	n := len(w)
	g := make([]float64, n)
	value := loss(w, g)
	next, nextG := make([]float64, n), make([]float64, n)
	var past history
	for range iterations {
		d := past.direction(g)
		slope := dot(d, g)
		if slope >= 0 {
			break
		}
		step := 1.0
		if len(past) == 0 {
			step = min(1, 1/math.Sqrt(dot(g, g)))
		}
		after := value
		for tries := 0; tries < 25; tries, step = tries+1, step/2 {
			for i := range w {
				next[i] = w[i] + step*float64(d[i])
			}
			if after = loss(next, nextG); after <= value+1e-4*step*slope {
				break
			}
		}
		if after >= value {
			break
		}
		past.add(w, next, g, nextG)
		w, next, g, nextG = next, w, nextG, g
		done := value-after < share*math.Abs(after)
		if value = after; done {
			break
		}
	}
	return w
}

// history holds the last steps and changes of the gradient.
type history []pair

// pair is of half the precision, which is enough for a direction: to read the pairs is
// what takes the time.
type pair struct {
	s, y []float32
	rho  float64
}

func (h *history) add(w, next, g, nextG []float64) {
	var p pair
	if len(*h) == memory {
		p = (*h)[0]
		copy(*h, (*h)[1:])
		*h = (*h)[:memory-1]
	} else {
		p = pair{s: make([]float32, len(w)), y: make([]float32, len(w))}
	}
	for i := range w {
		p.s[i], p.y[i] = float32(next[i]-w[i]), float32(nextG[i]-g[i])
	}
	if sy := dot(p.s, p.y); sy > 1e-12 {
		p.rho = 1 / sy
		*h = append(*h, p)
	}
}

// direction is the two-loop recursion. The vectors are long, and to pass over them is
// what takes the time: it is left to vector instructions.
func (h history) direction(g []float64) []float32 {
	d := make([]float32, len(g))
	for i := range g {
		d[i] = float32(-g[i])
	}
	last := len(h) - 1
	if last < 0 {
		return d
	}
	var vectors gonum.Implementation
	n := len(d)
	alpha := make([]float64, len(h))
	for k := last; k >= 0; k-- {
		alpha[k] = h[k].rho * vectors.Dsdot(n, h[k].s, 1, d, 1)
		vectors.Saxpy(n, float32(-alpha[k]), h[k].y, 1, d, 1)
	}
	vectors.Sscal(n, float32(1/(h[last].rho*vectors.Dsdot(n, h[last].y, 1, h[last].y, 1))), d, 1)
	for k := range h {
		beta := h[k].rho * vectors.Dsdot(n, h[k].y, 1, d, 1)
		vectors.Saxpy(n, float32(alpha[k]-beta), h[k].s, 1, d, 1)
	}
	return d
}

func dot[A, B float32 | float64](a []A, b []B) float64 {
	sum := 0.0
	b = b[:len(a)]
	for i := range a {
		sum += float64(a[i]) * float64(b[i])
	}
	return sum
}
