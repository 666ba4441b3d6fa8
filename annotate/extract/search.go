package extract

import "sort"

// searchMention returns the index of the first mention that starts at token i or
// later.
func searchMention(all []mention, i int) int {
	return sort.Search(len(all), func(k int) bool { return all[k].first >= i })
}

// searchName returns the index in order, which lists names by place, of the first
// name that starts at token i or later.
func searchName(order []int, names []name, i int) int {
	return sort.Search(len(order), func(k int) bool { return names[order[k]].first >= i })
}
