package extract

// takesDown says whether what a verb of stopping tells is the attack at work, and not
// its end: "the virus shut down the network on Friday", "the attack forced the hospital
// to take its servers offline".
func (s *scope) takesDown(verb int, sentence sentence) bool {
	if passive.holds(s.token(verb - 1)) {
		return false
	}
	for j := verb - 1; j >= sentence.first && j > verb-16; j-- {
		w := s.norm(j)
		switch {
		case compelling.holds(s.token(j)):
			return s.strikes(j-1, j-7, sentence)
		case j > verb-5 && (crooks.holds(s.token(j)) || s.strikes(j, j-1, sentence)):
			return true
		case w == ";" || w == `"` || w == "until":
			return false
		}
	}
	return false
}

// strikes says whether a word for an attack or for malware stands from i down to floor.
func (s *scope) strikes(i, floor int, sentence sentence) bool {
	for j := i; j >= sentence.first && j > floor; j-- {
		if strikers.holds(s.token(j)) || malwareNouns.holds(s.token(j)) {
			return true
		}
	}
	return false
}

var (
	compelling = set("forced forcing forces prompted prompting caused causing led leading compelled obliged required")
	strikers   = set("attack attacks cyberattack cyberattacks hack hacks ransomware malware virus viruses worm infection outbreak intrusion breach incident infected")
)

// sendsAstray says whether what is sent at the verb is the incident itself: "emailed
// the file to the wrong person", "the W-2s were sent to a scammer".
func (s *scope) sendsAstray(verb int, sentence sentence) bool {
	for j := max(sentence.first, verb-3); j < min(verb+16, sentence.last); j++ {
		if astray.holds(s.token(j)) || crooks.holds(s.token(j)) && s.wordNear(j-4, j, toWhom) {
			return true
		}
	}
	return false
}

var (
	astray = set("mistake mistakenly error erroneously wrong accidentally inadvertently stranger strangers unintended unintentionally mistaken wrongly impostor imposter phisher scammer fraudster")
	toWhom = set("to")
)
