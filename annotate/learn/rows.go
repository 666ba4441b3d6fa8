package learn

// Rows of words are what training passes over most. They are as long as there are
// columns, filled up to a multiple of four, and added up four columns at a time where
// the processor can (rows_amd64.s); the sums are the same to the bit.

// stride is the length of a row.
func (l layout) stride() int {
	if l.columns == 1 {
		return 1
	}
	return (l.columns + 3) &^ 3
}

// spread lays out the weights of all words in rows, in half the precision: it is enough,
// and they stay in the cache.
func (l layout) spread(weights []float64) []float32 {
	if l.columns < 2 {
		return narrow(weights)
	}
	stride := l.stride()
	out := make([]float32, len(weights)/l.columns*stride)
	for i, row := 0, out; i < len(weights); i, row = i+l.columns, row[stride:] {
		for k, x := range weights[i : i+l.columns] {
			row[k] = float32(x)
		}
	}
	return out
}

// fold adds what was summed up in rows to the weights' gradient.
func (l layout) fold(rows []float32, gradient []float64) {
	stride := l.stride()
	for i := 0; i < len(gradient); i, rows = i+l.columns, rows[stride:] {
		for k := range l.columns {
			gradient[i+k] += float64(rows[k])
		}
	}
}

// gatherPlainly is gather without the help of the processor.
func gatherPlainly(sums []float32, words []word, weights []float32) {
	for _, w := range words {
		row := weights[int(w.row)*len(sums):][:len(sums)]
		for k := range sums {
			sums[k] += float32(row[k] * w.x) // rounded, so that no processor joins both steps
		}
	}
}

// scatterPlainly is scatter without it.
func scatterPlainly(gradient []float32, words []word, slopes []float32) {
	for _, w := range words {
		row := gradient[int(w.row)*len(slopes):][:len(slopes)]
		for k := range slopes {
			row[k] += float32(slopes[k] * w.x)
		}
	}
}
