package extract

import "assay/annotate"

// makeConsistent compares the chosen values with each other and drops what cannot
// hold together; of two values the one with the smaller margin goes.
func (s *scope) makeConsistent() {
	s.orderDates()
	s.splitDataTypes()
	if n := s.only(annotate.MonitoringMonths); n != nil && !s.serviceAfter(n.last, s.within(n.first)) && !s.has(annotate.Remedy, annotate.Choice("credit_monitoring")) && !s.has(annotate.Remedy, annotate.Choice("identity_protection")) {
		delete(s.chosen, annotate.MonitoringMonths)
	}
	s.onceOnly(annotate.Attacker, annotate.ThirdParty)
}

// orderDates keeps a start before its end, learning before telling, and one date
// of the text in one role.
func (s *scope) orderDates() {
	roles := []string{annotate.BreachStart, annotate.Discovered, annotate.Disclosed}
	for i, a := range roles {
		for _, b := range roles[i+1:] {
			x, y := s.only(a), s.only(b)
			if x != nil && y != nil && x.first == y.first {
				s.drop(a, b, x, y)
			}
		}
	}
	start, end := s.only(annotate.BreachStart), s.only(annotate.BreachEnd)
	if end != nil && start != nil && start.first == end.first && start.value == end.value && s.stopsAt(end.first) {
		s.drop(annotate.BreachStart, annotate.BreachEnd, start, end)
		start, end = s.only(annotate.BreachStart), s.only(annotate.BreachEnd)
	}
	if end != nil && start != nil && (start.value == end.value || later(start.value, end.value)) {
		delete(s.chosen, annotate.BreachEnd)
	}
	s.inOrder(annotate.Discovered, annotate.Disclosed)
	s.inOrder(annotate.BreachStart, annotate.Discovered)
	s.inOrder(annotate.BreachStart, annotate.Disclosed)
	if end := s.only(annotate.BreachEnd); end != nil && s.only(annotate.BreachStart) == nil && !s.stopsAt(end.first) {
		delete(s.chosen, annotate.BreachEnd) // the second date of a span whose first is of something else
	}
}

// stopsAt says whether the date at token i is when it was stopped, of which the text
// may tell without saying when it began.
func (s *scope) stopsAt(i int) bool {
	for k, d := range s.dates {
		if d.first == i {
			return s.attachedTo(k).event == stops || s.wordNear(d.first-3, d.first, endingWords)
		}
	}
	return false
}

func (s *scope) inOrder(first, second string) {
	x, y := s.only(first), s.only(second)
	if x != nil && y != nil && later(x.value, y.value) {
		s.drop(first, second, x, y)
	}
}

func (s *scope) drop(a, b string, x, y *choice) {
	if x.margin < y.margin {
		delete(s.chosen, a)
	} else {
		delete(s.chosen, b)
	}
}

// only returns the value of a field that holds one.
func (s *scope) only(key string) *choice {
	if c := s.chosen[key]; len(c) > 0 {
		return &c[0]
	}
	return nil
}

// later says whether date a lies certainly after date b. Dates without a year are
// not compared, since they may be of different years.
func later(a, b annotate.Value) bool {
	x, okX := a.(annotate.Date)
	y, okY := b.(annotate.Date)
	if !okX || !okY {
		return false
	}
	xy, _, _ := x.Parts()
	yy, _, _ := y.Parts()
	if xy == 0 || yy == 0 || x.Contains(y) || y.Contains(x) {
		return false
	}
	return x > y
}

// splitDataTypes keeps a kind of data from being both exposed and not.
func (s *scope) splitDataTypes() {
	var exposed, excluded []choice
	out := map[annotate.Value]float64{}
	for _, c := range s.chosen[annotate.DataTypesExcluded] {
		out[c.value] = c.margin
	}
	kept := map[annotate.Value]bool{}
	for _, c := range s.chosen[annotate.DataTypes] {
		if m, both := out[c.value]; !both || c.margin >= m {
			exposed = append(exposed, c)
			kept[c.value] = true
		}
	}
	for _, c := range s.chosen[annotate.DataTypesExcluded] {
		if !kept[c.value] {
			excluded = append(excluded, c)
		}
	}
	s.chosen[annotate.DataTypes], s.chosen[annotate.DataTypesExcluded] = exposed, excluded
}

// onceOnly drops from the second field what the first holds.
func (s *scope) onceOnly(first, second string) {
	var kept []choice
	for _, c := range s.chosen[second] {
		if !s.has(first, c.value) {
			kept = append(kept, c)
		}
	}
	s.chosen[second] = kept
}
