package extract

import (
	"maps"
	"slices"
)

// openers are the words that dates, numbers and denials may start with, so that
// their readers pass over all other tokens at once. A word that a reader is taught
// to start at belongs here too.
var openers = func() *wordTable[flag] {
	all := newWordTable[flag](512)
	for _, kind := range []struct {
		flag  flag
		words []string
	}{
		{opensDate, set("a an same that next following previous day today tonight yesterday overnight earlier last this past recent weekend several few couple spring summer autumn for over").words},
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
		{opensDenial, wantingWords.words},
	} {
		for _, w := range kind.words {
			*all.at(w) |= kind.flag
		}
	}
	return all
}()

func keysOf[V any](m map[string]V) []string { return slices.Collect(maps.Keys(m)) }
