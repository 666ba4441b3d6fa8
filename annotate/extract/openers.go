package extract

import "maps"

// openers are the words that dates, numbers and denials may start with, so that
// their readers pass over all other tokens at once. A word that a reader is taught
// to start at belongs here too.
var openers = func() map[string]flag {
	all := map[string]flag{}
	for _, kind := range []struct {
		flag  flag
		words map[string]bool
	}{
		{opensDate, set("a an same that next following previous day today tonight yesterday overnight earlier last this past recent weekend several few couple").words},
		{opensDate, keysOf(feasts)},
		{opensDate, keysOf(months)},
		{opensDate, keysOf(weekdays)},
		{opensDate | opensNumber, keysOf(numberWords)},
		{opensNumber, set("a half quarter").words},
		{opensDenial, set("nothing exception rather").words},
		{opensDenial, negatives.words},
		{opensDenial, noneWords.words},
		{opensDenial, spared.words},
		{opensDenial, exceptWords.words},
		{opensDenial, apart.words},
	} {
		for w := range kind.words {
			all[w] |= kind.flag
		}
	}
	return all
}()

func keysOf[V any](m map[string]V) map[string]bool {
	all := map[string]bool{}
	for w := range maps.Keys(m) {
		all[w] = true
	}
	return all
}
