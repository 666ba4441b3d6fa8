package main

import (
	"math"
	"runtime"
	"sync"
)

// withoutCommon takes from vectors what all have in common: their mean and their two
// main directions, which tell how frequent a word is and little of what it means; then it
// gives them a length of one (Mu and Viswanath, "All-but-the-Top", ICLR 2018).
func withoutCommon(vectors [][]float32) {
	mean := make([]float32, len(vectors[0]))
	for _, v := range vectors {
		add(mean, v, 1/float32(len(vectors)))
	}
	for _, v := range vectors {
		add(v, mean, -1)
	}
	for range commonDirections {
		d := mainDirection(vectors)
		for _, v := range vectors {
			add(v, d, -dot(v, d))
		}
	}
	for _, v := range vectors {
		normalize(v)
	}
}

const (
	commonDirections = 2
	powerSteps       = 50 // until a direction stands still
	rounds           = 25 // until few words change their class
)

// mainDirection of vectors, by power iteration.
func mainDirection(vectors [][]float32) []float32 {
	d := make([]float32, len(vectors[0]))
	d[0] = 1
	for range powerSteps {
		next := make([]float32, len(d))
		for _, v := range vectors {
			add(next, v, dot(v, d))
		}
		normalize(next)
		d = next
	}
	return d
}

// cluster puts vectors of a length of one into k classes by spherical k-means (Dhillon
// and Modha, 2001). It begins with words of all frequencies, so that it draws no lots.
func cluster(vectors [][]float32, k int) []int {
	const among = 3 // a third of all: what is rarest begins no class
	centres := make([][]float32, k)
	for c := range centres {
		centres[c] = append([]float32(nil), vectors[c*(len(vectors)/among)/k]...)
	}
	of := make([]int, len(vectors))
	for range rounds {
		inParts(len(vectors), func(i int) { of[i] = nearest(centres, vectors[i]) })
		next := make([][]float32, k)
		for c := range next {
			next[c] = make([]float32, len(vectors[0]))
		}
		for i, v := range vectors {
			add(next[of[i]], v, 1)
		}
		for c := range next {
			if dot(next[c], next[c]) > 0 { // a class that lost its words stays where it is
				normalize(next[c])
				centres[c] = next[c]
			}
		}
	}
	return of
}

func nearest(centres [][]float32, v []float32) int {
	best, most := 0, float32(math.Inf(-1))
	for c, centre := range centres {
		if x := dot(centre, v); x > most {
			best, most = c, x
		}
	}
	return best
}

// inParts calls do with every number below n, on all cores.
func inParts(n int, do func(i int)) {
	var wait sync.WaitGroup
	cores := runtime.GOMAXPROCS(0)
	for part := range cores {
		wait.Go(func() {
			for i := part * n / cores; i < (part+1)*n/cores; i++ {
				do(i)
			}
		})
	}
	wait.Wait()
}

func dot(a, b []float32) (sum float32) {
	b = b[:len(a)]
	for i, x := range a {
		sum += float32(x * b[i]) // rounded, so that no processor joins both steps
	}
	return sum
}

func add(to, v []float32, x float32) {
	for i := range to {
		to[i] += float32(x * v[i])
	}
}

func normalize(v []float32) {
	length := float32(math.Sqrt(float64(dot(v, v))))
	for i := range v {
		v[i] /= length
	}
}
