package extract

import (
	"strings"
	"unicode/utf8"
)

// plainEnd returns where the first word of a text ends if that is plain to see: English
// letters and digits, or one space, before a character of ASCII that goes on with
// neither. 0 says that it is not, and Unicode's rules are asked.
func plainEnd(s string) int {
	i := 0
	for i < len(s) && plainBytes[s[i]] == plainLetter {
		i++
	}
	if i == 0 && s[0] == ' ' && len(s) > 1 && s[1] < utf8.RuneSelf && s[1] != ' ' {
		return 1
	}
	if i < len(s) && plainBytes[s[i]] != plainBreak {
		return 0
	}
	return i
}

// plainBytes says of every byte whether words are made of it, or it ends them whatever
// follows.
var plainBytes = func() (of [256]uint8) {
	for c := range utf8.RuneSelf {
		switch {
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9':
			of[c] = plainLetter
		case !strings.ContainsRune("_'\".,:;", rune(c)):
			of[c] = plainBreak
		}
	}
	return of
}()

const (
	plainLetter = 1
	plainBreak  = 2
)
