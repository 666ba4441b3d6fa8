package extract

// reportedToWeights rank authorities.
var reportedToWeights = Weights{
	"not stated": 0.1, "not stated of a further incident": 1.3, "advice": -0.6, "as required": -2, "can": -1.2, "charged a price": -3, "concrete": 0.4,
	"denied": -0.6, "former": -1.7, "generic": -2.1, "has no part": 0.1, "helps": 1.3, "incident": -0.1, "investigates": 1, "is the victim": -3,
	"late": 0.5, "lead": 0.6, "an arrest": 1, "negated": -2, "not known whether": -2.1, "notice filed": 0.9, "related by a list": 0.3, "repeated": 0.3,
	"has nothing to say": -2, "is called upon": -2.5, "buys from it": -2.2, "by law": -2, "tail": -3, "title": 0.3, "told": 1.4, "value=data_protection_authority": 0.8, "value=hhs": 1, "value=other_regulator": -0.3,
	"value=securities_regulator": 0.4, "value=state_attorney_general": 0.9, "warns": -1.8, "weak": -0.7, "points back": 0, "points at nothing": -0.2, "another matter": -1.2, "of other bodies": -0.2, "asked if": -2, "part of a body's name": -3,
}

// proposeReportedTo proposes authorities that were told, investigate or acted.
//
//	"Acme reported the breach to the FBI"           → law_enforcement
//	"The privacy commissioner is investigating"     → data_protection_authority
func proposeReportedTo(s *scope) []candidate {
	out := s.proposePhrases(inAuthorities)
	for i := range out {
		s.relateAuthority(&out[i])
	}
	for i := 1; i < len(out); i++ {
		s.shareRelation(&out[i-1], &out[i])
	}
	for i := len(out) - 1; i > 0; i-- {
		s.shareRelation(&out[i], &out[i-1])
	}
	return out
}

// relations are what a list of authorities shares: "the FBI and the Secret Service
// have been told".
var relations = []string{"told", "investigates", "helps"}

// shareRelation gives a neighbour in a list what is said of another.
func (s *scope) shareRelation(from, to *candidate) {
	last, first := min(from.last, to.last), max(from.first, to.first)
	if first-last > 7 || first <= last || s.at[from.first] != s.at[to.first] {
		return
	}
	for i := last; i < first; i++ {
		if e := s.events[i]; e != noEvent && !e.noun() || s.norm(i) == "but" {
			return
		}
	}
	for _, name := range relations {
		if seen(from.features, name) && !seen(to.features, name) {
			to.add(name, 1)
			to.when("related by a list", seen(to.features, "has no part"))
		}
	}
}

// relateAuthority notes what an authority has to do with the incident.
func (s *scope) relateAuthority(c *candidate) {
	w, next := s.norm(c.first), s.norm(c.last)
	told := s.wordNear(c.first-9, c.first, toldWords) || s.wordNear(c.last, c.last+9, passivelyTold) && s.wordNear(c.last, c.last+7, beenWords)
	looks := s.wordNear(c.first-9, c.first, investigateWords) || s.wordNear(c.last, c.last+9, investigateWords)
	acts := arrestWords.has(w) || s.wordNear(c.last, c.last+6, actWords)
	former := formerWords.holds(s.token(c.first-1)) || formerWords.holds(s.token(c.first-2)) && next == "agent"
	upon := s.wordNear(c.first-2, c.first, onWords) && s.wordNear(c.first-4, c.first-1, callingWords) || s.wordNear(c.first-3, c.first, urgedWords)
	if former || upon {
		told, looks, acts = false, false, false // "a former FBI agent who now works at"
	}
	c.when("told", told)
	c.when("investigates", looks)
	c.when("acts", acts)
	c.when("an arrest", arrestWords.has(w))
	c.when("helps", !former && (s.wordNear(c.first-7, c.first, helpWords) || s.wordNear(c.last, c.last+6, helpWords)))
	c.when("has nothing to say", s.wordNear(c.last, c.last+3, speakers) && s.wordNear(c.last+1, c.last+6, silentWords))
	c.when("is called upon", upon)
	c.when("by law", s.wordNear(max(s.within(c.first).first, c.first-8), c.first, mustWords) && s.wordNear(max(s.within(c.first).first, c.first-20), min(c.last+12, s.within(c.first).last), statuteWords))
	c.when("buys from it", s.wordNear(c.first-7, c.first, sellingWords))
	c.when("has no part", !told && !looks && !acts)
	c.when("warns", s.wordNear(c.last, c.last+4, warnWords) || s.wordNear(c.first-3, c.first, fakeWords))
	c.when("as required", s.wordNear(c.last, c.last+7, requiredWords) || s.wordNear(c.first-4, c.first, ifWords))
	c.when("can", s.wordNear(c.last, c.last+2, canWords))
	c.when("not known whether", s.wordNear(c.first-9, c.first, whetherWords))
	c.when("former", s.wordNear(c.first-2, c.first, formerWords) || next == "agent")
	c.when("notice filed", s.wordNear(c.first-8, c.first, filedWords))
	c.when("is the victim", s.inName.has(c.first) || s.inName.has(c.last-1))
	c.when("charged a price", w == "charged" && (next == "for" || next == "$" || next == "a" || next == "by"))
	c.when("says", next == "said" || next == "says")
	s.matterOf(c)
}

// matterOf notes whether what the authority does is about this incident: a text that
// has told of one goes on to other cases, and to what the authority does besides.
func (s *scope) matterOf(c *candidate) {
	k := s.at[c.first]
	sentence := s.sentences[k]
	back := s.pointsAt(sentence)
	c.when("points back", back)
	c.when("points at nothing", !back && !s.saysVictim(int(k)))
	c.when("another matter", s.wordNear(max(sentence.first, c.first-otherReach), min(sentence.last, c.last+otherReach), otherMatters))
	c.when("of other bodies", s.namesAnother(sentence))
	c.when("asked if", s.wordNear(max(sentence.first, c.first-4), c.first, askWords) && s.wordNear(c.last, min(sentence.last, c.last+4), inquired))
	c.when("part of a body's name", bodyNouns.holds(s.token(c.last)) && s.tokens[c.last].has(capital) && !sentence.headline)
}

// otherReach is how many tokens away a word may say that it is another case.
const otherReach = 12

// namesAnother says whether a sentence names another organization that something may
// have happened to, and not the victim.
func (s *scope) namesAnother(sentence sentence) bool {
	another := false
	for k := searchName(s.byPlace, s.names, sentence.first); k < len(s.byPlace); k++ {
		n := s.names[s.byPlace[k]]
		switch {
		case n.first >= sentence.last:
			return another
		case n.who < 0:
		case n.who == s.victim:
			return false
		default:
			another = another || s.couldSuffer(n.who)
		}
	}
	return another
}

// pointsAt says whether a sentence points at an incident that was told of: "the
// breach", "this case", "it".
func (r *reading) pointsAt(sentence sentence) bool {
	for i := sentence.first; i < sentence.last; i++ {
		switch r.norm(i) {
		case "it", "this":
			return true
		case "the", "that", "its", "their":
			if r.wordNear(i+1, min(i+4, sentence.last), matterNouns) {
				return true
			}
		}
	}
	return false
}

var (
	matterNouns  = set("breach hack attack incident leak theft intrusion matter case exposure disclosure cyberattack investigation complaint inquiry loss mistake error break-in burglary")
	otherMatters = set("another other others similar unrelated separate different scheme schemes elsewhere previously guidance survey statistics")
	askWords     = set("asked asks asking")
	inquired     = set("if whether what why how")
	bodyNouns    = set("federation association union foundation museum league club benevolent charity credit college academy chiefs superintendents")
)

var (
	toldWords        = set("reported notified told contacted alerted informed filed report notify notifying cooperating submitted referred called calling collaborating letter liaising disclosed reporting informing contacting handed complaint complained lodged registered notification passed spoken touch engaged involved involving brought sent approached summoned")
	passivelyTold    = set("notified told informed contacted alerted called aware involved summoned")
	beenWords        = set("been was were is are have has had")
	investigateWords = set("investigating investigation investigations investigate probe probes inquiry inquiries enquiry enquiries probing looking look looked investigated launched investigates investigators case examining examine examined review reviewing inquiring examines hunt hunting searching searched")
	actWords         = set("announced fined charged arrested sued filed seized confirmed opened determined alleges charges were picked booked raided recovered acknowledged asked ordered demanded took received got began begun sent wrote criticised criticized ruled found fining issued imposed investigation charging identified traced tracked")
	arrestWords      = set("arrested charged indicted indictment arrest arrests pleaded pleads pled sentenced convicted extradited jailed taken search fir first")
	helpWords        = set("working works work worked help helping helped assist assisting assistance cooperating cooperate liaising together alongside with joined advising consulting coordinating")
	warnWords        = set("warns warned warning advises recommends recommend warnings alert")
	fakeWords        = set("fake impersonating posing pretending bogus purporting")
	requiredWords    = set("required necessary appropriate")
	ifWords          = set("will if should")
	canWords         = set("can could may might should would must")
	whetherWords     = set("whether refused declined if urged unclear")
	speakers         = set("spokesman spokeswoman spokesperson officials official representative press")
	silentWords      = set("declined refused comment unavailable")
	onWords          = set("on upon")
	callingWords     = set("call calls called calling")
	urgedWords       = set("urged urging urges pressed petitioned lobbied")
	mustWords        = set("must required requires require obliged obligated mandated shall")
	statuteWords     = set("law laws hipaa regulations regulation rules rule gdpr act legislation breaches")
	sellingWords     = set("sells sold selling sell supplies marketed popular clients customers used")
	formerWords      = set("former assistant deputy ex")
	filedWords       = set("filing filed submitted notice breach letter filings document documents")
)

// wordNear says whether a word of a set stands in [first, last), in the sentence
// of first or last.
func (r *reading) wordNear(first, last int, words *wordSet) bool {
	first, last = max(first, 0), min(last, len(r.tokens))
	if first >= last {
		return false
	}
	for i := first; i < last; i++ {
		if words.holds(&r.tokens[i]) {
			return true
		}
	}
	return false
}
