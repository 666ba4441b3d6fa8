package extract

import (
	"math"
	"slices"

	"assay/annotate"
)

// victimWeights rank organizations as the primary victim.
var victimWeights = Weights{
	"named covered entity": 2.8, "named business associate": 2, "left the notice to the entity": -2.5, "gave notice alone": 1.8, "left the notice to the associate": -2, "has an associate": 1.5,
	"not stated": 3.9, "not stated of a further incident": -3.9, "further evidence": 1,
	"hit": 1.1, "incident at": 1.1, "owner of": 1.2, "stolen from": 0.9, "holder of": 0.5, "suffers": 1.8, "reports": 0.7, "incident noun": 1.8, "holder": -0.5, "possessive": 0.4,
	"title": 0.5, "first sentence": 0.3, "first organization": 0.6, "frequency": 0.5, "early": 1.4, "organization word": 1.8, "covered entity": 2.3,
	"media": -3.3, "security": -2.4, "agency": -2.5, "attacker": -3.5, "malware": -4.9, "product": -2.5, "person": -2.9, "place": -2,
	"according to": -0.6, "told": -0.1, "researches": -1.4, "vendor": -0.1, "group": -0.6, "claims attack": -1.5, "ordinary word": -1.8, "past": -0.5,
	"concrete": 0.3, "counts people": 0, "list of victims": -0.3, "no pattern": 0.9, "reports incident": 1.2, "example of": -0.3, "located": -0.9, "blamed": -1.8, "title only": -2.3, "part of a name": -0.1, "initial only": -2.2, "software name": -2, "term": -4, "adjective": -1.3, "subject": 0.5, "no organization": -1.9, "city": 1.3,
	"called an institution": 1.3, "does harm": -0.9, "culprit": -3, "finds": -0.7, "holds": 0.7,
	"its secrets got out": 1, "owns another": -1, "owned by another": 0.5, "describes what follows": -1,
	"story": 0.3, "opens a story": 0.2, "reports a story": 0.2, "spared": -1, "one of many": -1.5, "made by another": -1.5, "makes another": 1.3, "employs a speaker": -0.3, "feared": 0.2, "found by it": -1.5, "its researchers": -1.2, "posted there": -0.4, "says in a report": -1.5,
	"admits": 0.5, "beside the story": -1.3, "told as background": -0.5, "background beside the story": -1.5, "firm": 0.8, "referred to": 0.7, "the company": 0.5,
}

// proposeVictim proposes the organization of the scope, which incidents.go chose
// among all.
//
//	"Acme Bank said hackers stole its customers' data" → Acme Bank
//	"Beta Labs researchers found Acme's open server"   → Acme
func proposeVictim(s *scope) []candidate {
	if s.victim < 0 {
		return nil
	}
	o := s.organizations[s.victim]
	n := s.names[o.display]
	c := candidate{value: annotate.Name(o.full), first: n.first, last: n.last}
	if s.incident > 0 {
		c.add("further evidence", s.further[s.incident])
	} else {
		c.features = s.victimFeatures(s.victim)
	}
	return []candidate{c}
}

// besideMentions counts what stands beside the mentions of an organization.
func (r *reading) besideMentions(who int) tally {
	seen := &r.memory.tallies.take(1)[0]
	for k, i := range r.organizations[who].mentions {
		if n := r.names[i]; k < 40 && !r.sentences[n.sentence].tail {
			if r.whereabouts(n) {
				seen.when("located", true)
				continue
			}
			r.seenBeside(n, seen)
			row := r.rows[i]
			r.seenBefore(name{row.first, n.last, n.sentence, who}, seen)
			r.seenAfter(name{n.first, row.last, n.sentence, who}, seen)
			r.seenAside(n, row, seen)
			seen.when("list of victims", row.names > 1 && r.said[n.sentence]&(cueIncident|cueHit) != 0)
		}
	}
	return seen
}

// townsmen after "the" and a name tell that it is where they are: "the Linz company".
var townsmen = set("company firm start-up startup retailer outfit man woman concern giant teenager")

// whereabouts says whether a name is the place where somebody is: "in Austin,
// Texas, has".
func (r *reading) whereabouts(n name) bool {
	prev := r.norm(n.first - 1)
	if prev == "the" && townsmen.holds(r.token(n.last)) && r.known[n.first].last != n.last {
		return true
	}
	if r.tellsWhere(n) {
		return true
	}
	if prev == "of" && r.norm(n.first-2) == "," && r.norm(n.last) == "," && r.tokens[max(n.first-3, 0)].has(capital) {
		return true // "Acme, of Linz, said"
	}
	p, ok := r.placeAt[n.first]
	if !ok || p.last < n.last {
		return false
	}
	return prev == "in" || prev == "," && r.norm(n.first-2) != "" && r.norm(n.last) == "," && r.tokens[n.first-2].has(capital)
}

// tellsWhere says whether a name before a noun only tells where that is: "a Harrow
// County clinic".
func (r *reading) tellsWhere(n name) bool {
	next := r.token(n.last)
	if prev := r.norm(n.first - 1); prev != "a" && prev != "an" || n.last >= r.within(n.first).last || !next.has(letters) || next.has(capital) || r.tokens[n.last-1].has(possessive) || functionWords.holds(next) {
		return false
	}
	return r.organizations[n.who].place || cityWords.holds(r.token(n.last-1)) || cityWords.holds(r.token(n.first))
}

// victimFeatures says what the text says of an organization. It is asked for
// several times and found once.
func (r *reading) victimFeatures(who int) []feature {
	if r.seenOf == nil {
		r.seenOf = make([][]feature, len(r.organizations))
	}
	if r.seenOf[who] == nil {
		r.seenOf[who] = slices.Clip(r.findVictimFeatures(who))
	}
	return r.seenOf[who]
}

// findVictimFeatures looks over an organization's mentions. Repetition adds less
// and less.
func (r *reading) findVictimFeatures(who int) []feature {
	o := &r.organizations[who]
	seen := r.besideMentions(who)
	out := r.memory.features.lend(48)
	for k, number := range victimPatternNumbers {
		if c := seen[number]; c > 0 {
			out = append(out, feature{victimPatterns[k], min(1+0.35*math.Log2(float64(c)), 2.2)})
		}
	}
	for _, f := range []struct {
		name string
		is   bool
	}{{"person", o.person}, {"culprit", r.isCulprit(who)}, {"place", o.place}, {"organization word", o.orgWord}, {"called an institution", o.called}, {"ordinary word", r.ordinary(o)}, {"initial only", r.initialOnly(o)}, {"part of a name", o.partial}, {"left the notice to the entity", r.account.standsBehind(who)}, {"left the notice to the associate", r.account.spokenFor(who)}, {"has an associate", r.hasAssociate(who)}, {"gave notice alone", r.account.speaksForItself(who)}, {"title only", r.titleOnly(o)}, {"no organization", r.thingName(o)}, {"no pattern", !seen.any("hit", "incident at", "stolen from", "suffers", "incident noun", "reports incident", "example of", "owner of")}} {
		if f.is {
			out = append(out, feature{f.name, 1})
		}
	}
	if o.kind != "" {
		x := 1.0
		if eitherWay(o) {
			x = 0.3
		}
		out = append(out, feature{o.kind, x})
	}
	out = append(out, feature{"story", r.storyAround(o)})
	if r.press() {
		out = r.clauseFeatures(out, o)
		out = append(out, r.centreFeatures(who)...)
		out = r.backgroundFeatures(out, who)
	}
	byNoun, plain := r.referredTo(who)
	out = append(out, feature{"referred to", byNoun}, feature{"the company", plain})
	first := r.names[o.mentions[0]]
	out = append(out, feature{"frequency", math.Log2(float64(len(o.mentions)) + 1)})
	if first.sentence*5 < len(r.sentences) {
		out = append(out, feature{"early", 1})
	}
	return out
}

// storyAround is how much the sentence of an organization that tells most tells.
func (r *reading) storyAround(o *organization) float64 {
	story := 0.0
	for k, i := range o.mentions {
		if n := r.names[i]; k < 12 && !r.sentences[n.sentence].title && !r.sentences[n.sentence].tail {
			story = max(story, r.storyOf(n.sentence))
		}
	}
	return story
}
