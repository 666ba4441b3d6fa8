package extract

import "strings"

// reduced says whether the verb at i only describes a noun: "hackers working for a
// state stole", "thieves thought to be using".
func (s *scope) reduced(i int, sentence sentence) bool {
	w, before := s.norm(i), s.norm(i-1)
	if s.events[i] != otherEvent && s.events[i] != unknownVerb || !strings.HasSuffix(w, "ing") {
		return false
	}
	if before == "be" {
		before = s.norm(i - 3)
		return supposed.has(before) && i-3 > sentence.first
	}
	return crooks.has(before) || otherWords.has(before) || publicWords.has(before)
}

// supposed say what somebody is taken to be.
var supposed = set("thought believed said suspected alleged known understood reported presumed")
