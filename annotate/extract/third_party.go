package extract

import "assay/annotate"

// thirdPartyWeights rank organizations through which the data got out.
var thirdPartyWeights = Weights{
	"not stated": 3.5, "not stated of a further incident": -1.7, "vendor before": 1, "vendor after": 1.4, "vendor named": 2.7, "ordinary word": -1.8, "term": -2.5, "vendor described": 3.2,
	"software named": 1.5, "through": -0.5, "way in": 2.4, "shared with": 4.6, "weakness in": 3.2, "runs on": 5.6, "works for": 4.8, "quoted": -3, "product called": 3.9, "occurred at": 0.9,
	"owner of": 3.4, "the victim's own product": -3, "maker of a product named beside it": -2.5, "tool for": 0.7, "agent of a service": 3.8, "outside firm": 3.2, "version of": 2.1, "outside platform": -1.2, "lead": 0.6, "person": -4.8,
	"place": -3.8, "media": -3.4, "agency": -1.8, "security": -1.4, "attacker": -3.3, "malware": -3.3, "victim of another incident": -1.3, "speaks": -1.6, "researches": -2.1, "tail": -3,
	"generic": -0.5, "advice": -1, "late": -0.6, "repeated": 0.3, "business associate": 2.4, "concrete": 0.4, "incident": -0.3, "firm": 0.5, "a firm of services": -0.5,
	"at fault elsewhere": 1.1, "beside a vendor's word": 2.1, "called a vendor": -0.6, "called a vendor elsewhere": 1.5, "flawed": -0.5, "flawed beside the victim": 0.9, "given work": 1.2,
	"handed to it": 0.9, "hired for it": -0.3, "hit at it": -1.4, "in a row": -0.4, "introduced as a firm": 2.5, "its deed": -1.5, "its people": 1, "name of a victim's kind": -0.8,
	"named before the victim": -2.3, "named for services": 3.4, "named once": -1.3, "negated": -1.2, "of the list": -0.4, "off its sentences": -3.2, "often named": 1.3, "platform": 4.1,
	"says victim": -0.4, "serves others": 1.1, "serves others elsewhere": -0.8, "software of it": -0.5, "taken from it": -0.2, "tells of it": 2.2, "the primary incident has it": -0.2,
	"the primary victim": 1.4, "the victim is unnamed": -1.2, "tied beside the victim": 0.3, "tied in two ways": 0.7, "used by somebody": 0.8,
	"maker of trackers": 4, "tied by its row": 1, "the firm again": 1.8, "the product again": 0.5,
}

// proposeThirdParty proposes organizations other than the victim.
//
//	"its billing vendor, Acme Claims"              → Acme Claims
//	"hackers exploited a flaw in Acme Transfer"    → Acme Transfer
func proposeThirdParty(s *scope) []candidate {
	out := s.candidates()
	for who := range s.organizations {
		if who == s.victim {
			continue
		}
		o := &s.organizations[who]
		product := s.isOwnProduct(o)
		for n, i := range o.mentions {
			m := s.names[i]
			if n == mentionsTied || s.sentences[m.sentence].tail {
				continue
			}
			if own := s.owns(m.first) || s.shares(m.first); own || s.tiesOf(who) != 0 && s.tiesOfName(i)|s.rowTies(i) != 0 {
				c := s.candidate(annotate.Name(o.full), m.first, m.last)
				s.situate(&c)
				c.when("off its sentences", !own)
				s.describeThirdParty(&c, o, who, s.tiesOfName(i))
				s.describeSharing(&c, i)
				c.when("the victim's own product", product)
				out = append(out, c)
			}
		}
	}
	return out
}

func (s *scope) describeThirdParty(c *candidate, o *organization, who int, here tie) {
	c.when("person", o.person || s.looksPersonal(c, o))
	c.when("ordinary word", s.ordinary(o))
	c.when("place", o.place)
	if o.kind != "" {
		c.add(o.kind, 1)
	}
	c.when("victim of another incident", s.isVictim(who))
	c.when("vendor before", s.before(c.first, cueVendor, 3))
	c.when("vendor named", s.vendorNamed(c.first))
	c.when("vendor described", s.vendorDescribed(c.last))
	c.when("outside firm", s.outsideFirm(c.first))
	c.when("software named", softwareWords.holds(s.token(c.first-1)))
	c.when("vendor after", s.norm(c.last) == "," && s.after(c.last, cueVendor, 6))
	c.when("business associate", s.before(c.first, cueVendor, 7) && s.norm(c.first-1) == "," && s.norm(c.first-2) == ")" && s.norm(c.first-3) == "ba")
	prev, prev2 := s.norm(c.first-1), s.norm(c.first-2)
	c.when("through", prev == "through" || prev == "via" || prev2 == "through" || prev2 == "via")
	c.when("way in", c.has("through") && s.wordNear(max(s.within(c.first).first, c.first-6), c.first-1, entryWords))
	c.when("weakness in", s.weaknessIn(c.first) || weaknesses.holds(s.token(c.last)) || weaknesses.holds(s.token(c.last+1)))
	c.when("occurred at", s.occurredAt(c.first))
	c.when("owner of", prev == "to" && belongings.holds(s.token(c.first-2)))
	c.when("tool for", s.norm(c.last) == "file" || s.norm(c.last) == "software" || s.norm(c.last) == "server" || s.norm(c.last) == "transfer")
	c.when("agent of a service", s.agentOfService(c.first))
	c.when("version of", s.versionOf(c.first, c.last))
	c.when("outside platform", platforms.holds(s.token(c.first)) && s.said[s.at[c.first]]&(cueHit|cueOccur|cueConcrete) != 0)
	c.when("runs on", s.runsOn(c.first))
	c.when("works for", s.worksFor(c.last))
	c.when("product called", s.productCalled(c.first))
	c.when("quoted", s.quotedFor(c.first))
	c.when("maker of a product named beside it", s.makerBeside(c.first, c.last))
	c.when("speaks", s.after(c.last, cueReport, 2))
	c.when("researches", s.after(c.last, cueResearch, 2) || s.before(c.first, cueResearch, 3))
	c.when("ordinary", !o.orgWord && len(o.mentions) == 1)
	s.describeTies(c, o, who, here)
}

// weaknessIn looks for "a known vulnerability in an outdated version of" before i.
func (s *scope) weaknessIn(i int) bool {
	linked := false
	for j := i - 1; j >= s.within(i).first && j > i-9; j-- {
		w := s.norm(j)
		if w == "in" || w == "of" || w == "affecting" || w == "as" {
			linked = true
		}
		if weaknesses.holds(s.token(j)) {
			return linked || j == i-1
		}
		if w == "," || s.tokens[j].has(capital) {
			return false
		}
	}
	return false
}

// occurredAt looks for "occurred at the studio" and "a breach at" before i.
func (s *scope) occurredAt(i int) bool {
	for j := i - 1; j >= s.within(i).first && j > i-5; j-- {
		if s.norm(j) == "at" {
			return s.before(j, cueOccur|cueIncident, 3)
		}
		if s.norm(j) == "," {
			return false
		}
	}
	return false
}

var weaknesses = set("vulnerability vulnerabilities flaw flaws bug exploit hole weakness exploited exploiting")

// vendorNouns say what a firm is to another.
var vendorNouns = set(`vendor vendors contractor contractors subcontractor supplier suppliers provider processor partner partners advertiser advertisers reseller outsourcer clearinghouse
	consultant consultancy maker developer host administrator auditor printer printers mailer hoster biller integrator installer courier shredder recycler webhost agency caterer transcriptionist`)

// notVendors before such a noun say what trade a firm is in, not whose vendor it is.
var notVendors = set("security cybersecurity antivirus energy insurance health healthcare telecom mobile phone broadband internet care intelligence wireless water")

// vendorNamed says whether a vendor is called by the name at i: "its billing vendor,
// Acme", "a contractor named Acme", "advertiser Acme".
func (s *scope) vendorNamed(i int) bool {
	j := i - 1
	for s.norm(j) == "," || s.norm(j) == "named" || s.norm(j) == "called" || quoted(s.norm(j)) || s.norm(j) == "(" {
		j--
	}
	if notVendors.holds(s.token(j - 1)) {
		return false
	}
	if w := s.norm(i - 1); (w == "called" || w == "named") && (s.norm(j) == "service" || s.norm(j) == "system") {
		return true
	}
	return j >= s.within(i).first && vendorNouns.holds(s.token(j)) && (j > i-3 || s.norm(j+1) == ",")
}

// vendorDescribed says whether an apposition from i on calls it a vendor or a tool:
// "Acme, its mailing vendor,", "Acme, a third-party chat product whose …".
func (s *scope) vendorDescribed(i int) bool {
	if w := s.norm(i); w != "," && w != "(" {
		return false
	}
	switch s.norm(i + 1) {
	case "a", "an", "its", "the", "their", "one", "which", "whose":
	default:
		return false
	}
	for j := i + 2; j < i+9 && s.norm(j) != "," && s.norm(j) != "."; j++ {
		w := s.norm(j)
		if s.norm(i+1) == "which" && (w == "uses" || w == "used") && (s.tokens[j-1].has(capital) || s.norm(j-1) == "it") {
			return true
		}
		if (s.norm(i+1) == "a" || s.norm(i+1) == "one" || s.norm(i+1) == "the") && (s.norm(j+1) == "of" || notVendors.holds(s.token(j-1))) {
			return false
		}
		if vendorNouns.holds(s.token(j)) || outsideWords.holds(s.token(j)) && serviceNouns.holds(s.token(j+1)) || softwareWords.holds(s.token(j)) && j > i+2 || w == "third" && s.norm(j+1) == "party" {
			return true
		}
	}
	return false
}

// sharedWith looks for data that was handed on: "shared with advertisers,
// thought to include Acme, Beta and Gamma".
func (s *scope) sharedWith(i int) bool {
	sentence := s.within(i)
	for j := i - 1; j >= sentence.first && j > i-16; j-- {
		switch s.norm(j) {
		case "shared", "transmitted", "disclosed", "sent":
			for k := j; k < i; k++ {
				if w := s.norm(k); w == "with" || w == "to" {
					return s.after(j, cueVendor, 8) || s.wordNear(k, i, vendorNouns) || s.norm(k+1) == "third"
				}
			}
		}
	}
	return false
}

// isVictim says whether an organization is the victim of any incident.
func (r *reading) isVictim(who int) bool {
	for _, v := range r.victims {
		if v == who {
			return true
		}
	}
	return false
}
