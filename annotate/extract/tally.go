package extract

// tally counts how often things were seen of an organization, by the numbers of their
// names.
type tally = *tallied

type tallied [mostPatterns]uint16

const mostPatterns = 256

// patternNumbers of the names that are counted.
var patternNumbers = newWordTable[uint16](mostPatterns)

// numbersOf names, which they get here where they have none.
func numbersOf(names []string) []uint16 {
	numbers := make([]uint16, len(names))
	for i, name := range names {
		number := patternNumbers.at(name)
		if *number == 0 {
			*number = uint16(patternNumbers.words)
		}
		numbers[i] = *number
	}
	return numbers
}

var (
	victimPatternNumbers       = numbersOf(victimPatterns)
	furtherPatternNumbers      = numbersOf(furtherPatterns)
	clausePatternNumbers       = numbersOf(clausePatternsOfNames)
	predicatePatternNumbers    = numbersOf(predicatePatterns)
	introductionPatternNumbers = numbersOf(introductionPatterns)
	ownershipPatternNumbers    = numbersOf(ownershipPatterns)
)

// when counts what was seen; a name that is in no list counts for nothing.
func (t *tallied) when(name string, seen bool) {
	if seen {
		t[patternNumbers.get(name)]++
	}
}

func (t *tallied) any(names ...string) bool {
	for _, name := range names {
		if number := patternNumbers.get(name); number > 0 && t[number] > 0 {
			return true
		}
	}
	return false
}
