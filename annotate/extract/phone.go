package extract

import "assay/annotate"

// phoneNumbers proposes a call centre for every telephone number of the United
// States in a sentence that says to call it: "call (800) 555-0100", "1-833-555-0100".
func (s *scope) phoneNumbers() []candidate {
	var out []candidate
	for i := 0; i+2 < len(s.tokens); i++ {
		last := s.phoneAt(i)
		if last == 0 || !s.owns(i) {
			continue
		}
		c := candidate{value: annotate.Choice("call_center"), first: i, last: last}
		s.situate(&c)
		c.add("value=call_center", 1)
		c.when("offered", s.wordNear(i-12, i, set("call calling phone number line questions contact hotline support helpline dial")))
		out = append(out, c)
		i = last - 1
	}
	return out
}

// phoneAt returns the end of the telephone number at i, 0 where there is none.
func (s *scope) phoneAt(i int) int {
	digits := func(k, n int) bool { return k < len(s.tokens) && s.tokens[k].has(number) && len(s.tokens[k].norm) == n }
	j := i
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
