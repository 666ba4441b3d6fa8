package extract

import "strings"

// learnedBy returns the learning that a date is of where another verb stands
// closer: "noticed and blocked it on Friday", "shut it on Friday after learning".
func (s *scope) learnedBy(verb int, d date, sentence sentence) int {
	switch s.events[verb] {
	case stops, otherEvent, unknownVerb:
	default:
		return verb
	}
	if j := verb - 2; verb < d.first && j >= sentence.first && s.norm(verb-1) == "and" && s.events[j] == learns {
		return j
	}
	if w := s.norm(d.last); w != "after" && w != "upon" && w != "when" || s.events[verb] == stops && !strings.HasSuffix(s.norm(d.last+1), "ing") {
		return verb
	}
	for j := d.last + 1; j < min(d.last+5, sentence.last); j++ {
		switch e := s.events[j]; {
		case e == learns:
			return j
		case e != noEvent && e != discoveryNoun:
			return verb
		}
	}
	return verb
}

// surfacing verbs tell of data that somebody comes upon, which is no learning of
// the victim's.
var surfacing = set("up surfaced emerged")

// ofData says whether the subject of the verb at i is data.
func (s *scope) ofData(i int, sentence sentence) bool {
	for j := i - 1; j >= sentence.first && j > i-9; j-- {
		if dataWords.holds(s.token(j)) || s.dataAt[j] {
			return true
		}
		if j < i-2 && s.events[j] != noEvent && !s.events[j].noun() {
			return false
		}
	}
	return false
}

var dataWords = set("accounts account records data database databases dump file files passwords credentials logins archive collection cards list lists copy copies samples sample trove cache rows entries listing profiles")

// manyCounted says whether the incidents at i are many, as statistics tell: "1,283 data
// breaches".
func (s *scope) manyCounted(i int) bool {
	w := s.norm(i)
	if w[len(w)-1] != 's' {
		return false
	}
	for j := i - 1; j >= max(0, i-3); j-- {
		if s.tokens[j].has(number) && year4(s.norm(j)) == 0 {
			n, ok := parseNumber(s.norm(j))
			return ok && n > 9
		}
	}
	return false
}

// researchersBefore says whether a sentence goes on about a security firm with
// "it" or "they".
func (s *scope) researchersBefore(sentence sentence) bool {
	k := int(s.at[sentence.first])
	if w := s.norm(sentence.first); k == 0 || w != "it" && w != "they" && w != "he" && w != "she" {
		return false
	}
	before := s.sentences[k-1]
	role := ""
	for i := searchName(s.byPlace, s.names, before.first); i < len(s.byPlace); i++ {
		n := s.names[s.byPlace[i]]
		if n.first >= before.last {
			break
		}
		if n.who >= 0 {
			role = s.organizations[n.who].kind
		}
	}
	return role == roleSecurity
}

// attackersDo says whether the subject of the verb at i is an attacker.
func (s *scope) attackersDo(i int, sentence sentence) bool {
	for j := i - 1; j >= sentence.first && j > i-5; j-- {
		switch {
		case s.cues[j]&cueAttacker != 0 || crooks.holds(s.token(j)):
			return true
		case s.norm(j) == "by", s.norm(j) == ",", s.events[j] != noEvent && !s.events[j].noun():
			return false
		}
	}
	return false
}

var (
	crooks    = set("hackers hacker attackers attacker intruder intruders thieves thief criminals crooks fraudsters cybercriminals scammers burglars burglar robbers perpetrators perpetrator culprits culprit extortionists phishers spammers vandals saboteurs spies blackmailers gang crew")
	demanding = set(`demanded threatened asked wanted claimed boasted bragged tried attempted failed hoped planned used needed came became might
		teased tweeted wrote posted published released announced warned replied answered offered listed promised spoke contacted emailed refused agreed received returned appeared operated
		called named known worked lived met expanded shifted evolved sold auctioned understood knew saw grew told said`)
	leaving     = set("went left came walked escaped flew")
	otherLosses = set("percent per % case lawsuit appeal bid vote election game points jobs job weight contract")
)
