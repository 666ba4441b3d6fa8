package extract

import (
	"strings"

	"assay/annotate"
)

var (
	// callWords link a group or person with what they call themselves.
	callWords = set("known called calling calls call named dubbed nicknamed styling styled goes go going went uses using used under identified self-styled alias aka moniker handle nickname pseudonym handles name names screen")
	callLinks = set("as the a an by only itself himself herself themselves of online who that which name and is was or")
	selfWords = set("himself herself themselves")
	nickWords = set("handle alias moniker pseudonym nickname nick username screen-name")
	// blameVerbs come before those who are blamed.
	blameVerbs  = set("blamed blames blame blaming accused accuses accusing suspect suspects suspected attributed attribution attributing implicated pinned fingered suspecting")
	behindWords = set("behind responsible suspected culprit culprits blamed suspect suspects perpetrator perpetrators masterminded orchestrated perpetrated")
	// guiltWords say of a person named before them what the law did.
	guiltWords    = set("charged indicted arrested convicted sentenced accused jailed imprisoned extradited pleaded fired dismissed")
	malwareNouns  = set("malware trojan family strain variant virus worm botnet backdoor spyware ransomware toolkit exploit tool tools")
	friendlyWords = set("ethical white hat researcher researchers security bounty friendly")
	attackVerbs   = set("hacked aided ordered sponsored backed directed conducted stolen attack hack breach intrusion orchestrated carried hired supported")
	stateHeads    = set("government state regime military intelligence")
)

// calledSo says whether a group, gang or person is said to bear the name at i: "a
// crew calling itself", "a hacker who goes by the handle".
func (s *scope) calledSo(i int) bool {
	sentence := s.within(i)
	linked := false
	for j := i - 1; j >= sentence.first && j >= i-9; j-- {
		w := s.norm(j)
		switch {
		case nickWords.holds(s.token(j)):
			return true
		case callWords.holds(s.token(j)):
			if j+1 < i && selfWords.holds(s.token(j+1)) {
				return true // "who calls himself"
			}
			linked = true
		case s.cues[j]&cueAttacker != 0 && linked:
			return !s.wordNear(j-3, j, friendlyWords)
		case !quoted(w) && w != "," && w != "(" && !callLinks.holds(s.token(j)):
			if !linked {
				return false
			}
			if j < i-6 || s.tokens[j].has(capital) {
				return false
			}
		}
	}
	return false
}

// behindIt says whether a name is said to be behind the breach: "officials blamed
// X", "X was behind it", "X is believed to be responsible".
func (s *scope) behindIt(first, last int) bool {
	sentence := s.within(first)
	for j := first - 1; j >= sentence.first && j >= first-5; j-- {
		w := s.norm(j)
		if blameVerbs.holds(s.token(j)) {
			return true
		}
		if w == "," || s.tokens[j].has(capital) && j > sentence.first {
			break
		}
	}
	for j := last; j < sentence.last && j < last+9; j++ {
		w := s.norm(j)
		if behindWords.holds(s.token(j)) && s.norm(j+1) != "bars" && s.norm(j+2) != "scenes" {
			return !s.wordNear(last, j, negations)
		}
		if w == ";" || w == "." || w == "and" || w == "but" {
			return false
		}
	}
	return false
}

var negations = set("not never no isn't wasn't")

// accusedAfter looks for "X, 29, of Tampa, was charged" in the words from i on.
func (s *scope) accusedAfter(i int) bool {
	sentence := s.within(i - 1)
	auxiliary := false
	for j := i; j < sentence.last && j < i+16; j++ {
		w := s.norm(j)
		switch w {
		case "was", "is", "were", "has", "had", "been", "who":
			auxiliary = true
		case "said", "told", "says":
			return false
		case "pleaded":
			return true
		}
		if guiltWords.holds(s.token(j)) && auxiliary {
			return true
		}
	}
	return false
}

// aliasAt says whether a name is only another name for the one before it: "Acme Bear
// (aka Beta Team, Gamma)".
func (s *scope) aliasAt(i int) bool {
	sentence := s.within(i)
	for j := i - 1; j >= sentence.first && j >= i-14; j-- {
		switch w := s.norm(j); w {
		case ")", ".", ";":
			return false
		case "(", "aka", "a.k.a", "alias":
			return w != "(" || s.tokens[max(j-1, 0)].has(capital) || s.norm(j-1) == "monikers"
		case "or":
			if j == i-1 && j > sentence.first && (s.tokens[j-1].has(capital) || s.norm(j-1) == ",") {
				return true // "Acme, or Beta"
			}
		case "others", "some":
			if j == i-2 && othersName.holds(s.token(j+1)) {
				return true // "which others call Beta"
			}
		case "also":
			return s.norm(j+1) == "known" || s.norm(j+1) == "called"
		}
	}
	return false
}

// handleLike says whether a word is written as names of accounts are: "gr1m_reaper".
func handleLike(t token) bool {
	digits := strings.ContainsAny(t.norm, "0123456789")
	return len(t.norm) > 3 && t.has(letters) && !domainName(t) && (digits && !t.has(number) || strings.Contains(t.norm, "_"))
}

// handles proposes words that somebody is said to go by and that are written like no
// name: "who uses the handle 'moldwarp'".
func (s *scope) handles() []candidate {
	var out []candidate
	for k, sentence := range s.sentences {
		if sentence.tail {
			continue
		}
		spoken := s.said[k]&(cueBlame|cueAttacker) != 0
		for i := sentence.first + 2; i < sentence.last; i++ {
			t := &s.tokens[i]
			if t.has(capital) || len(t.norm) < 4 || !s.owns(i) || !spoken && !s.wordNear(max(sentence.first, i-3), i, nickWords) {
				continue
			}
			if !t.has(letters) && s.norm(i-1) != "itself" && s.norm(i-1) != "themselves" || s.inOrganization(i) {
				continue
			}
			isQuoted := quoted(s.norm(i-1)) && i+1 < len(s.tokens) && (quoted(s.norm(i+1)) || s.norm(i+1) == "," && quoted(s.norm(i+2)))
			named := s.norm(i-1) == "itself" || s.norm(i-1) == "himself" || s.norm(i-1) == "themselves" || nickWords.holds(s.token(i-1)) || s.norm(i-1) == "of" && s.norm(i-2) == "name" || s.norm(i-1) == "as" && s.norm(i-2) == "known"
			if s.namedAs(name{first: i, last: i + 1, sentence: k}, sentence)&namedCrew != 0 && (isQuoted || handleLike(*t) || s.wordOf(t.norm) == 0 && s.introducesHandle(i-1)) {
				out = append(out, s.handle(i))
				continue
			}
			if !(isQuoted || named && handleLike(*t) || named && s.wordOf(t.norm) == 0 && nickWords.holds(s.token(i-1))) || !s.calledSo(i) && !(named && handleLike(*t)) {
				continue
			}
			out = append(out, s.handle(i))
		}
	}
	return out
}

// introducesHandle says whether only the name of somebody can follow the token at i:
// "uses the name", "goes by", "signs as".
func (s *scope) introducesHandle(i int) bool {
	switch s.norm(i) {
	case "by":
		return strings.HasPrefix(s.norm(i-1), "go")
	case "as":
		return strings.HasPrefix(s.norm(i-1), "sign") || s.norm(i-1) == "known"
	}
	return nameNouns.holds(s.token(i))
}

// handle is the word at i as what somebody goes by.
func (s *scope) handle(i int) candidate {
	t := s.tokens[i]
	c := candidate{value: annotate.Name(s.doc[t.start:t.end]), first: i, last: i + 1}
	s.situate(&c)
	c.add("called so", 1)
	c.when("handle", handleLike(t))
	return c
}

// inOrganization says whether a token is part of any name.
func (s *scope) inOrganization(i int) bool {
	return s.modifies[i].who >= 0 && s.modifies[i].how == within
}

// governments proposes "the Ruritanian government" where it is blamed.
func (s *scope) governments() []candidate {
	var out []candidate
	for _, p := range s.places {
		if !stateHeads.holds(s.token(p.last)) || strings.HasPrefix(string(p.code), "US") || !(s.owns(p.first) || s.saysVictim(int(s.at[p.first]))) {
			continue
		}
		first, last := p.first, p.last+1
		prev := s.norm(first - 1)
		if prev == "the" {
			prev = s.norm(first - 2)
		}
		c := candidate{value: annotate.Name(s.doc[s.tokens[first].start:s.tokens[last-1].end]), first: first, last: last}
		s.situate(&c)
		c.add("state", 1)
		c.when("behind it", s.behindIt(first, last) || s.norm(last) == "did" || prev == "by" && s.wordNear(first-6, first, attackVerbs))
		said := s.accusationsAt(name{first: first, last: last, sentence: int(s.at[first])})
		for _, a := range accusationNames {
			c.when(a.here, said&a.bit != 0)
		}
		c.when("accuses others", s.wordNear(last, last+5, accusingVerbs))
		c.when("involved", strings.HasPrefix(s.norm(last), "involve"))
		out = append(out, c)
	}
	return out
}

// mainAttackers proposes, for the further victims of a campaign, who the title and
// the whole text say is behind it.
func (s *scope) mainAttackers() []candidate {
	if s.incident == 0 || s.victim < 0 {
		return nil
	}
	var out []candidate
	for who := range s.organizations {
		o := &s.organizations[who]
		if who == s.victim || !s.isCrew(who, s.perpetratorsOf().ever[who]) && !s.isCulprit(who) {
			continue
		}
		n := s.names[o.mentions[0]]
		c := candidate{value: annotate.Name(o.full), first: n.first, last: n.last}
		c.when("main attacker", s.isCulprit(who) || o.kind == roleAttacker && len(o.mentions) > 1)
		for _, tie := range s.crewTies(who) {
			c.add(tie, 1)
		}
		c.when("main culprit", s.isCulprit(who))
		c.when("same hand", s.sameHand())
		out = append(out, c)
	}
	return out
}

// sameHand says whether a sentence about the victim speaks of the attackers as known:
// "the group has also hit".
func (s *scope) sameHand() bool {
	for k := range s.named {
		sentence := s.sentences[k]
		if s.said[k]&cueAttacker != 0 {
			return true
		}
		for i := sentence.first; i < sentence.last; i++ {
			if w := s.norm(i); w == "also" || w == "same" || w == "they" || w == "he" {
				return true
			}
		}
	}
	return false
}

// namesState says whether a place is a country by its noun, no adjective: those are
// blamed by name, "Ruritanian" only says whence somebody comes.
func (r *reading) namesState(o *organization) bool {
	n := r.names[o.display]
	p, ok := r.placeAt[n.first]
	return ok && !strings.HasPrefix(string(p.code), "US-") && stateOrCountry[p.code][r.norm(n.first)]
}
