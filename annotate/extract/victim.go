package extract

import (
	"math"
	"slices"

	"assay/annotate"
)

// victimWeights rank organizations as the primary victim.
var victimWeights = Weights{
	"not stated": 2.4, "not stated of a further incident": -2.4, "further evidence": 1,
	"hit": 1, "incident at": 1.5, "owner of": 1.5, "stolen from": 1.3, "holder of": 0.6, "suffers": 1.7, "reports": 0.8, "incident noun": 1.3, "holder": -0.3, "possessive": 0.2,
	"title": 0.6, "first sentence": 1.0, "first organization": 0.9, "frequency": 0.55, "early": 1.0, "organization word": 1.0, "covered entity": 2.5,
	"media": -3.5, "security": -1.8, "agency": -2.6, "attacker": -2.8, "malware": -5, "product": -1.6, "person": -3.5, "place": -2.4,
	"according to": -1.5, "told": -1.2, "researches": -1.6, "vendor": -1.4, "group": -1.8, "claims attack": -1.5, "ordinary word": -1.7, "past": -0.6,
	"reports incident": 1.2, "example of": 0.5, "located": -1.2, "blamed": -1.2, "title only": -1.4, "part of a name": -1.2, "initial only": -1.5, "software name": -1.6, "term": -4, "adjective": -0.8, "subject": 0.3, "no organization": -1.6, "city": 0.8,
}

// furtherWeights rank the other organizations as victims of further incidents.
// Only what is said of them as victims counts, and an organization that is merely
// mentioned is none.
var furtherWeights = Weights{
	"not stated": 2.0,
	"hit":        1.6, "owner of": 0.8, "incident at": 2.1, "stolen from": 0.8, "holder of": 0.1, "suffers": 1.5, "reports": -0.8, "incident noun": 1.4, "holder": -0.6, "possessive": 0.1,
	"organization word": 0.8, "frequency": 0.2, "past": 0.9, "concrete": 0.5, "list of victims": 0.8, "covered entity": 0.5,
	"media": -3, "security": -2, "agency": -2.4, "attacker": -2.5, "malware": -5, "product": -1.8, "person": -3.5, "place": -2.2,
	"according to": -1.2, "told": -1, "researches": -1.5, "vendor": -2.4, "group": -2, "ordinary word": -1, "reports incident": 1, "example of": 1.7,
	"located": -1.5, "blamed": -1.2, "title only": -1.4, "part of a name": -1.2, "initial only": -1.5, "software name": -2, "term": -5, "no organization": -1.6, "no pattern": 0.1, "kin of the primary": -1.9, "counts people": 0.9, "subject": 0.3, "city": 1,
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

// tally counts how often things were seen of an organization.
type tally map[string]int

func (t tally) when(name string, seen bool) {
	if seen {
		t[name]++
	}
}

func (t tally) any(names ...string) bool {
	for _, name := range names {
		if t[name] > 0 {
			return true
		}
	}
	return false
}

// besideMentions counts what stands beside the mentions of an organization.
func (r *reading) besideMentions(who int) tally {
	seen := tally{}
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
			seen.when("list of victims", row.names > 1 && r.said[n.sentence]&(cueIncident|cueHit) != 0)
		}
	}
	return seen
}

// whereabouts says whether a name is the place where somebody is: "in Austin,
// Texas, has".
func (r *reading) whereabouts(n name) bool {
	p, ok := r.placeAt[n.first]
	if !ok || p.last < n.last {
		return false
	}
	prev := r.norm(n.first - 1)
	return prev == "in" || prev == "," && r.norm(n.first-2) != "" && r.norm(n.last) == "," && r.tokens[n.first-2].has(capital)
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
	var out []feature
	for _, name := range victimPatterns {
		if c := seen[name]; c > 0 {
			out = append(out, feature{name, min(1+0.35*math.Log2(float64(c)), 2.2)})
		}
	}
	for _, f := range []struct {
		name string
		is   bool
	}{{"person", o.person}, {"place", o.place}, {"organization word", o.orgWord}, {"ordinary word", r.ordinary(o)}, {"initial only", r.initialOnly(o)}, {"part of a name", o.partial}, {"title only", r.titleOnly(o)}, {"no organization", r.thingName(o)}, {"no pattern", !seen.any("hit", "incident at", "stolen from", "suffers", "incident noun", "reports incident", "example of", "owner of")}} {
		if f.is {
			out = append(out, feature{f.name, 1})
		}
	}
	if o.kind != "" {
		x := 1.0
		if namesEitherWay[fold(o.full)] {
			x = 0.3
		}
		out = append(out, feature{o.kind, x})
	}
	first := r.names[o.mentions[0]]
	out = append(out, feature{"frequency", math.Log2(float64(len(o.mentions)) + 1)})
	if first.sentence*5 < len(r.sentences) {
		out = append(out, feature{"early", 1})
	}
	return out
}
