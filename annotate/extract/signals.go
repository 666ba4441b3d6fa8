package extract

import (
	"math"
	"math/bits"
	"strings"

	"assay/annotate"
)

// Signals of how sure a proposed value is, beside its probability by the ranker of
// its field: whether the incident is one and the victim the right one, how the value
// stands against its rivals, and where and how often it is said.
type Signals []float64

// Signals that a learner knows by their place.
const (
	SignalAlways    = 0 // 1
	SignalLogOdds   = 1 // by the ranker
	SignalNarrative = 2 // the narrative of a regulator's portal, not a press article
	NumSignals      = 65
)

// signals of a chosen value of a field, one of so many; key is that of the field, or of
// the incident's ranker.
func (s *scope) signals(key string, c *choice, all incidentSignals, values int) Signals {
	out := make(Signals, 0, NumSignals)
	x := logit(c.p)
	out = append(out, 1, x, indicator(s.narrative), max(0, x-1), max(0, x-2.5),
		float64(all.fields)/8, (all.sum-x)/float64(max(1, all.values-1)), indicator(all.victimInTitle), math.Log2(float64(values)))
	out = c.contest.signals(out)
	out = s.articleSignals(out)
	out = s.incidentSignals(out, c.p)
	out = s.placeSignals(out, c)
	out = c.views.signals(out)
	return s.likely.signals(out, key, c.value)
}

// incidentSignals are those that the values of an incident share.
type incidentSignals struct {
	sum           float64 // of the log-odds of the values
	values        int
	fields        int // that have values
	victimInTitle bool
}

func (s *scope) sharedSignals() incidentSignals {
	out := incidentSignals{victimInTitle: s.sentences[0].title && s.saysVictim(0)}
	for _, f := range annotate.Fields {
		for _, c := range s.chosen[f.Key] {
			out.sum += logit(c.p)
			out.values++
		}
		if len(s.chosen[f.Key]) > 0 {
			out.fields++
		}
	}
	return out
}

// articleSignals tell of the article, and of how its victims were chosen.
func (s *scope) articleSignals(out Signals) Signals {
	t := &s.selected
	return append(out, indicator(!s.sentences[0].title), math.Log2(float64(len(s.tokens)))-8, math.Log2(float64(len(s.victims))),
		math.Log2(float64(1+len(s.organizations))), indicator(s.published == ""),
		t.ahead, t.ruled, indicator(t.agreed), math.Log2(1+t.doubt), t.incident)
}

// incidentSignals tell of the incident, with a value of probability p: a value is
// hardly surer than its incident.
func (s *scope) incidentSignals(out Signals, p float64) Signals {
	victim, further := s.victimSure[s.incident], indicator(s.incident > 0)
	both := p * s.exists
	if s.incident == 0 {
		both *= victim
	}
	earlier := s.incident > 0 && s.victim >= 0 && s.victim == s.victims[0]
	return append(out, logit(s.exists), logit(victim), indicator(s.victim < 0), further, indicator(earlier), math.Log2(1+s.doubt/4),
		logit(p*s.exists), logit(p*victim), logit(both), further*logit(s.exists), further*logit(p), further*logit(p*s.exists))
}

// placeSignals tell of the words that carry the value.
func (s *scope) placeSignals(out Signals, c *choice) Signals {
	at := int(s.at[c.first])
	sentence, said := s.sentences[at], s.said[at]
	return append(out, indicator(!c.said), indicator(sentence.title), indicator(at < 4), float64(at)/float64(len(s.sentences)), indicator(sentence.tail),
		indicator(s.saysVictim(at)), indicator(s.happens[at]), indicator(said&(cueNegative|cueDenied|cueDeny) != 0), indicator(said&cueHedge != 0),
		indicator(said&cuePast != 0), indicator(said&cueResearch != 0), indicator(said&cuePossible != 0), math.Log2(float64(1+c.last-c.first)),
		float64(min(s.namesIn[at], 6)), indicator(s.besideVictim(c.first)), float64(bits.OnesCount64(s.owners[c.first])), indicator(s.shares(c.first)),
		precise(c.value), yearless(c.value))
}

// precise says how much a value tells: a day, an exact number.
func precise(v annotate.Value) float64 {
	switch v := v.(type) {
	case annotate.Date:
		_, month, day := v.Parts()
		return (indicator(month > 0) + indicator(day > 0)) / 2
	case annotate.Count:
		return indicator(v.N%100 != 0)
	}
	return 0
}

func yearless(v annotate.Value) float64 {
	d, ok := v.(annotate.Date)
	return indicator(ok && strings.HasPrefix(string(d), "XXXX"))
}

// countNames counts the names of every sentence.
func (r *reading) countNames() {
	r.namesIn = make([]int, len(r.sentences))
	for _, n := range r.names {
		r.namesIn[r.at[n.first]]++
	}
}
