package extract

import (
	"math/bits"

	"assay/annotate"
)

// tie is how the words around a name tie it to somebody else's data: as a set of bits,
// since the mentions of one organization say different things of it.
type tie uint32

const (
	givenWork    tie = 1 << iota // "outsourced its payroll to Acme", "uses Acme to send receipts"
	hiredFor                     // "Acme was hired by", "Acme, employed by the trust to"
	usedBy                       // "Acme, which the bank uses"
	serving                      // "Acme, a firm that handles letters for clubs", "Acme provides"
	itsMachine                   // "a server of Acme", "Acme's bucket"
	itsDeed                      // "left open by Acme", "Acme mistakenly posted"
	itsWorkers                   // "a worker at Acme"
	hitAt                        // "a breach at Acme"
	takenFrom                    // "stolen from Acme", "came by way of Acme"
	tellsOfIt                    // "learned from Acme that", "was notified by Acme"
	identified                   // "identified the studio as Acme"
	handedTo                     // "sold the data to Acme", "passed to Acme"
	softwareOf                   // "Acme Board software", "the Acme plug-in"
	flawed                       // "a flaw in Acme Board"
	serviceFirm                  // "the billing company Acme"
	serviceNamed                 // "Acme Payment Solutions"
	theVendor                    // "The supplier, Acme"
	introduced                   // "a New York firm named Acme", "a company by the name of Acme"
	besideVendor                 // "a third-party vendor … Acme" in one clause
	referredTo                   // "Acme … The contractor said"
	theFirm                      // "The company, Acme,", "The studio is Acme"
	theProduct                   // "the shop software, Acme,", "a plug-in, Acme,"
)

// tieNames are the ties as features.
var tieNames = []struct {
	tie  tie
	name string
}{
	{givenWork, "given work"}, {hiredFor, "hired for it"}, {usedBy, "used by somebody"}, {serving, "serves others"}, {itsMachine, "its machine"}, {itsDeed, "its deed"},
	{itsWorkers, "its people"}, {hitAt, "hit at it"}, {takenFrom, "taken from it"}, {tellsOfIt, "tells of it"}, {identified, "identified as it"}, {handedTo, "handed to it"},
	{softwareOf, "software of it"}, {flawed, "flawed"}, {serviceFirm, "a firm of services"}, {serviceNamed, "named for services"}, {theVendor, "the vendor again"},
	{theFirm, "the firm again"}, {theProduct, "the product again"}, {introduced, "introduced as a firm"}, {besideVendor, "beside a vendor's word"}, {referredTo, "referred to as the vendor"},
}

// tiesOf returns what all mentions of an organization say, once asked for.
func (r *reading) tiesOf(who int) tie {
	if r.ties == nil {
		r.ties = make([]tie, len(r.organizations))
		for i := range r.ties {
			r.ties[i] = tiesUnread
		}
	}
	if r.ties[who] == tiesUnread {
		r.ties[who] = 0
		for n, i := range r.organizations[who].mentions {
			if m := r.names[i]; n < mentionsTied && !r.sentences[m.sentence].tail {
				r.ties[who] |= r.tiesOfName(i) | r.rowTies(i)
			}
		}
	}
	return r.ties[who]
}

const (
	tiesUnread   tie = 1 << 31
	mentionsTied     = 12
)

// tiesOfName returns what the words around a name say, once asked for.
func (r *reading) tiesOfName(i int) tie {
	if r.tiesByName == nil {
		r.tiesByName = make([]tie, len(r.names))
		for i := range r.tiesByName {
			r.tiesByName[i] = tiesUnread
		}
	}
	if r.tiesByName[i] == tiesUnread {
		r.tiesByName[i] = r.tiesAt(r.names[i].first, r.names[i].last)
	}
	return r.tiesByName[i]
}

// tiesAt returns what the words around the name in [first, last) say.
func (r *reading) tiesAt(first, last int) (t tie) {
	s := r.within(first)
	link := r.back(s, first)
	when := func(which tie, seen bool) {
		if seen {
			t |= which
		}
	}
	when(givenWork, r.givenWork(s, link, last))
	when(hiredFor, r.hiredFor(s, last))
	when(usedBy, r.usedBySomebody(s, last))
	when(serving, r.serving(s, last))
	when(itsMachine, r.itsMachine(s, link, last))
	when(itsDeed, r.itsDeed(s, link, last))
	when(itsWorkers, r.itsWorkers(s, first, last))
	when(hitAt, r.hitAt(s, link))
	when(takenFrom, r.takenFrom(s, link))
	when(tellsOfIt, r.tellsOfIt(s, link, last))
	when(identified, r.identifiedAs(s, link))
	when(handedTo, r.handedTo(s, link))
	when(softwareOf, softwareThings.holds(r.token(last)))
	when(flawed, weaknesses.holds(r.token(last)) || weaknesses.holds(r.token(last+1)) && softwareThings.holds(r.token(last)))
	when(serviceFirm, r.serviceFirm(s, first))
	for i := first; i < last; i++ {
		when(serviceNamed, serviceNames.holds(r.token(i)) && last-first > 1)
	}
	when(introduced, r.introduced(s, first))
	when(besideVendor, r.wordNear(max(s.first, first-8), first, vendorTerms) || r.wordNear(last, min(s.last, last+8), vendorTerms))
	when(referredTo, r.referredAsVendor(last))
	firm, product := r.namedAtLast(s, first, last)
	when(theFirm, firm)
	when(theProduct, product)
	when(theVendor, r.norm(first-1) == "," && vendorNouns.holds(r.token(first-2)) && (r.norm(first-3) == "the" || possessors.holds(r.token(first-3))))
	return t
}

// back goes left from a name over an article, quotes and the words for it ("a firm
// called", "a third-party vendor,") and returns the token before them.
func (r *reading) back(s sentence, first int) int {
	i := first - 1
	for n := 0; i > s.first && n < 7; i, n = i-1, n+1 {
		w := r.norm(i)
		if quoted(w) || articles.holds(r.token(i)) || possessors.holds(r.token(i)) || w == "named" || w == "called" || w == "," && firmWords.holds(r.token(i-1)) {
			continue
		}
		if !r.tokens[i].has(letters) || r.tokens[i].has(possessive) || functionWords.holds(r.token(i)) || hireVerbs.holds(r.token(i)) || verbal(r.tokens[i]) && !serviceTrades.holds(r.token(i)) {
			break
		}
	}
	return i
}

// givenWork finds "farmed out its portal to Acme", "uses a firm called Acme".
func (r *reading) givenWork(s sentence, i, last int) bool {
	switch w := r.norm(i); {
	case w == "to":
		return r.wordNear(max(s.first, i-9), i, outsourcing)
	case w == "with" || w == "on" || w == "of":
		return dealings.holds(r.token(i - 1))
	case hireVerbs.holds(r.token(i)):
		return !r.wordNear(last, min(s.last, last+4), inquiries)
	}
	return false
}

// hiredFor finds ", which was hired by", "was contracted to", "is used by".
func (r *reading) hiredFor(s sentence, last int) bool {
	for i := last; i < min(s.last, last+6); i++ {
		w := r.norm(i)
		if hiredWords.holds(r.token(i)) {
			next := r.norm(i + 1)
			return (next == "by" || next == "to" || next == "for") && !r.wordNear(i+1, min(s.last, i+5), inquiries)
		}
		if w != "," && w != "which" && w != "who" && w != "that" && !helperVerbs.holds(r.token(i)) {
			return false
		}
	}
	return false
}

// usedBySomebody finds ", which Corvid Bank uses", "that the council had hired", ", a firm
// to which the clinic sends its bills".
func (r *reading) usedBySomebody(s sentence, last int) bool {
	i := last
	if r.norm(i) == "," {
		i = r.overWhatItIs(s, i+1)
	}
	if w := r.norm(i); w == "to" || w == "with" || w == "from" || w == "through" {
		i++
	}
	if w := r.norm(i); w != "which" && w != "that" && w != "whom" && w != "whose" {
		return false
	}
	for j := i + 2; j < min(s.last, i+8); j++ {
		if r.norm(j) == "," {
			return false
		}
		if useVerbs.holds(r.token(j)) {
			return true
		}
	}
	return false
}

// overWhatItIs goes from an article over "a small company", if that is what stands there.
func (r *reading) overWhatItIs(s sentence, i int) int {
	if !articles.holds(r.token(i)) {
		return i
	}
	for j := i + 1; j < min(s.last, i+5); j++ {
		if callable.holds(r.token(j)) || productThings.holds(r.token(j)) {
			return j + 1
		}
	}
	return i
}

// serving finds ", a firm that supplies software to", "provides payroll services".
func (r *reading) serving(s sentence, last int) bool {
	i := last
	if r.norm(i) == "," {
		for i++; i < min(s.last, last+14) && r.norm(i) != ","; i++ {
			if w := r.norm(i); (w == "which" || w == "that" || w == "who") && serveVerbs.holds(r.token(r.afterHelpers(i+1))) {
				return true
			}
		}
		return serviceTrades.holds(r.token(last+2)) && firmWords.holds(r.token(last+3)) || serviceTrades.holds(r.token(last+3)) && firmWords.holds(r.token(last+4))
	}
	return serveVerbs.holds(r.token(i))
}

// afterHelpers goes over "has", "was", "since" to the verb that they belong to.
func (r *reading) afterHelpers(i int) int {
	for helperVerbs.holds(r.token(i)) {
		i++
	}
	return i
}

// describeTies adds what ties an organization to the data, here and elsewhere.
func (s *scope) describeTies(c *candidate, o *organization, who int, here tie) {
	elsewhere := s.tiesOf(who) &^ here
	for _, t := range tieNames {
		c.when(t.name, here&t.tie != 0)
	}
	c.when("tied elsewhere", elsewhere&strongTies != 0)
	c.when("serves others elsewhere", elsewhere&(serving|givenWork|usedBy|hiredFor) != 0)
	c.when("at fault elsewhere", elsewhere&(itsMachine|itsDeed|hitAt|takenFrom) != 0)
	c.when("called a vendor elsewhere", elsewhere&(serviceFirm|theVendor|introduced|referredTo) != 0)
	c.when("tied in two ways", bits.OnesCount32(uint32((here|elsewhere)&strongTies)) > 1)
	k := int(s.at[c.first])
	c.when("tied beside the victim", here&strongTies != 0 && s.saysVictim(k))
	c.when("flawed beside the victim", (here&flawed != 0 || c.has("weakness in") || c.has("version of")) && (s.saysVictim(k) || s.said[k]&cueConcrete != 0))
	c.when("flawed in general", (here&flawed != 0 || c.has("weakness in")) && !s.saysVictim(k) && s.said[k]&cueConcrete == 0)
	c.when("the primary incident has it", s.incident > 0 && s.alsoPrimary(annotate.ThirdParty)[c.value])
	c.when("the primary victim", s.incident > 0 && who == s.victims[0])
	c.when("a vendor is spoken of", s.speaksOfVendor())
	c.when("often named", len(o.mentions) > 3)
	c.when("named once", len(o.mentions) == 1)
	c.when("the victim is unnamed", s.victim < 0)
	c.when("platform", platforms.holds(s.token(c.first)) || vendorTools.holds(s.token(c.first)))
	n := s.names[o.display]
	c.when("name of a victim's kind", len(mentionsWithin(s.found[inVictimNames], n.first, n.last)) > 0)
	for _, w := range o.nouns {
		if vendorNouns.has(w) || w == "software" || w == "platform" || w == "plugin" {
			c.add("called a vendor", 1)
			break
		}
	}
	c.when("in a row", s.rows[o.mentions[0]].names > 1)
	c.when("named before the victim", s.victim >= 0 && s.names[o.mentions[0]].first < s.names[s.organizations[s.victim].mentions[0]].first)
}

// strongTies tell of work for others or of where the data was.
const strongTies = givenWork | hiredFor | usedBy | serving | itsMachine | itsDeed | hitAt | takenFrom | identified | handedTo | theVendor | serviceFirm

// speaksOfVendor says whether the incident is told of as one through a vendor. It is found
// once for all candidates.
func (s *scope) speaksOfVendor() bool {
	if s.vendor == nil {
		vendor := s.findVendor()
		s.vendor = &vendor
	}
	return *s.vendor
}

func (s *scope) findVendor() bool {
	for _, m := range s.found[inVectors] {
		if (m.value == "third_party" || m.value == "third_party~") && (s.owns(m.first) || s.shares(m.first)) {
			return true
		}
	}
	return false
}
