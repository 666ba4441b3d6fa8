package extract

// hashText is FNV-1a.
func hashText(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// mix combines two hashes; the order matters.
func mix(a, b uint32) uint32 {
	h := (a ^ (b+0x9e3779b9)*0x85ebca6b) * 0xc2b2ae35
	return h ^ h>>15
}

// hashWord hashes a token by its word; of numbers only the length counts, since
// what a number is about does not depend on its digits.
func hashWord(t token) uint32 {
	if t.has(number) {
		return 0x51ed270b + uint32(min(len(t.norm), 12))
	}
	return hashText(t.norm)
}

// hashWords hashes every token.
func hashWords(tokens []token) []uint32 {
	hashes := make([]uint32, len(tokens))
	for i := range tokens {
		hashes[i] = hashWord(tokens[i])
	}
	return hashes
}
