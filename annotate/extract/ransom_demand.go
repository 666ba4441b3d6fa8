package extract

import "assay/annotate"

// ransomWeights rank amounts of money.
var ransomWeights = Weights{
	"not stated": 2.0, "not stated of a further incident": 0.2,
	"ransom near": 1.6, "ransom in sentence": 0.8, "ransom before": 0.5, "demanded near": 1.6, "coin": 1.3, "title": 0.3, "lead": 0.2, "attackers": 1,
	"sale": -1.2, "denied": -0.5, "generic": -1.6, "advice": -1, "tail": -3, "repeated": 0.5, "says victim": 0.2,
	"concrete": -1.2,
	"late":     0.6,
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
		c := candidate{value: m.value, first: m.first, last: m.last}
		s.situate(&c)
		said := s.said[s.at[m.first]]
		_, near := s.near(m.first, m.last, cueRansom, 7)
		_, asked := s.near(m.first, m.last, cueDemand, 6)
		c.when("ransom near", near)
		c.when("ransom in sentence", said&cueRansom != 0)
		c.when("ransom before", article)
		c.when("demanded near", asked)
		c.when("attackers", said&cueAttacker != 0)
		c.when("coin", m.value.Currency == "BTC" || m.value.Currency == "ETH" || m.value.Currency == "XMR")
		c.when("sale", said&cueSale != 0)
		out = append(out, c)
	}
	return out
}

// ransomArticle says whether the incident is one of ransom at all.
func (s *scope) ransomArticle() bool {
	return s.has(annotate.AttackVector, annotate.Choice("ransomware"))
}
