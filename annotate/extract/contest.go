package extract

import "math"

// contest says how a value stands among the options of its field.
type contest struct {
	rules    float64 // log-odds by the rules
	ahead    float64 // log-odds before the next best; 0 where several may be right
	stated   float64 // log-odds against "not stated"
	doubt    float64 // values that were about as likely as not
	options  int     // how many the text says
	mentions int
}

// rivals are what the options of a problem have in common, read once.
type rivals struct {
	best, second float64 // the highest probabilities of values
	first        int     // the option with the highest
	doubt        float64
	options      int
}

func rivalsOf(p *Problem, probabilities []float64) rivals {
	t := rivals{first: -1}
	for j := range p.Options {
		o := &p.Options[j]
		if o.Value == nil {
			continue
		}
		t.doubt += min(probabilities[j], 1-probabilities[j])
		if o.last > o.first {
			t.options++
		}
		if x := probabilities[j]; x > t.best {
			t.best, t.second, t.first = x, t.best, j
		} else {
			t.second = max(t.second, x)
		}
	}
	return t
}

// contestOf the i-th option.
func (t *rivals) contestOf(p *Problem, probabilities []float64, i int) contest {
	o := &p.Options[i]
	c := contest{rules: cutLogOdds(o.Base), mentions: o.mentions, stated: logit(against(probabilities, probabilities[i], p.Many)), doubt: t.doubt, options: t.options}
	if p.Many {
		return c
	}
	next := t.best
	if i == t.first {
		next = t.second
	}
	c.ahead = logit(probabilities[i]) - logit(next)
	return c
}

func (t *contest) signals(out Signals) Signals {
	return append(out, t.rules/2, indicator(t.rules > 0), t.ahead/3, t.stated, math.Log2(1+t.doubt),
		indicator(t.options == 1), math.Log2(float64(1+t.options)), math.Log2(float64(1+t.mentions)))
}

// selected says how the victims were chosen.
type selected struct {
	ahead    float64 // log-odds of the primary victim before the next
	ruled    float64 // log-odds of it by the rules
	agreed   bool    // the rules choose the same
	doubt    float64 // further incidents that were about as likely as not
	incident float64 // log-odds that there is one, by the rules
}

// notePrimary notes how the i-th option became the primary victim; 0: it is not named.
func (t *selected) notePrimary(p *Problem, probabilities []float64, i int) {
	next := 0.0
	t.agreed = true
	for j := range p.Options {
		if j != i {
			next = max(next, probabilities[j])
			t.agreed = t.agreed && p.Options[j].Base <= p.Options[i].Base
		}
	}
	t.ahead, t.ruled = (logit(probabilities[i])-logit(next))/3, cutLogOdds(p.Options[i].Base)/2
}

// noteFurther notes how sure the choice of further incidents was.
func (t *selected) noteFurther(probabilities []float64) {
	for _, p := range probabilities {
		t.doubt += min(p, 1-p)
	}
}

// cutLogOdds beyond which nothing is surer.
func cutLogOdds(x float64) float64 { return min(max(x, -4), 4) }
