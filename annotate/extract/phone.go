package extract

import "assay/annotate"

// phoneNumbers proposes a call centre for every telephone number of the United
// States in a sentence that says to call it: "call (800) 555-0100", "1-833-555-0100".
func (s *scope) phoneNumbers() []candidate {
	var out []candidate
	for i := 0; i+2 < len(s.tokens); i++ {
		if t := &s.tokens[i]; !t.has(number) && t.norm != "(" {
			continue
		}
		last := s.phoneAt(i)
		if last == 0 || !s.owns(i) {
			continue
		}
		c := candidate{value: annotate.Choice("call_center"), first: i, last: last}
		s.situate(&c)
		c.add("value=call_center", 1)
		c.when("offered", s.wordNear(i-12, i, dialWords))
		out = append(out, c)
		i = last - 1
	}
	return out
}

var dialWords = set("call calling phone number line questions contact hotline support helpline dial ring ringing")

// freePrefixes open numbers that cost nothing or little in Britain, Ireland,
// Australia and New Zealand.
var freePrefixes = set("0800 0808 0300 0333 0370 0345 0844 0843 0871 0845 0344 0330 1800 1300 1850 1890 0508")

// phoneAt returns the end of the telephone number at i, 0 where there is none.
func (s *scope) phoneAt(i int) int {
	digits := func(k, n int) bool { return k < len(s.tokens) && s.tokens[k].has(number) && len(s.tokens[k].norm) == n }
	j := i
	if freePrefixes.holds(s.token(j)) && (digits(j+1, 3) || digits(j+1, 4) || digits(j+1, 6) || digits(j+1, 7)) {
		for j++; digits(j, 2) || digits(j, 3) || digits(j, 4) || digits(j, 6) || digits(j, 7); j++ {
		}
		return j
	}
	if s.tokens[j].norm == "(" {
		if !digits(j+1, 3) || s.norm(j+2) != ")" {
			return 0
		}
		j += 3
	} else {
		if digits(j, 1) && j+1 < len(s.tokens) && s.tokens[j+1].has(joined) {
			j++
		}
		if !digits(j, 3) {
			return 0
		}
		j++
		if j < len(s.tokens) && !s.tokens[j].has(joined) {
			return 0
		}
	}
	if digits(j, 3) && digits(j+1, 4) && s.tokens[j+1].has(joined) {
		return j + 2
	}
	return 0
}
