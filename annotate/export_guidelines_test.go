package annotate

// ChoiceMeanings counts them for the test that none is of a choice that is not.
func ChoiceMeanings() (n int) {
	for _, choices := range choiceMeanings {
		n += len(choices)
	}
	return n
}
