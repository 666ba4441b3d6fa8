package extract

// remedyPhrases are what people affected are offered.
var remedyPhrases = []phrases{
	{"credit_monitoring", `credit monitoring (services/service/protection)|credit report monitoring|monitoring of credit|credit and identity monitoring|credit/identity monitoring`},
	{"identity_protection", `identity theft/fraud protection/restoration/insurance/monitoring/service/services/repair/recovery/prevention|identity protection (services/service)|identity restoration (services)|identity monitoring (services)|identity repair|identity theft (monitoring/restoration/recovery) services|id theft protection|
		id protection|protectmyid|lifelock|identity recovery services|fraud protection|identity theft insurance|identity theft protection services|credit and identity monitoring|identity guard|fraud resolution|identity management services|fraud consultation`},
	{"call_center", `call center/centre|hotline|helpline|toll free (telephone/phone) number/line|toll free|phone line|dedicated line/number/phone|call centers|direct phone number|help line|dedicated assistance line|dedicated call|telephone hotline|information line|assistance line|incident response line|phone support`},
	{"password_reset", `reset password/passwords|password reset/resets|reset their/all/your/user/users/customer/customers/its/the password/passwords|change/changing their/your/all/user passwords/password|forced password reset/change|change passwords|passwords have been/were reset|mandatory password reset|resetting passwords|reset all passwords|password change|
		invalidated passwords|reset user passwords|resetting user/all/customer passwords|to reset the passwords|asked users to change|reset customer passwords`},
	{"compensation", `compensation|reimburse|reimbursed|reimbursement|refund|refunds|compensate|compensated|cover losses|refunded|settlement payments|gift card/cards|cash payments|vouchers|goodwill payment`},
}

// remedyWeights rank remedies.
var remedyWeights = Weights{
	"not stated": 0.9, "not stated of a further incident": 0.2,
	"offered": 1.2, "says victim": 0.1, "by the company": 0.2, "value=credit_monitoring": 1.6, "value=identity_protection": 1.0, "value=call_center": 2.2, "value=password_reset": 0.3, "value=compensation": -0.7, "promised": 1.5,
	"concrete": 0.2, "title": 1, "negated": -2, "denied": -2, "advice": 0.6, "generic": -1, "tail": -3, "of staff": -2.5, "repeated": 0.1, "hedged": -0.8, "sale": -1,
	"incident": 0.3,
	"late":     0.6,
	"lead":     -0.6,
}

// givenWords stand between those affected and what they get.
var givenWords = set("get receive receiving enroll given promised pay eligible entitled cover covering")

// promisedWords stand before what an organization will do.
var promisedWords = set("promised promises pledged agreed offering offered will")

// proposeRemedy proposes what is offered.
//
//	"is offering a year of free credit monitoring" → credit_monitoring
//	"forced all users to reset their passwords"    → password_reset
func proposeRemedy(s *scope) []candidate {
	out := s.proposePhrases(inRemedies)
	for i := range out {
		c := &out[i]
		c.when("offered", s.before(c.first, cueFree, 12) || s.after(c.last, cueFree, 6) || s.wordNear(c.first-7, c.first, givenWords) || s.before(c.first, cueDisclose, 6) || s.wordNear(c.first-6, c.first, set("forced urged asked ordered requiring required set established forcing prompted told recommended advised")))
		c.when("promised", s.wordNear(c.first-4, c.first, promisedWords))
		c.when("of staff", s.wordNear(c.first-8, c.last+6, set("employee employees staff")) && c.value.String() == "password_reset" && !s.wordNear(c.first-8, c.last+8, set("users customers students members faculty")))
		c.when("hedged", s.wordNear(c.first-4, c.first, set("may might could should regularly consider")))
		c.when("by the company", s.wordNear(c.first-14, c.first, set("company firm hospital bank insurer its it we")))
		c.when("sale", s.said[s.at[c.first]]&(cueSale|cueFree) == cueSale)
	}
	return append(out, s.phoneNumbers()...)
}
