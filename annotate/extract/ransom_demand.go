package extract

import "assay/annotate"

// ransomWeights rank amounts of money.
var ransomWeights = Weights{
	"not stated": 2.2, "not stated of a further incident": -0.3, "a cost": -0.8, "a great sum": -1.9, "advice": -1, "asked for": 0.9, "attackers": 0.6,
	"coin": 1.4, "concrete": -0.5, "demanded near": 1.2, "denied": -0.3, "generic": -1.6, "in coin": 0.6, "incident": -0.2, "late": 0.4, "lead": -0.3,
	"negated": -0.3, "for its files": 0.9, "for the goods": -2.5, "a year": -2.5, "paid to them": 0.4, "or else": 0.3, "wanted by attackers": 0.7, "the demand": 0.7, "ransom before": 0.8, "ransom in sentence": 0.6, "ransom near": 1.3, "repeated": 0.5, "sale": -0.9,
	"says victim": 0.1, "tail": -3, "title": 0.1, "worth": -0.7,
}

// proposeRansomDemand proposes amounts asked for or paid.
//
//	"hackers demanded four bitcoins"              → 4 BTC
//	"asked for a ransom of $51,000 in Bitcoin"    → 51,000 USD
func proposeRansomDemand(s *scope) []candidate {
	var out []candidate
	article := s.ransomArticle()
	for _, m := range s.money {
		if !s.owns(m.first) {
			continue
		}
		c := s.candidate(m.value, m.first, m.last)
		s.situate(&c)
		said := s.said[s.at[m.first]]
		_, near := s.near(m.first, m.last, cueRansom, 7)
		_, asked := s.near(m.first, m.last, cueDemand, 6)
		c.when("ransom near", near)
		c.when("ransom in sentence", said&cueRansom != 0)
		c.when("ransom before", article)
		c.when("demanded near", asked)
		c.when("attackers", said&cueAttacker != 0)
		c.when("asked for", s.wordNear(m.first-7, m.first, askingWords))
		c.when("paid to them", s.wordNear(m.first-7, m.first, payingWords) || s.wordNear(m.last, m.last+6, payingWords))
		c.when("or else", s.wordNear(m.first-14, m.first, threatWords) || s.wordNear(m.last, m.last+14, threatWords))
		c.when("wanted by attackers", s.wantedByAttackers(m))
		c.when("the demand", s.demandNoun(m))
		c.when("extortion told of", s.extortion())
		c.when("in coin", s.wordNear(m.last, m.last+5, coinWords))
		c.when("worth", s.wordNear(m.first-4, m.first, worthWords) && m.value.Currency != "BTC")
		c.when("a cost", s.wordNear(m.first-9, m.first, costWords) || s.wordNear(m.last, m.last+6, costWords))
		c.when("a great sum", m.value.Amount >= 2e7 && m.value.Currency != "BTC" || m.value.Amount > 1e4 && m.value.Currency == "BTC")
		c.when("for its files", s.wordNear(m.last, m.last+9, unlockWords))
		c.when("for the goods", s.forGoods(m))
		c.when("a year", (s.norm(m.last) == "a" || s.norm(m.last) == "per") && perWords.holds(s.token(m.last+1)))
		c.when("coin", m.value.Currency == "BTC" || m.value.Currency == "ETH" || m.value.Currency == "XMR")
		c.when("sale", said&cueSale != 0)
		out = append(out, c)
	}
	return out
}

var (
	askingWords = set("demanded demanding demands demand wants want wanted asked asking asks ask sought seeking seeks requested extort extorted ransom like price unless instructed ordered threatening")
	payingWords = set("pay paid pays paying payment handing handed gave sent send sending transferred wired coughed forked")
	coinWords   = set("bitcoin bitcoins btc monero ethereum cryptocurrency ether ripple")
	worthWords  = set("worth about roughly or equal equivalent approximately around some then valued")
	costWords   = set("cost costs costing fine fined settlement revenue sales losses budget spent insurance salary recovery cleanup rebuild reward bounty donated raised worth profits profit consultant consultants contractor contractors grant loan premium deductible policy overtime")
)

var (
	unlockWords = set("unlock unlocked unlocking decrypt decrypted decrypting decryption restore restoring regain release released key keys back recover recovering descramble unscramble silence delete destroy destroyed return")
	perWords    = set("year month day week night head person record computer machine device pc system server workstation file laptop terminal station screen")
)

var (
	threatWords = set("unless else otherwise threat threats threatened threatening threatens exchange blackmail blackmailed extortion extortionist extortionists shakedown hostage publish leak publicly deadline stop")
	wants       = set("wanted wants want asked asks asking demanded demands demanding sought seeks seeking requested requests required requires insisted")
	asks        = set("demand demands ransom payment")
	amountIs    = set("was is were of at to for be been")
)

// wantedByAttackers says whether attackers, or a pronoun that may mean them, want the
// amount: "the hacker wanted $5,000", "who asked for 5 bitcoin".
func (s *scope) wantedByAttackers(m money) bool {
	first := s.within(m.first).first
	for i := m.first - 1; i >= first && i > m.first-6; i-- {
		if !wants.holds(s.token(i)) {
			continue
		}
		for j := i - 1; j >= first && j > i-8; j-- {
			if s.cues[j]&cueAttacker != 0 || crooks.holds(s.token(j)) || unknownPeople.holds(s.token(j)) || demanders.holds(s.token(j)) {
				return true
			}
		}
		return passive.holds(s.token(i - 1))
	}
	return false
}

// demanders may mean the attackers, and what they write with.
var demanders = set("he she they who it which that note message email e-mail emails letter extortionist blackmailer group ransomware malware screen")

// demandNoun says whether the amount is what a demand is of: "a payment of $5,000", "the
// demand was about $51,000".
func (s *scope) demandNoun(m money) bool {
	for i := m.first - 1; i >= 0 && i > m.first-7; i-- {
		if asks.holds(s.token(i)) {
			return true
		}
		if !amountIs.holds(s.token(i)) && qualifierOf[s.norm(i)] == "" {
			return false
		}
	}
	return false
}

// extortion says whether the title or the lead speaks of extortion.
func (s *scope) extortion() bool {
	for k := 0; k < min(4, len(s.sentences)); k++ {
		if s.said[k]&(cueRansom|cueDemand) != 0 {
			return true
		}
	}
	return false
}

// forGoods says whether the amount is the price of data: "wants 2 bitcoin for it".
func (s *scope) forGoods(m money) bool {
	last := m.last
	if s.norm(last) == "(" {
		for last < m.last+8 && s.norm(last) != ")" {
			last++
		}
		last++
	}
	if s.norm(last) != "for" {
		return false
	}
	w := s.norm(last + 1)
	return w == "it" || w == "what" || w == "them" || s.wordNear(last+1, last+5, dataWords) || s.dataWithin(last+1, 4)
}

// ransomArticle says whether the incident is one of ransom at all.
func (s *scope) ransomArticle() bool {
	return s.has(annotate.AttackVector, annotate.Choice("ransomware"))
}
