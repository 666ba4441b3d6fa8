package extract

// remedyWeights rank remedies.
var remedyWeights = Weights{
	"not stated": 0.5, "not stated of a further incident": 0.8, "advice": 0.4, "already reset": 1.6, "by the company": 0.4, "concrete": -0.2, "denied": -2,
	"forced": 1.6, "generic": -1, "hedged": -0.9, "incident": 0.6, "late": 0.4, "lead": -0.5, "negated": -1.5, "at no cost": 1.5, "a call centre of its trade": -1.9, "not offered": -4.5, "of its people": 0.1,
	"of something else": -1.6, "offered": 1.5, "promised": 1.4, "repeated": 0.1, "sale": -0.4, "tail": -3,
	"title": 1, "to the reader": -1.7, "value=call_center": 2.1, "value=compensation": -0.6, "by others": -1.6, "value=credit_monitoring": 2.3,
	"value=identity_protection": 1.2, "value=password_reset": -0.1,
}

// givenWords stand between those affected and what they get.
var givenWords = set("get receive receiving enroll given promised pay eligible entitled cover covering")

// promisedWords stand before what an organization will do.
var promisedWords = set("promised promises pledged agreed offering offered will would")

var (
	// pressingWords stand before what people are made to do.
	pressingWords = set("forced urged asked ordered requiring required set established forcing prompted told recommended advised")
	hedgingWords  = set("may might could should regularly consider")
	offererWords  = set("company firm hospital bank insurer its it we")
)

// proposeRemedy proposes what is offered.
//
//	"is offering a year of free credit monitoring" → credit_monitoring
//	"forced all users to reset their passwords"    → password_reset
func proposeRemedy(s *scope) []candidate {
	out := s.proposePhrases(inRemedies)
	for i := range out {
		c := &out[i]
		c.when("offered", s.before(c.first, cueFree, 12) || s.after(c.last, cueFree, 6) || s.wordNear(c.first-7, c.first, givenWords) || s.before(c.first, cueDisclose, 6) || s.wordNear(c.first-6, c.first, pressingWords))
		c.when("a call centre of its trade", s.norm(c.first) == "call" && !seen(c.features, "offered") && !s.wordNear(c.first-8, c.last+8, centreWords))
		c.when("not offered", s.refused(c.first))
		c.when("at no cost", s.wordNear(c.first-3, c.first, costsNothing) && s.wordNear(c.first-4, c.first-1, noWords))
		c.when("promised", s.wordNear(c.first-4, c.first, promisedWords))
		c.when("hedged", s.wordNear(c.first-4, c.first, hedgingWords))
		c.when("by the company", s.wordNear(c.first-14, c.first, offererWords))
		c.when("sale", s.said[s.at[c.first]]&(cueSale|cueFree) == cueSale)
	}
	out = append(out, s.passwordResets()...)
	return append(out, s.phoneNumbers()...)
}

var (
	costsNothing = set("cost charge fee expense")
	noWords      = set("no")
	centreWords  = set("questions dedicated established set opened available contact reach concerns number staffed hours toll free information")
)

// refused says whether an offer close before i is denied: "is not offering".
func (s *scope) refused(i int) bool {
	for j := i - 1; j >= s.within(i).first && j > i-7; j-- {
		if s.cues[j]&cueNegative != 0 && !costsNothing.holds(s.token(j+1)) && s.after(j+1, cueFree, 4) && !notOnly.holds(s.token(j+1)) {
			return true
		}
		if w := s.norm(j); w == "," || w == "but" || w == "and" {
			return false
		}
	}
	return false
}
