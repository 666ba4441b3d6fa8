package extract

import (
	"math"
	"strings"
)

// incidentWeights decide whether an article describes an incident at all.
var incidentWeights = Weights{
	"not stated": -0.4, "advice": -1.6, "concrete": 0.5, "counts of people": 0.9, "direct": 1.8, "flaw lead": -0.6, "generic": -2.7, "lists data": 1.2, "no event": -1.7,
	"of advice": -1, "of flaw": -1.2, "of flood": -0.6, "of malware": -1.2, "of market": -2, "of policy": -0.7, "of research": 0.1, "of scam": -1.1, "of survey": -2.4,
	"opens with advice": -1.7, "opens with flaw": -1, "opens with flood": -1, "opens with malware": 0.1, "opens with market": -3, "opens with policy": -1.1,
	"opens with research": -1, "opens with scam": -2.3, "opens with survey": -2.3, "people affected": 1.5, "percent": -1.4, "possible": -2.3, "refers back": 0.4, "remedied": -0.2,
	"reported": 0.4, "research lead": -0.3, "title event": 1.5, "title generic": -1.1, "victim": 0.8,
}

// selection holds the weights that choose the incidents.
type selection struct{ exists, victim, further scorer }

// incidentSlope turns the margin of an incident into the confidence that it exists.
const incidentSlope = 0.8

// maxIncidents of one article; incidents are bits of a word.
const maxIncidents = 40

// findIncidents chooses the victims of the primary and the further incidents and
// says how sure it is of each incident. No victims mean no incident.
func (r *reading) findIncidents(w selection) []float64 {
	best, margin := r.primaryVictim(w.victim)
	exists := r.existence(w.exists, margin)
	if exists <= 0 || len(r.tokens) == 0 || r.silent() {
		return nil
	}
	if margin <= 0 {
		best = -1
	}
	r.victims, r.further = []int{best}, []float64{0}
	confidence := []float64{logistic(incidentSlope * exists)}
	for _, f := range r.furtherVictims(w.further, best) {
		r.victims = append(r.victims, f.who)
		r.further = append(r.further, f.margin)
		confidence = append(confidence, logistic(incidentSlope*f.margin))
	}
	if r.addEarlier() {
		r.further = append(r.further, earlierMargin)
		confidence = append(confidence, logistic(incidentSlope*earlierMargin))
	}
	r.segment()
	return confidence
}

// primaryVictim returns the organization that scores best, and by how much it
// beats that the victim is not named.
func (r *reading) primaryVictim(w scorer) (who int, margin float64) {
	who, margin = -1, math.Inf(-1)
	first := r.firstOrganization()
	for i := range r.organizations {
		features := r.victimFeatures(i)
		if i == first {
			features = append(features, feature{"first organization", 1})
		}
		if m := w.score(features) - w.get("not stated"); m > margin {
			who, margin = i, m
			r.directly = !seen(features, "no pattern")
		}
	}
	return who, margin
}

func seen(features []feature, name string) bool {
	for _, f := range features {
		if f.name == name {
			return true
		}
	}
	return false
}

// firstOrganization is the first in the text that is no known reporter or place.
func (r *reading) firstOrganization() int {
	for _, i := range r.byPlace {
		n := r.names[i]
		if n.who < 0 {
			continue
		}
		if o := r.organizations[n.who]; !o.person && !o.place && (o.kind == "" || o.kind == "firm") {
			return n.who
		}
	}
	return -1
}

// existence scores that the article is about an incident.
func (r *reading) existence(w scorer, victim float64) float64 {
	if len(r.sentences) == 0 {
		return -1
	}
	return w.score(r.existenceFeatures(victim)) - w.get("not stated")
}

// speaksOfBreach are the cues of which every account of an incident has one.
const speaksOfBreach = cueIncident | cueHit | cueSuffer | cueAffected | cueAttacker | cueRansom | cueConcrete

// silent says that nothing in the text speaks of a breach. What was learned tells
// incidents from other talk of breaches, and knows nothing of all other texts.
func (r *reading) silent() bool {
	for _, said := range r.said {
		if said&speaksOfBreach != 0 {
			return false
		}
	}
	return len(r.found[inVectors])+len(r.found[inBreachTypes])+len(r.found[inDataTypes]) == 0
}

func (r *reading) existenceFeatures(victim float64) []feature {
	c := candidate{features: r.memory.features.lend(64)}
	c.add("victim", min(max(victim, -1), 6))
	concrete, generic, advice, possible, n := 0, 0, 0, 0, 0
	for k, s := range r.sentences {
		if s.tail {
			continue
		}
		n++
		said := r.said[k]
		if said&cueConcrete != 0 {
			concrete++
		}
		if said&cueGeneric != 0 && said&cueConcrete == 0 {
			generic++
		}
		if said&cueAdvice != 0 {
			advice++
		}
		if said&cuePossible != 0 && said&cueConcrete == 0 {
			possible++
		}
	}
	c.add("concrete", math.Log2(float64(concrete)+1))
	c.add("generic", float64(generic)/float64(max(n, 5)))
	c.add("advice", float64(advice)/float64(max(n, 5)))
	title := r.said[0]
	c.when("title generic", title&(cueGeneric|cueAdvice) != 0 && title&cueConcrete == 0)
	c.when("research lead", len(r.said) > 1 && r.said[1]&cueResearch != 0)
	c.when("people affected", r.countsPeople())
	c.when("direct", r.directly)
	c.add("percent", float64(r.percents)/float64(max(n, 5)))
	c.add("possible", float64(possible)/float64(max(n, 5)))
	c.when("flaw lead", r.flawLead())
	c.features = append(c.features, r.aboutStory()...)
	return c.features
}

// aboutStory is what an article is about, found once.
func (r *reading) aboutStory() []feature {
	if r.story == nil {
		c := candidate{features: r.memory.features.lend(2*len(topicOrder) + 8)}
		r.storyFeatures(&c)
		r.story = c.features
	}
	return r.story
}

// flawLead says whether title or lead speak of a flaw, a scam or a program rather
// than of somebody hit by it.
func (r *reading) flawLead() bool {
	n := 0
	for _, m := range r.found[inVectors] {
		switch strings.TrimSuffix(m.value, weak) {
		case "software_vulnerability", "malware", "phishing":
			if k := r.at[m.first]; k < 3 && r.said[k]&cueConcrete == 0 {
				n++
			}
		}
	}
	return n > 1
}

// countsPeople says whether any count of people or records stands in a sentence
// that says they were affected.
func (r *reading) countsPeople() bool {
	for _, c := range r.counts {
		if (c.unit == unitPeople || c.unit == unitRecords) && c.n > 99 && r.said[r.at[c.first]]&cueConcrete != 0 {
			return true
		}
	}
	return false
}
