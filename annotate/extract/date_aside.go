package extract

import "strings"

// setAside takes for another thing what is told of no incident at one organization: of
// a program or a group at large, of a career, of a study. reinterpret has read who did it.
func (s *scope) setAside(a *attachment, sentence sentence) {
	switch {
	case a.event == tells || a.event == noticeNoun || a.event == otherEvent:
	case a.event == happens && peaks.holds(s.token(a.verb)) && s.wordNear(a.verb+1, a.verb+5, highs):
		a.event = otherEvent // "breaches hit a record high in 2017"
	case s.takesOffice(a.verb):
		a.event = otherEvent // "who took over as chief executive in May"
	case s.idle(a.verb):
		a.event = otherEvent // "the hackers made good on their threat on Friday"
	case s.ofProgram(a.verb, sentence):
		a.event = otherEvent // "the ransomware was first seen in 2015"
	}
}

// ofSeries says whether the incident is one of a row that the date is of: "the latest in a
// string of attacks on banks since January".
func (s *scope) ofSeries(a attachment) bool {
	return a.event == incidentNoun && s.wordNear(a.verb-5, a.verb, rows) && s.wordNear(a.verb-3, a.verb, ofWords)
}

var (
	peaks   = set("hit hits reached struck")
	highs   = set("record high peak low highs average headlines shelves market milestone target")
	rows    = set("string series spate wave rash slew row flurry succession surge wake number rise increase spike")
	ofWords = set("of in")
)

// takesOffice says whether the verb tells of somebody who gets a post: "took over as",
// "took over the company in May".
func (s *scope) takesOffice(i int) bool {
	w, next := s.norm(i), i+2
	switch {
	case w == "over" && taking.holds(s.token(i-1)):
		next = i + 1
	case taking.has(w) && s.norm(i+1) == "over":
	default:
		return false
	}
	if s.norm(next) == "the" || s.norm(next) == "his" || s.norm(next) == "her" || s.norm(next) == "its" {
		next++
	}
	return offices.holds(s.token(next))
}

var (
	taking  = set("took takes take taken taking")
	offices = set("as at from company firm business helm reins leadership command presidency chair post job role position office bank agency department ministry club team management premiership")
)

// idle says whether the verb stands in a phrase that tells of no deed: "made hay".
func (s *scope) idle(i int) bool {
	w := s.norm(i)
	return (w == "made" || w == "make" || w == "making") && idleObjects.holds(s.token(i+1))
}

var idleObjects = set("good headlines news hay waves clear public fun money millions billions sense history no it")

// ofProgram says whether the verb tells how a malicious program at large came to be
// known, and not how it was found at somebody's: "GandCrab, which first appeared in
// January".
func (s *scope) ofProgram(verb int, sentence sentence) bool {
	if !showing.holds(s.token(verb)) && !(s.norm(verb) == "up" && s.norm(verb-1) == "showed") {
		return false
	}
	for j := verb + 1; j < min(verb+6, sentence.last); j++ {
		if s.inName.has(j) || machineWords.holds(&s.tokens[j]) || possessives.holds(s.token(j)) {
			return false // "was found on its servers"
		}
	}
	first := s.wordNear(max(sentence.first, verb-4), verb, atFirst) || s.norm(verb+1) == "in" && s.norm(verb+2) == "the" && s.norm(verb+3) == "wild"
	for j := verb - 1; j >= sentence.first && j > verb-9; j-- {
		switch w := s.norm(j); {
		case programWords.holds(s.token(j)):
			return true
		case (w == "it" || w == "they") && first:
			return s.saysProgram(sentence.first)
		case s.inName.has(j), s.events[j] != noEvent && !s.events[j].noun() && s.events[j] != unknownVerb:
			return false
		}
	}
	return first && s.saysProgram(sentence.first)
}

// saysProgram says whether the sentence at token i, or the one before it, speaks of a
// malicious program.
func (s *scope) saysProgram(i int) bool {
	k := int(s.at[i])
	for _, at := range []int{k, k - 1} {
		if at < 0 || s.sentences[at].title {
			continue
		}
		for j := max(s.sentences[at].first, s.sentences[at].last-attachReach); j < s.sentences[at].last; j++ {
			if programWords.holds(&s.tokens[j]) {
				return true
			}
		}
	}
	return false
}

var (
	showing      = set("appeared appears emerged surfaced seen spotted detected discovered identified observed documented active circulating released debuted analyzed analysed encountered discussed reported")
	programWords = set(`malware trojan trojans ransomware worm worms botnet botnets variant variants strain strains virus viruses spyware backdoor backdoors rootkit rootkits toolkit toolkits exploit exploits
		wiper wipers keylogger infostealer adware cryptominer miner cryptolocker loader downloader dropper rat exploitkit skimmer family families samples`)
	possessives = set("its their our his her your my the")
)

// manyIncidents says whether a date is of incidents in general, as surveys and reports
// tell of them: "ransomware attacks in 2016", and not "the attacks in 2016".
func (s *scope) manyIncidents(a attachment) bool {
	if a.event != incidentNoun || s.saysVictim(int(s.at[a.verb])) {
		return false
	}
	w := s.norm(a.verb)
	if len(w) < 5 || !strings.HasSuffix(w, "s") || w == "ddos" || w == "ransomware" {
		return false
	}
	for j := a.verb - 1; j > a.verb-4 && j >= 0; j-- {
		if definite.holds(s.token(j)) {
			return false
		}
	}
	return true
}

var definite = set("the these those both its their his her our two three this four earlier previous same")

// attackersPublish says whether what happened is that the attackers let others see what
// they have: it comes after the theft.
func (s *scope) attackersPublish(a attachment, sentence sentence) bool {
	return a.event == happens && publishing.holds(s.token(a.verb)) && s.attackersDo(a.verb, sentence)
}

var publishing = set("leaked leaks leaking leak dumped dumping uploaded posted published released shared online auctioned defaced")

// asideBefore returns where the aside opens that a dash or bracket at i closes; -1 where
// it does not.
func (s *scope) asideBefore(i int, sentence sentence) int {
	opens := s.norm(i)
	if opens == ")" {
		opens = "("
	}
	for j := i - 1; j >= sentence.first && j > i-dashReach; j-- {
		if s.norm(j) == opens {
			return j
		}
	}
	return -1
}

// dashReach is how long an aside may be.
const dashReach = 45

// reportAfter finds the study that is named by what it is of: "the 2016 Data Breach
// Investigations Report"; -1 where there is none.
func (s *scope) reportAfter(i int, sentence sentence) int {
	for j := i + 1; j < min(i+4, sentence.last) && s.tokens[j].has(letters) && !notWithin.holds(s.token(j)); j++ {
		if s.events[j] == otherEvent && otherNouns.holds(s.token(j)) {
			return j
		}
	}
	return -1
}
