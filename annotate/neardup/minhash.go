package neardup

import (
	"math"
	"slices"
	"unicode"
)

// signature holds the least hash of a set under each of several hash functions.
type signature []uint32

// multipliers and offsets of the hash functions, the same in every run.
var multipliers, offsets = func() (m, o [minima]uint64) {
	state := uint64(0x6173736179) // any fixed number; another one is another grouping of borderline pairs
	for i := range minima {
		state += golden
		m[i] = mix(state) | 1
		state += golden
		o[i] = mix(state)
	}
	return m, o
}()

// golden is 2^64 divided by the golden ratio, the step of SplitMix64.
const golden = 0x9e3779b97f4a7c15

// mix is the finalizer of SplitMix64 (Steele, Lea and Flood, 2014): every bit of
// the input changes about half of the bits of the output.
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

func sign(set []uint32) signature {
	s := make(signature, minima)
	for i := range s {
		a, b := multipliers[i], offsets[i]
		least := uint32(math.MaxUint32)
		for _, h := range set {
			least = min(least, uint32((a*uint64(h)+b)>>32))
		}
		s[i] = least
	}
	return s
}

// shingles returns the hashes of all runs of five words, sorted, each once; of a
// text with fewer words the hash of the whole.
func shingles(text string) []uint32 {
	words := wordHashes(text)
	if len(words) == 0 {
		return nil
	}
	set := make([]uint32, 0, len(words))
	for i := 0; i == 0 || i+shingleWords <= len(words); i++ {
		var h uint64
		for _, w := range words[i:min(i+shingleWords, len(words))] {
			h = mix(h + golden + w)
		}
		set = append(set, uint32(h>>32))
	}
	slices.Sort(set)
	return slices.Compact(set)
}

// wordHashes returns the FNV-1a hash of every word: a run of letters and digits
// with the marks on them, without regard to case, or one character of a script
// that sets no spaces. An apostrophe within a word is passed over.
func wordHashes(text string) []uint64 {
	const start, prime = 14695981039346656037, 1099511628211
	words := make([]uint64, 0, len(text)/6+1)
	h, inWord := uint64(start), false
	end := func() {
		if inWord {
			words = append(words, h)
			h, inWord = start, false
		}
	}
	for _, r := range text {
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
		case 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		case r == '\'' || r == '’':
			continue
		case r < 0x80:
			end()
			continue
		case spaceless(r):
			end()
			words = append(words, (start^uint64(r))*prime)
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			r = unicode.ToLower(r)
		default:
			end()
			continue
		}
		h = (h ^ uint64(r)) * prime
		inWord = true
	}
	end()
	return words
}

// spaceless says whether a character is of a script that sets no spaces.
func spaceless(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}
