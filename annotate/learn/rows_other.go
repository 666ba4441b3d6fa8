//go:build !amd64

package learn

func gather(sums []float32, words []word, weights []float32) { gatherPlainly(sums, words, weights) }

func scatter(gradient []float32, words []word, slopes []float32) {
	scatterPlainly(gradient, words, slopes)
}
