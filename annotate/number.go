package annotate

import (
	"strconv"
	"strings"
)

// maxExponent keeps the arithmetic of exponents from overflowing.
const maxExponent = 1 << 30

// appendNumber appends a JSON number without loss in its shortest plain form:
// 1.50 is 1.5, 1e3 is 1000, -0 is 0. It takes an exponent where ECMAScript's
// Number::toString does, beyond 21 digits or 6 zeros, except for a long whole
// number that would be longer with one.
func appendNumber(dst []byte, s string) []byte {
	unsigned, negative := strings.CutPrefix(s, "-")
	mantissa, exp := unsigned, 0
	if i := strings.IndexAny(unsigned, "eE"); i >= 0 {
		n, err := strconv.Atoi(unsigned[i+1:])
		if err != nil || n > maxExponent || n < -maxExponent {
			return append(dst, s...) // an absurd exponent stays as it was written
		}
		mantissa, exp = unsigned[:i], n
	}
	whole, fraction, _ := strings.Cut(mantissa, ".")
	digits := strings.TrimLeft(whole+fraction, "0")
	point := len(whole) + exp - (len(whole+fraction) - len(digits)) // where it stands among the digits
	digits = strings.TrimRight(digits, "0")
	if digits == "" {
		return append(dst, '0')
	}
	if negative {
		dst = append(dst, '-')
	}
	return append(dst, placePoint(digits, point)...)
}

// placePoint writes 0.digits × 10^point; digits neither start nor end with 0.
func placePoint(digits string, point int) string {
	n := len(digits)
	switch {
	case n <= point && (point <= 21 || point-n < len(".e+21")):
		return digits + strings.Repeat("0", point-n)
	case 0 < point && point <= 21:
		return digits[:point] + "." + digits[point:]
	case -6 < point && point <= 0:
		return "0." + strings.Repeat("0", -point) + digits
	}
	exp := strconv.Itoa(point - 1)
	if point > 0 {
		exp = "+" + exp
	}
	if n == 1 {
		return digits + "e" + exp
	}
	return digits[:1] + "." + digits[1:] + "e" + exp
}
