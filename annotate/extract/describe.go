package extract

import (
	"slices"

	"assay/annotate"
)

// How much features count that say less each than those of the rules, and are
// many: the greater, the more freely they are learned.
const (
	contextX = 0.35 // a word beside a mention
	nearX    = 0.18 // a word near it
	classX   = 0.5  // what a word beside a mention is like
	wordsX   = 10.0 // all words of an incident together
	leadX    = 5.0  // all words of title and lead together
	textX    = 60.0 // all words of an article together
)

// problem describes the choice of one field of an incident.
func (s *scope) problem(f field, groups []group, shared []Feature, words bool) Problem {
	schema, _ := annotate.FieldOf(f.key)
	p := Problem{Ranker: f.key, Many: f.many, Press: s.press(), Even: logistic(f.offset), Shared: shared,
		Coded: s.codedWhole(f.key), Options: s.memory.options(1 + len(groups) + len(schema.Choices))}
	if !f.many {
		b := s.sheet(words)
		b.add("not stated", 1)
		b.when("a further incident", s.incident > 0)
		p.Options = append(p.Options, Option{Own: b.features(), Column: 1, said: b.said})
	}
	beside := rivalryOf(groups)
	for i := range groups {
		p.Options = append(p.Options, s.option(f, &groups[i], beside, words))
	}
	for i, v := range choicesOf[f.key] {
		if !slices.ContainsFunc(groups, func(g group) bool { return g.value == v }) {
			p.Options = append(p.Options, s.unsaid(f, v, 2+i, beside.best, words))
		}
	}
	return p
}

// option describes a value that the text says.
func (s *scope) option(f field, g *group, beside rivalry, words bool) Option {
	b := s.sheet(words)
	o := Option{Value: g.value, Base: f.offset + f.slope*min(max(g.margin, -6), 6), first: g.first, last: g.last, mentions: len(g.mentions)}
	if c, ok := g.value.(annotate.Choice); ok {
		o.Column = columnOf(f.key, c)
	}
	if c, ok := g.value.(annotate.Choice); ok {
		b.pair("is", string(c), 1)
		b.pair("margin", string(c), min(max(g.margin, -4), 4)/2)
	}
	if n, ok := g.value.(annotate.Name); ok {
		o.Names = append(o.Names, string(n))
	}
	b.add("said", 1)
	b.when("said of a further incident", s.incident > 0)
	b.when("the primary incident has it too", s.alsoPrimary(f.key)[g.value])
	s.placeAmongRivals(b, g, beside)
	if f.key == annotate.ThirdParty && g.margin >= beside.best {
		s.likeliestVendor(b, g)
		o.Column = 1 // the words of the incident tell that it came through a vendor, not which of the names is its
	}
	s.codedAs(b, f.key, g.value)
	if s.account != nil && f.key == annotate.BreachType {
		o.Base *= codedBase
		s.addSpans(g, &o) // few features, and no single words, tell how a portal codes it
	} else {
		s.describeMentionsOf(b, f, g, &o)
	}
	b.unique()
	o.Own, o.said = b.features(), b.said
	return o
}

// describeMentionsOf describes where a value is said. What a sentence says by itself is
// kept apart where that suffices, so that it is weighed once for all values in it.
func (s *scope) describeMentionsOf(b *sheet, f field, g *group, o *Option) {
	apart, isDate := !s.memory.full && s.inOneSentence(g), dated[f.key]
	if s.memory.full {
		o.Spans = make([]annotate.Span, 0, len(g.mentions))
	}
	for i := range g.mentions {
		m := &g.mentions[i]
		for _, seen := range m.features {
			b.add(seen.name, seen.x)
		}
		s.context(b, m.first, m.last)
		if isDate {
			s.describeDate(b, m.first)
		}
		k := s.at[m.first]
		switch {
		case s.memory.full:
			o.Spans = append(o.Spans, s.span(m.first, m.last))
			s.sentenceOf(b, k)
		case !apart && (i == 0 || k != s.at[g.mentions[i-1].first]):
			b.out = append(b.out, s.aboutSentence(k).all...)
		case i == 0:
			o.beside = s.aboutSentence(k)
			b.out = append(b.out, o.beside.all[:o.beside.shared]...)
		}
	}
	if s.memory.full {
		o.Spans[0] = s.span(g.first, g.last)
	}
}

// addSpans notes where a value is said.
func (s *scope) addSpans(g *group, o *Option) {
	if !s.memory.full {
		return
	}
	for i := range g.mentions {
		o.Spans = append(o.Spans, s.span(g.mentions[i].first, g.mentions[i].last))
	}
	o.Spans[0] = s.span(g.first, g.last)
}

// inOneSentence says whether all mentions that are described stand in one sentence.
func (s *scope) inOneSentence(g *group) bool {
	for i := range g.mentions {
		if s.at[g.mentions[i].first] != s.at[g.mentions[0].first] {
			return false
		}
	}
	return true
}

// columnOf a choice of a field.
func columnOf(key string, v annotate.Choice) int {
	schema, _ := annotate.FieldOf(key)
	for i, c := range schema.Choices {
		if c.Key == string(v) {
			return 2 + i
		}
	}
	return 0
}

// context describes the words around a mention.
func (s *scope) context(b *sheet, first, last int) {
	k := s.at[first]
	sentence := s.sentences[k]
	b.tokensAndClasses(wordSays, sentence, 2*contextX, 2*classX, first, last-1)
	b.tokensAndClasses(wordBegins, sentence, contextX, classX, first)
	b.tokensAndClasses(wordBefore, sentence, contextX, classX, first-1)
	b.tokensAndClasses(wordBefore, sentence, contextX, classX, first-2, first-1)
	b.tokensAndClasses(wordAfter, sentence, contextX, classX, last)
	b.tokensAndClasses(wordAfter, sentence, contextX, classX, last, last+1)
	b.tokensAndClasses(wordAround, sentence, contextX, classX, first-1, last)
	for i := max(sentence.first, first-6); i < min(sentence.last, last+6); i++ {
		if (i < first || i >= last) && s.tokens[i].has(letters) {
			b.tokens(wordNearby, sentence, nearX, i)
		}
	}
	b.speaksOf(s.said[k], contextX)
}

// choicesOf are the choices of every field that has some, as values: made once, since
// to make a value takes memory.
var choicesOf = func() map[string][]annotate.Value {
	all := map[string][]annotate.Value{}
	for _, f := range annotate.Fields {
		for _, c := range f.Choices {
			all[f.Key] = append(all[f.Key], annotate.Choice(c.Key))
		}
	}
	return all
}()

// unsaid describes a value that no phrase says, but the words may suggest.
func (s *scope) unsaid(f field, v annotate.Value, column int, best float64, words bool) Option {
	b := s.sheet(words)
	b.add("no phrase", 1)
	b.pair("no phrase", v.String(), 1)
	b.when("no phrase, of a further incident", s.incident > 0)
	b.when("no phrase, another is said", best > 0)
	if s.alsoPrimary(f.key)[v] {
		b.add("no phrase, but the primary incident has it", 1)
		for _, how := range s.kinship() {
			b.pair("the primary incident has it, and this is", how, 1)
		}
		b.when("the primary incident has it, and another is said here", best > 0)
	}
	s.codedAs(b, f.key, v)
	base := unsaidBase
	if s.account != nil && f.key == annotate.BreachType {
		base *= codedBase
	}
	return Option{Value: v, Own: b.features(), Column: column, Base: base, said: b.said}
}

// unsaidBase is the log-odds of a value that no phrase says.
const unsaidBase = -4.0

// alsoPrimary is what the rules chose for the primary incident, as a further one
// sees it.
func (s *scope) alsoPrimary(key string) map[annotate.Value]bool {
	if s.incident == 0 {
		return nil
	}
	return s.primaryHas[key]
}

// codedBase is how much the rules count for what a portal codes by its own habits: their
// margins are features beside.
const codedBase = 0.5
