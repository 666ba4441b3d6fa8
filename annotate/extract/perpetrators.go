package extract

// accusation is what a text says of a name as of one who attacks, as a set of bits.
type accusation uint16

const (
	namedCrew   accusation = 1 << iota // "a gang that goes by Acme", "a hacker who signs as Acme"
	namedGroup                         // "a group named Acme", "somebody called Acme"
	crewBefore                         // "the hacker Acme", "the gang, Acme, said"
	groupBefore                        // "the group, Acme, announced"
	crewBehind                         // "Acme, a gang that", "the Acme gang"
	groupBehind                        // "Acme, a group whose"
	selfNamed                          // "Acme, as the group calls itself"
	blamedFor                          // "put down to Acme", "the work of Acme"
	heldGuilty                         // "Acme is the likely culprit"
	takesCredit                        // "Acme takes the credit"
	doesDeed                           // "Acme stole"
	deedBy                             // "stolen by Acme"
	accusedOf                          // "accused Acme of"
)

// sureAccusations make a name that of an attacker by themselves.
const sureAccusations = namedCrew | crewBefore | crewBehind | selfNamed | takesCredit | heldGuilty

// accusationNames are the features that tell of them.
var accusationNames = []struct {
	bit  accusation
	here string
	once string
}{
	{namedCrew, "named a crew", "a crew somewhere"}, {namedGroup, "named a group", "a group somewhere"}, {crewBefore, "crew before it", "crew before it somewhere"},
	{groupBefore, "group just before it", "group before it somewhere"}, {crewBehind, "crew behind it", "crew behind it somewhere"}, {groupBehind, "group behind it", "group behind it somewhere"},
	{selfNamed, "as it calls itself", "calls itself so somewhere"}, {blamedFor, "put down to it", "put down to it somewhere"}, {heldGuilty, "held guilty", "held guilty somewhere"},
	{takesCredit, "takes the credit", "takes the credit somewhere"}, {doesDeed, "does a deed", "does a deed somewhere"}, {deedBy, "a deed by it", "a deed by it somewhere"},
	{accusedOf, "accused of it", "accused of it somewhere"},
}

// perpetrators are what an article says of its names as of attackers.
type perpetrators struct {
	of    []accusation // of every name
	ever  []accusation // of every organization
	crews []int        // organizations that are surely attackers, in their order
	first int          // of the crews: the one that is named first; -1: none
	last  []int32      // of every sentence: the crew that was named last, in it or before; -1: none
}

// perpetratorsOf reads every name once.
func (r *reading) perpetratorsOf() *perpetrators {
	if r.attackers != nil {
		return r.attackers
	}
	p := &perpetrators{of: make([]accusation, len(r.names)), ever: make([]accusation, len(r.organizations)), last: make([]int32, len(r.sentences))}
	for i, n := range r.names {
		if n.who < 0 || r.sentences[n.sentence].tail {
			continue
		}
		p.of[i] = r.accusationsAt(n)
		p.ever[n.who] |= p.of[i]
	}
	for who := range r.organizations {
		if r.isCrew(who, p.ever[who]) {
			p.crews = append(p.crews, who)
		}
	}
	p.first = -1
	for _, who := range p.crews {
		if p.first < 0 || r.names[r.organizations[who].mentions[0]].first < r.names[r.organizations[p.first].mentions[0]].first {
			p.first = who
		}
	}
	r.attackers = p
	r.followCrews(p)
	return p
}

// isCrew says whether an organization is surely an attacker.
func (r *reading) isCrew(who int, seen accusation) bool {
	o := &r.organizations[who]
	switch o.kind {
	case roleSecurity, roleMedia, roleAgency, roleMalware, roleProduct, "firm", "term":
		return seen&(namedCrew|selfNamed) != 0 && (o.kind == roleMalware || o.kind == roleAgency || o.kind == "term")
	}
	if o.place {
		return seen&(blamedFor|heldGuilty|doesDeed|deedBy|accusedOf|takesCredit) != 0 && r.namesState(o)
	}
	return seen&sureAccusations != 0 && !r.ordinary(o) || o.kind == roleAttacker
}

// followCrews notes for every sentence which crew was named last.
func (r *reading) followCrews(p *perpetrators) {
	at := make([]int, len(p.last)) // where it was named
	for k := range p.last {
		p.last[k] = -1
	}
	for _, who := range p.crews {
		for _, i := range r.organizations[who].mentions {
			if k, first := r.names[i].sentence, r.names[i].first; p.last[k] < 0 || at[k] < first {
				p.last[k], at[k] = int32(who), first
			}
		}
	}
	for k := 1; k < len(p.last); k++ {
		if p.last[k] < 0 {
			p.last[k] = p.last[k-1]
		}
	}
}

// accusationsAt is what stands beside one mention.
func (r *reading) accusationsAt(n name) accusation {
	s := r.sentences[n.sentence]
	return r.namedAs(n, s) | r.calledAfter(n, s) | r.guiltBefore(n, s) | r.guiltBehind(n, s)
}

// crewTies says how a name that may be an attacker's stands to the incident.
func (s *scope) crewTies(who int) (seen []string) {
	p := s.perpetratorsOf()
	own, beside, surely, others := false, false, false, 0
	for _, i := range s.organizations[who].mentions {
		n := s.names[i]
		own = own || s.owns(n.first)
		beside = beside || s.saysVictim(n.sentence)
	}
	for _, crew := range p.crews {
		if crew == who {
			surely = true
		} else if !s.isVictim(crew) {
			others++
		}
	}
	when := func(name string, is bool) {
		if is {
			seen = append(seen, name)
		}
	}
	when("surely a crew", surely)
	when("the only crew", surely && others == 0)
	when("one of several crews", surely && others > 1)
	when("no crew, another is", !surely && others > 0)
	when("a crew named with the victim", surely && beside)
	when("a crew in its part", surely && own && !beside)
	when("a crew named elsewhere", surely && !own && !beside)
	when("goes on about a crew at the victim", surely && !beside && s.goesOnAbout(p, who))
	when("the first crew", surely && p.first == who)
	when("another crew at the victim", s.anotherCrew(p, who))
	for _, a := range accusationNames {
		when(a.once, p.ever[who]&a.bit != 0)
	}
	return seen
}

// goesOnAbout says whether a sentence with the victim speaks of the crew that was
// named last: "the group also got into".
func (s *scope) goesOnAbout(p *perpetrators, who int) bool {
	for k := range s.named {
		if int(p.last[k]) != who {
			continue
		}
		sentence := s.sentences[k]
		for i := sentence.first; i < sentence.last; i++ {
			if w := s.norm(i); crewNouns.holds(&s.tokens[i]) || w == "group" || w == "they" || w == "same" {
				return true
			}
		}
	}
	return false
}

// anotherCrew says whether only another crew is named where the victim is.
func (s *scope) anotherCrew(p *perpetrators, who int) bool {
	other := false
	for _, crew := range p.crews {
		if crew == s.victim {
			continue
		}
		for _, i := range s.organizations[crew].mentions {
			if s.saysVictim(s.names[i].sentence) {
				if crew == who {
					return false
				}
				other = true
			}
		}
	}
	return other
}

// accuse notes what is said of a mention, and of its name elsewhere.
func (s *scope) accuse(c *candidate, name int, ties []string) {
	for _, tie := range ties {
		c.add(tie, 1)
	}
	for _, a := range accusationNames {
		c.when(a.here, s.attackers.of[name]&a.bit != 0)
	}
	if s.attackers.of[name]&namedCrew != 0 {
		c.forget("researches", "speaker") // "a group which researchers call Acme"
	}
	n := s.names[name]
	c.when("a different crew", s.wordNear(max(n.first-5, s.sentences[n.sentence].first), n.first, differentWords))
	c.when("a crew of years ago", s.yearsAgo(n))
	c.when("a crew beside another organization", !s.saysVictim(n.sentence) && s.nearOthers(n))
}

// yearsAgo says whether a sentence puts what it tells in a year before that of the
// article: "In 2012 a group by the name of Acme".
func (s *scope) yearsAgo(n name) bool {
	published, _, _ := s.published.Parts()
	if published == 0 {
		return false
	}
	sentence := s.sentences[n.sentence]
	for i := sentence.first; i < sentence.last; i++ {
		if y := year4(s.norm(i)); y > 0 && y < published && (n.first-i < 24 && i-n.first < 12) {
			return true
		}
	}
	return false
}

// nearOthers says whether a sentence names an organization that might be whom the
// crew hit.
func (s *scope) nearOthers(n name) bool {
	sentence := s.sentences[n.sentence]
	for i := searchName(s.byPlace, s.names, sentence.first); i < len(s.byPlace); i++ {
		m := s.names[s.byPlace[i]]
		if m.first >= sentence.last {
			return false
		}
		if m.who < 0 || m.who == n.who || m.first-n.last > 20 || n.first-m.last > 20 {
			continue
		}
		if o := &s.organizations[m.who]; !o.place && !o.person && (o.kind == "" || o.kind == "firm") && s.attackers.ever[m.who]&sureAccusations == 0 {
			return true
		}
	}
	return false
}
