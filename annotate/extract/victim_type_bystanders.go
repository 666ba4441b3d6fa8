package extract

import (
	"slices"
	"strings"

	"assay/annotate"
)

// Words for organizations that an article uses of others than the victim: its
// insurer, the police, the regulator; and of the victim without its name.

var (
	// bystanderOffices act in most incidents and are victims of few.
	bystanderOffices = set("police court courts regulator watchdog prosecutors sheriff government governments agency agencies parliament senate legislature army military")
	ofCare           = "health medical patient patients hospital hospitals clinic doctor doctors medicare medicaid healthcare"
	careWords        = set(ofCare)
	healthWords      = strings.Fields(ofCare + " insurance insurer")
	insurerWords     = set("insurer insurers insurance life")
	possessors       = set("its their his her our your whose")
)

// typesOfOthers adds what tells that a word is for somebody else than the victim.
func (s *scope) typesOfOthers(c *candidate) {
	if s.narrative {
		return
	}
	value := c.value.(annotate.Choice)
	how := s.modifies[c.last-1]
	ofVictim := s.victim >= 0 && int(how.who) == s.victim && how.how != owned
	c.when("no health in sight", c.has("weak") && (value == "health_plan" || value == "healthcare_provider") && !s.speaksOfHealth())
	c.when("theirs", !ofVictim && possessors.holds(s.token(c.first-1)) && !pluralNoun(s.norm(c.last-1)))
	c.when("bystander office", !ofVictim && value == "government" && c.last-c.first == 1 && bystanderOffices.holds(s.token(c.first)))
	c.when("opens the lead", !c.has("weak") && !pluralNoun(s.norm(c.last-1)) && s.opensLead(c))
}

// insuresOthers says whether an insurer is one of lives, cars or pets: a bare one, in an
// article that has no word of health care, not even in a name.
func (s *scope) insuresOthers(m mention) bool {
	return !s.narrative && insurerWords.holds(s.token(m.first)) && !s.speaksOfCare()
}

// withoutCare drops words that hint at a provider of care where the victim is plainly a
// health plan: one has patients and their data as well.
func (s *scope) withoutCare(types []candidate) []candidate {
	plan := func(c candidate) bool {
		return c.value == annotate.Choice("health_plan") && !c.has("weak") && seenAny(c.features, "in its name", "said before", "said behind", "in apposition", "predicate")
	}
	if s.narrative || !slices.ContainsFunc(types, plan) {
		return types
	}
	return slices.DeleteFunc(types, func(c candidate) bool { return c.value == annotate.Choice("healthcare_provider") && c.has("weak") })
}

// speaksOfCare says whether a word of health care stands in the text. It is looked for once.
func (r *reading) speaksOfCare() bool {
	if r.care == nil {
		said := false
		for i := 0; i < len(r.tokens) && !said; i++ {
			said = careWords.holds(r.token(i))
		}
		r.care = &said
	}
	return *r.care
}

// speaksOfHealth says whether an article speaks of health care or its insurance.
func (s *scope) speaksOfHealth() bool {
	for _, w := range healthWords {
		if s.lower.has(w) {
			return true
		}
	}
	return false
}

// opensLead says whether a phrase is the subject of the sentence with which the text
// begins, or of the one after it, and has no name: "A small bank has told its
// customers". News put the name into the next sentence.
func (s *scope) opensLead(c *candidate) bool {
	k := int(s.at[c.first])
	sentence := s.sentences[k]
	if k > 2 || sentence.title || sentence.headline || c.first-sentence.body > 8 || s.modifies[c.last-1].who >= 0 {
		return false
	}
	for i := sentence.body; i < c.first; i++ {
		w := s.norm(i)
		if !s.tokens[i].has(letters) || verbal(s.tokens[i]) || functionWords.holds(s.token(i)) && w != "of" && w != "most" {
			return false
		}
	}
	return true
}

// backToVictim says whether "the bank" as the subject of a sentence that was given to
// another incident may be the primary victim.
func (s *scope) backToVictim(m mention) bool {
	sentence := s.within(m.first)
	return s.incident == 0 && s.victim >= 0 && !sentence.tail && m.last < sentence.last && s.modifies[m.last-1].who < 0 &&
		s.articleBefore(m.first) == "the" && s.cues[m.last]&(cueReport|cueSuffer) != 0
}
