package extract

import (
	"math"

	"assay/annotate"
)

// existenceProblem describes whether the article is about an incident at all.
func (r *reading) existenceProblem(w selection, words bool) Problem {
	who, margin := r.primaryVictim(w.victim)
	base := r.existence(w.exists, margin)
	b := r.sheet(words)
	b.add("there is one", 1)
	b.add("margin", min(max(base, -5), 5)/2)
	for _, f := range r.existenceFeatures(margin) {
		b.add(f.name, f.x)
	}
	b.add("paragraphs", math.Log2(float64(r.paragraphs)+1)/4)
	b.add("length", math.Log2(float64(len(r.tokens))+1)/8)
	for k := 0; k < min(3, len(r.sentences)); k++ {
		s := r.sentences[k]
		for i := s.first; i < s.last; i++ {
			if r.tokens[i].has(letters) {
				b.tokens(wordLead, s, nearX, i)
				b.tokens(wordLead, s, nearX, i, i+1)
			}
		}
		for _, c := range cueOrder {
			if r.said[k]&c.cue != 0 {
				b.pair("lead speaks of", c.name, contextX)
			}
		}
	}
	if who >= 0 {
		for _, f := range r.victimFeatures(who) {
			b.pair("of the likeliest victim", f.name, f.x/2)
		}
	}
	r.describeTitle(b)
	b.unique()
	r.describeText(b)
	return Problem{Ranker: RankIncident, Many: true, Press: r.press(), Options: []Option{{Own: b.features(), Base: incidentSlope * base, said: b.said}}}
}

// primaryProblem describes which organization is the primary victim. Option 0 is
// that it is not named.
func (r *reading) primaryProblem(w selection, words bool) Problem {
	p := Problem{Ranker: RankPrimary, Press: r.press()}
	first := r.firstOrganization()
	features := make([][]feature, len(r.organizations))
	margins := make([]float64, len(r.organizations))
	for i := range r.organizations {
		features[i] = r.victimFeatures(i)
		if i == first {
			features[i] = append(features[i], feature{"first organization", 1})
		}
		margins[i] = w.victim.score(features[i]) - w.victim.get("not stated")
	}
	best, second := topTwo(margins)
	none := r.sheet(words)
	r.describeUnnamed(none, margins)
	p.Options = append(r.memory.options(1+len(r.organizations)), Option{Own: none.features(), who: -1, said: none.said})
	for i := range r.organizations {
		p.Options = append(p.Options, r.victimOption(i, features[i], standing{margins[i], best, second}, words))
	}
	return p
}

// standing is an organization's margin by the rules beside the two highest ones of
// those that it competes with.
type standing struct{ margin, best, second float64 }

// topTwo returns the two highest numbers; -Inf where there is none.
func topTwo(numbers []float64) (best, second float64) {
	best, second = math.Inf(-1), math.Inf(-1)
	for _, x := range numbers {
		if x > best {
			best, second = x, best
		} else {
			second = max(second, x)
		}
	}
	return best, second
}

// furtherProblem describes which of the others are victims of further incidents.
func (r *reading) furtherProblem(w selection, primary int, words bool) Problem {
	p := Problem{Ranker: RankFurther, Many: true, Press: r.press()}
	var features [][]feature
	var margins []float64
	var who []int
	for i, seen := range r.furtherFeaturesOfAll(w.further, primary) {
		if i == primary {
			continue
		}
		who, features = append(who, i), append(features, seen)
		margins = append(margins, w.further.score(seen)-w.further.get("not stated"))
	}
	p.Options = r.memory.options(len(who))
	for k, i := range who {
		alone := standing{margins[k], margins[k], math.Inf(-1)} // they do not compete
		p.Options = append(p.Options, r.victimOption(i, features[k], alone, words))
	}
	return p
}

// victimOption describes an organization as a victim.
func (r *reading) victimOption(who int, features []feature, rules standing, words bool) Option {
	org := &r.organizations[who]
	b := r.sheet(words)
	margin := rules.margin
	b.add("named", 1)
	b.add("margin", min(max(margin, -5), 5)/2)
	b.when("margin above 0", margin > 0)
	b.when("best by the rules", margin >= rules.best)
	b.when("second by the rules", margin < rules.best && margin >= rules.second)
	b.add("behind the best", min(rules.best-margin, 5)/2)
	for _, f := range features {
		b.add(f.name, f.x)
	}
	if r.account == nil { // few features tell best who a narrative's victim is
		r.describeOrganization(b, who)
	}
	r.describeParty(b, who)
	b.unique()
	o := Option{Value: annotate.Name(org.full), Own: b.features(), Base: incidentSlope * margin, mentions: len(org.mentions), who: who, said: b.said}
	if !r.memory.full {
		return o
	}
	o.Spans, o.Names = make([]annotate.Span, 0, len(org.mentions)), make([]string, 0, len(org.mentions))
	for _, i := range org.mentions {
		n := r.names[i]
		o.Spans = append(o.Spans, r.span(n.first, n.last))
		o.Names = append(o.Names, r.doc[r.tokens[n.first].start:r.tokens[n.last-1].end])
	}
	return o
}

// describeOrganization describes an organization whatever it is considered for, once
// unless it is to be said in words.
func (r *reading) describeOrganization(b *sheet, who int) {
	if r.described == nil {
		r.described = make([][]Feature, len(r.organizations))
	}
	if r.described[who] != nil && !b.words {
		b.out = append(b.out, r.described[who]...)
		return
	}
	n := len(b.out)
	r.describeName(b, &r.organizations[who])
	r.describePresence(b, who)
	r.described[who] = r.memory.keep(b.out[n:])
}

// describeName describes the words of a name and those around its mentions.
func (r *reading) describeName(b *sheet, org *organization) {
	n := r.names[org.display]
	s := r.within(n.first)
	b.tokensAndClasses(wordEndsIn, s, contextX, nameClassX, n.last-1)
	b.when("one word", n.last-n.first == 1)
	b.when("all capitals", r.tokens[n.first].has(upper))
	b.when("web address", domainName(r.tokens[n.first]))
	at := int(r.at[r.names[org.mentions[0]].first])
	b.add("first at", float64(at)/float64(len(r.sentences)))
	b.when("first in the lead", at < 3)
	b.add("share of mentions", float64(len(org.mentions))/float64(len(r.names)))
	for k, i := range org.mentions {
		if n := r.names[i]; k < mentionsDescribed && !r.sentences[n.sentence].tail {
			r.contextOfName(b, n)
		}
	}
}

// nameClassX is how much it counts what the words beside a name are like. Few victims
// are taught, so that the words themselves are pulled strongly to say nothing.
const nameClassX = 2.8

func (r *reading) contextOfName(b *sheet, n name) {
	s := r.sentences[n.sentence]
	b.tokensAndClasses(wordBefore, s, contextX, nameClassX, n.first-1)
	b.tokensAndClasses(wordBefore, s, contextX, nameClassX, n.first-2, n.first-1)
	b.tokensAndClasses(wordAfter, s, contextX, nameClassX, n.last)
	b.tokensAndClasses(wordAfter, s, contextX, nameClassX, n.last, n.last+1)
	for i := max(s.first, n.first-5); i < min(s.last, n.last+5); i++ {
		if (i < n.first || i >= n.last) && r.tokens[i].has(letters) {
			b.tokens(wordNearby, s, nearX, i)
		}
	}
	b.speaksOf(r.said[n.sentence], nearX)
}

// describeParty describes the role of an organization in a regulator's narrative.
func (r *reading) describeParty(b *sheet, who int) {
	if r.account == nil {
		return
	}
	role := r.account.role[who]
	if role == "" {
		role = "no party"
	}
	b.pair("is", role, partyX)
	b.pair("is "+role, r.account.era, partyX)
	for _, what := range r.account.notices(role) {
		b.pair("is "+role, what, partyX)
		b.pair("is "+role+" "+what, r.account.era, partyX)
	}
}

// partyX is how much the features of a party count.
const partyX = 1.0
