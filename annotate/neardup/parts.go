package neardup

import (
	"crypto/sha256"
	"encoding/binary"
	"math/bits"
	"strconv"
	"strings"

	"assay/annotate"
)

// Part of a set of records.
type Part string

const (
	Train Part = "train" // to learn from
	Dev   Part = "dev"   // to choose with, while a thing is made
	Test  Part = "test"  // to measure with, at the end
)

// AllParts in the order in which they are shown.
var AllParts = []Part{Train, Dev, Test}

// Shares are the sizes of train, dev and test in proportion to one another.
type Shares [3]int

// DefaultShares are 80, 10 and 10 in a hundred.
var DefaultShares = Shares{80, 10, 10}

// ParseShares reads "80/10/10". Errors are Invalid.
func ParseShares(s string) (Shares, error) {
	var shares Shares
	numbers := strings.Split(s, "/")
	if len(numbers) != len(shares) {
		return Shares{}, annotate.Errorf(annotate.Invalid, "%q are not the shares of train, dev and test; write them as 80/10/10", s)
	}
	for i, number := range numbers {
		n, err := strconv.Atoi(number)
		if err != nil || n < 0 || n > 1_000_000 {
			return Shares{}, annotate.Errorf(annotate.Invalid, "%q is not a share; write whole numbers, as in 80/10/10", number)
		}
		shares[i] = n
	}
	if shares == (Shares{}) {
		return Shares{}, annotate.Errorf(annotate.Invalid, "a part needs a share; write them as 80/10/10")
	}
	return shares, nil
}

func (s Shares) String() string {
	return strconv.Itoa(s[0]) + "/" + strconv.Itoa(s[1]) + "/" + strconv.Itoa(s[2])
}

// Parts draws the part of each article from its ID and group. All of a group are
// in one part, which depends on nothing but the least ID of the group, the shares
// and the seed: another article moves no other group. So the sizes come near the
// shares, and are not exactly them.
func Parts(ids []string, groups []int, shares Shares, seed uint64) []Part {
	least := make(map[int]string)
	for i, group := range groups {
		if id, known := least[group]; !known || ids[i] < id {
			least[group] = ids[i]
		}
	}
	parts := make([]Part, len(ids))
	for i, group := range groups {
		parts[i] = draw(least[group], shares, seed)
	}
	return parts
}

// draw takes the part that a hash of the ID falls into.
func draw(id string, shares Shares, seed uint64) Part {
	sum := sha256.Sum256(append(binary.BigEndian.AppendUint64(nil, seed), id...))
	total := uint64(shares[0] + shares[1] + shares[2])
	place, _ := bits.Mul64(binary.BigEndian.Uint64(sum[:]), total) // evenly below the total
	for i, part := range AllParts {
		if place < uint64(shares[i]) {
			return part
		}
		place -= uint64(shares[i])
	}
	return Test // not reached: place is below the total
}
