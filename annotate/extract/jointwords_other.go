//go:build !amd64

package extract

func addRows(sums, a, b, c, d []float32, x *[4]float32) { addRowsPlainly(sums, a, b, c, d, x) }
