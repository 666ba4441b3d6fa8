package learn

// gatherRows adds up the rows of n words, each as often as its x says; there is a word,
// and the stride is a multiple of four.
//
//go:noescape
func gatherRows(sums *float32, words *word, n int, weights *float32, stride int)

// scatterRows adds the slopes to the rows of n words, each as often as its x says.
//
//go:noescape
func scatterRows(gradient *float32, words *word, n int, slopes *float32, stride int)

// gather adds to the sums, of a row's length, what the weights say of the words.
func gather(sums []float32, words []word, weights []float32) {
	if len(words) > 0 {
		gatherRows(&sums[0], &words[0], len(words), &weights[0], len(sums))
	}
}

// scatter adds the slopes, of a row's length, to the gradient of the words.
func scatter(gradient []float32, words []word, slopes []float32) {
	if len(words) > 0 {
		scatterRows(&gradient[0], &words[0], len(words), &slopes[0], len(slopes))
	}
}
