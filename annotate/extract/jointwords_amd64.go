package extract

// addRows is addRowsPlainly, four columns at a time.
//
//go:noescape
func addRows(sums, a, b, c, d []float32, x *[4]float32)
