package extract

// governorAfter returns the first verb after a date that opens a clause, over
// relative clauses and appositions: "On Monday, Acme, which sells shoes, said".
func (s *scope) governorAfter(i int, sentence sentence) int {
	noun := -1
	for j := i; j < sentence.last && j < i+32; j++ {
		w := s.norm(j)
		if (w == "which" || w == "who" || w == "whose" || w == "where") && j > i {
			if end := s.commaAfter(j, sentence); end > 0 && s.norm(j-1) == "," {
				j = end
				continue
			}
		}
		if w == ";" {
			break
		}
		e := s.events[j]
		if e != noEvent && !e.noun() && s.norm(j-1) == "," && j > i {
			if end := s.commaAfter(j, sentence); end > 0 {
				j = end // "a technician, puzzled by it, looked"
				continue
			}
		}
		if e == noEvent || s.tokens[j].has(capital) && j > i && s.inOtherOrOwnName(j) || s.reduced(j, sentence) {
			continue
		}
		if !e.noun() && !(e >= otherEvent && s.norm(j-1) == "to") && !(e == happens && (s.norm(j+1) == "against" || s.norm(j+1) == "by") && !passive.holds(s.token(j-1))) {
			return j
		}
		if noun < 0 {
			noun = j
		}
	}
	return noun
}

func (s *scope) commaAfter(i int, sentence sentence) int {
	for j := i; j < sentence.last && j < i+20; j++ {
		if s.norm(j) == "," {
			return j
		}
	}
	return -1
}

func (s *scope) inOtherOrOwnName(i int) bool { return s.inName.has(i) || s.inOtherName(i) }
