package extract

import "assay/annotate"

// attackerWeights rank names of those who are said to be responsible.
var attackerWeights = Weights{
	"not stated": 2.3, "not stated of a further incident": -1, "attacker": 4.1, "group before": 1.3, "group after": 1, "group in its name": 1.8, "blamed": 1.1, "named as": 0.8,
	"by": 0.8, "called so": 2.8, "handle": 1.4, "behind it": 2.6, "accused after": 1.7, "ordinary word": -2, "speaks": -0.7, "state": -0.8, "alias": -3.2, "of malware": -3.9, "friendly": -6, "beside the victim": -1.4,
	"main attacker": 1.4, "same hand": 0.4, "charged": 1, "accused": 3.2, "claims": 1.8, "media": -3, "agency": -2, "security": -3, "product": -2.8, "malware": -2.5,
	"speaker": -2, "researches": -2.4, "victim of another incident": -3, "tail": -3, "generic": -1, "organization": -0.5, "place": -2.3, "person": 0.1, "repeated": 0.4, "advice": -1.6,
	"sells": -2.8, "denied": -0.4, "firm": -0.4, "says victim": 0.1, "term": -1,
	"culprit": 3.3, "aged in a case": 2.2, "main culprit": -1.6, "off its sentences": -1.8, "where somebody is": -1.5, "of a man": -3, "civil group": -4,
	"named a crew": 0.8, "a crew somewhere": 0.8, "named a group": 1, "a group somewhere": 0.4, "crew before it": 0.6, "crew before it somewhere": 1.2, "group just before it": 0.6, "crew behind it": 1.1, "crew behind it somewhere": -0.2,
	"group behind it": 0.6, "as it calls itself": 2, "calls itself so somewhere": 0.8, "put down to it": 1.2, "put down to it somewhere": -0.8, "held guilty": 2, "held guilty somewhere": 0.5, "takes the credit": 1.2,
	"takes the credit somewhere": 0.4, "does a deed": -0.6, "a deed by it": 0.8, "accused of it": 0.8, "surely a crew": 1.6, "the only crew": 0.5, "a crew named with the victim": 0, "a crew named elsewhere": -2.4,
	"goes on about a crew at the victim": 0, "another crew at the victim": -2.3,
	"a different crew": -3.3, "a crew of years ago": -0.4, "a crew beside another organization": -0.4, "the first crew": 0.6, "accuses others": -3,
}

// proposeAttacker proposes names of groups, persons and states.
//
//	"the hacking group Acme Bear"                 → Acme Bear
//	"carried out by a gang known as Night Crew"   → Night Crew
//	"officials say that Ruritania was behind it"  → Ruritania
func proposeAttacker(s *scope) []candidate {
	out := s.candidates()
	for who := range s.organizations {
		if who == s.victim {
			continue
		}
		o := &s.organizations[who]
		if o.place && !s.namesState(o) || vagueNames.holds(s.token(s.names[o.display].last-1)) {
			continue // "Ruritanian", "Unknown hackers"
		}
		ties := s.crewTies(who)
		for n, i := range o.mentions {
			m := s.names[i]
			owns := s.owns(m.first)
			off := s.incident == 0 && (s.isCulprit(who) && s.owners[m.first] == 0 || s.isCrew(who, s.perpetratorsOf().ever[who]))
			if n >= 12 || s.sentences[m.sentence].tail || !owns && !off && !s.saysVictim(m.sentence) {
				continue
			}
			c := s.candidate(annotate.Name(o.full), m.first, m.last)
			s.situate(&c)
			c.forget("concrete", "incident", "lead", "late", "negated")
			s.describeAttacker(&c, o, who)
			s.accuse(&c, i, ties)
			c.when("beside the victim", !owns && !off)
			c.when("off its sentences", !owns && off)
			out = append(out, c)
		}
	}
	out = append(out, s.governments()...)
	out = append(out, s.handles()...)
	return append(out, s.mainAttackers()...)
}

func (s *scope) describeAttacker(c *candidate, o *organization, who int) {
	if o.kind != "" {
		c.add(o.kind, 1)
	}
	c.when("person", o.person)
	c.when("place", o.place)
	c.when("organization", o.orgWord)
	c.when("victim of another incident", s.isVictim(who))
	c.when("group before", s.before(c.first, cueAttacker, 2) && s.cues[c.first-1]&(cueHit|cueReport) == 0 || s.norm(c.first-1) == "," && s.before(c.first, cueAttacker, 3) || quoted(s.norm(c.first-1)) && s.before(c.first, cueAttacker, 5))
	c.when("group after", s.groupAfter(c.last) && !(o.place && s.tokens[c.last-1].has(possessive)))
	c.when("ordinary word", s.ordinary(o))
	c.when("speaks", s.cues[min(c.last, len(s.cues)-1)]&cueReport != 0 && (s.norm(c.last) == "told" || s.norm(c.last) == "said") && o.kind != roleAttacker)
	c.when("group in its name", crewWords.holds(s.token(c.last-1)))
	c.when("blamed", s.before(c.first, cueBlame, 3))
	c.when("named as", s.before(c.first, cueBlame, 4) && s.before(c.first, cueAttacker, 10))
	c.when("called so", s.calledSo(c.first))
	c.when("handle", handleLike(s.tokens[c.first]) && c.last == c.first+1)
	c.when("behind it", (o.place || o.person || o.kind == roleAttacker) && s.behindIt(c.first, c.last))
	c.when("accused after", !o.orgWord && !o.place && s.accusedAfter(c.last))
	c.when("alias", s.aliasAt(c.first))
	c.when("of malware", s.wordNear(c.first-5, c.first, malwareNouns) || malwareNouns.holds(s.token(c.last)) && !s.groupAfter(c.last))
	c.when("friendly", s.wordNear(c.first-4, c.first, friendlyWords))
	c.when("by", (s.norm(c.first-1) == "by" || s.norm(c.first-2) == "by") && s.before(c.first, cueHit|cueOccur, 4))
	c.when("charged", o.person && s.said[s.at[c.first]]&cueBlame != 0 && s.said[s.at[c.first]]&cueAttacker != 0)
	c.when("accused", o.person && (s.wordNear(c.last, c.last+6, accusedWords) || s.wordNear(c.first-4, c.first, accusedWords)))
	c.when("claims", s.norm(c.last) == "claimed" || s.norm(c.last) == "claims" || s.claimsCredit(c.last))
	c.when("speaker", s.before(c.first, cueSpeaker, 3) || s.after(c.last, cueSpeaker, 4) && s.norm(c.last) == ",")
	c.when("researches", s.after(c.last, cueResearch, 2) || s.before(c.first, cueResearch, 3))
	c.when("culprit", s.isCulprit(who))
	c.when("aged in a case", s.mayBeCulprit(who) && s.agedInACase(s.names[o.mentions[0]]))
	c.when("where somebody is", whereLinks.holds(s.token(c.first-1)) && o.kind != roleAttacker)
	c.when("of a man", townsmen.holds(s.token(c.last)))
	c.when("civil group", s.civilGroup(c.first) && o.kind != roleAttacker)
	c.when("sells", s.said[s.at[c.first]]&cueSale != 0)
}

// vagueNames open a sentence about those who are not known.
var vagueNames = set("unknown unidentified unnamed suspected alleged foreign malicious computer cyber state-sponsored criminal whoever")

// accusedWords stand beside those who are said to be guilty.
var accusedWords = set("charged indicted arrested pleaded convicted sentenced accused jailed imprisoned extradited")

// claimsCredit looks for "claimed responsibility" in the words from i on.
func (r *reading) claimsCredit(i int) bool {
	for j := i; j < i+7; j++ {
		if w := r.norm(j); w == "responsibility" || w == "credit" {
			return r.wordNear(i, j, claimWords)
		}
	}
	return false
}

var claimWords = set("claimed claims claiming took")

// crewWords end names that groups of attackers give themselves.
var crewWords = set("crew gang collective squad hackers brigade brotherhood syndicate cyberarmy jackals hacktivists mafia cartel")

// groupAfter says whether a word for attackers follows a name.
func (r *reading) groupAfter(i int) bool {
	for j := i; j < i+2; j++ {
		switch r.norm(j) {
		case "hackers", "gang", "group", "hacking", "hacker", "crew", "collective", "operators":
			return true
		}
	}
	return false
}

func quoted(norm string) bool { return norm == `"` || norm == "'" }
