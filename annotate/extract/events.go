package extract

import (
	"math"
	"strings"
)

// eventFeatures describe what an article tells that happened.
func (r *reading) eventFeatures(c *candidate) {
	event := false
	for k, s := range r.sentences {
		event = event || r.happens[k] && !s.tail
	}
	r.factFeatures(c)
	if !event {
		c.add("no event", min(float64(len(r.sentences))/8, 1))
	}
	c.when("title event", r.sentences[0].title && r.titleEvent())
}

// titleEvent says whether the title tells what happened, as headlines do, in the
// present: "Hackers steal", "Acme hit by", "Breach at Acme".
func (r *reading) titleEvent() bool {
	s := r.sentences[0]
	for i := s.first; i < s.last; i++ {
		if headlineEvents.holds(r.token(i)) && !r.hypothetical(i) && !strings.HasSuffix(r.norm(i-1), "ing") {
			return true
		}
	}
	return r.said[0]&cueIncident != 0 && r.counted[0]
}

var headlineEvents = set(`hacked breached hit stolen stole steal exposed exposes leaked leaks compromised suffers suffered lost loses confirms admits discloses notifies notifying crippled pays paid shuts disrupted disrupts
	breach hack leak cyberattack theft heist dumped dump affected spilled spills infected cripples extorted apologises apologizes victim victims arrested charged sentenced indicted fined blackmailed`)

// factFeatures describe what an incident leaves behind in a report, however it is
// told: a list of what was taken, a count of people, what is offered to them, whom
// it was reported to, and a victim of whom the text goes on to speak.
func (r *reading) factFeatures(c *candidate) {
	listed, authority, remedy := 0, false, false
	next := 0
	kinds := map[string]bool{}
	for k, s := range r.sentences {
		clear(kinds)
		for ; next < len(r.found[inDataTypes]) && r.found[inDataTypes][next].first < s.last; next++ {
			kinds[r.found[inDataTypes][next].value] = true
		}
		if !s.tail && r.said[k]&(cueGeneric|cueAdvice|cuePossible) == 0 {
			listed = max(listed, len(kinds))
		}
	}
	for _, m := range r.found[inAuthorities] {
		k := r.at[m.first]
		authority = authority || r.said[k]&(cueGeneric|cueAdvice|cuePossible|cueResearch) == 0
	}
	for _, m := range r.found[inRemedies] {
		k := r.at[m.first]
		remedy = remedy || r.said[k]&cueAdvice == 0
	}
	people := false
	for _, n := range r.counts {
		k := r.at[n.first]
		people = people || n.unit == unitPeople && n.n > 19 && r.said[k]&(cueGeneric|cueAdvice|cuePossible|cueTotal) == 0 && !r.sentences[k].tail
	}
	c.add("lists data", math.Log2(float64(max(listed, 1)))+min(float64(listed), 1)/2)
	c.when("reported", authority)
	c.when("remedied", remedy)
	c.when("counts of people", people)
	refers := 0
	for w, n := range r.referred {
		if !plainNouns.has(w) || w == "company" || w == "firm" {
			refers += n
		}
	}
	c.add("refers back", math.Log2(float64(refers)+1))
}
