package extract

import (
	"math"
	"os"
	"strconv"

	"assay/annotate"
)

// How much features count that say less each than those of the rules, and are
// many: the greater, the more freely they are learned.
var (
	contextX = env("CX", 0.35) // a word beside a mention
	nearX    = env("NX", 0.18) // a word near it
	wordsX   = env("WX", 4.0)  // all words of an incident together
	leadX    = env("LX", 2.0)  // all words of title and lead together
)

func env(name string, x float64) float64 {
	if v, err := strconv.ParseFloat(os.Getenv(name), 64); err == nil {
		return v
	}
	return x
}

// mentionsDescribed bounds the time for a value that is said over and over.
const mentionsDescribed = 8

// group is all that the text says for one value.
type group struct {
	choice
	mentions []candidate
}

// gather joins candidates of one value, each with its margin by the hand-set
// weights.
func (f field) gather(candidates []candidate, further bool) []group {
	none := f.weights["not stated"]
	if further {
		none += f.weights["not stated of a further incident"]
	}
	var groups []group
	index := map[annotate.Value]int{}
	for _, c := range candidates {
		c.score = f.weights.score(c.features)
		g, ok := index[c.value]
		if !ok {
			index[c.value] = len(groups)
			groups = append(groups, group{choice{candidate: c}, []candidate{c}})
			continue
		}
		groups[g].support(c, f.weights["repeated"], none)
		if len(groups[g].mentions) < mentionsDescribed {
			groups[g].mentions = append(groups[g].mentions, c)
		}
	}
	for i := range groups {
		groups[i].margin = groups[i].score - none
	}
	return groups
}

// problem describes the choice of one field of an incident.
func (s *scope) problem(f field, groups []group, shared []Feature, words bool) Problem {
	schema, _ := annotate.FieldOf(f.key)
	p := Problem{Ranker: f.key, Many: f.many, Shared: shared}
	if !f.many {
		b := &sheet{r: s.reading, words: words}
		b.add("not stated", 1)
		b.when("a further incident", s.incident > 0)
		b.adapt()
		p.Options = append(p.Options, Option{Own: b.out, Seed: hashText("not stated") | 1, said: b.said})
	}
	best := math.Inf(-1)
	for _, g := range groups {
		best = max(best, g.margin)
	}
	seen := map[annotate.Value]bool{}
	for _, g := range groups {
		p.Options = append(p.Options, s.option(f, g, best, len(groups), words))
		seen[g.value] = true
	}
	for _, c := range schema.Choices {
		if v := annotate.Choice(c.Key); !seen[v] {
			p.Options = append(p.Options, s.unsaid(v, best, words))
		}
	}
	return p
}

// option describes a value that the text says.
func (s *scope) option(f field, g group, best float64, rivals int, words bool) Option {
	b := &sheet{r: s.reading, words: words}
	o := Option{Value: g.value, Base: f.offset + f.slope*min(max(g.margin, -6), 6), first: g.first, last: g.last}
	if c, ok := g.value.(annotate.Choice); ok {
		o.Seed = hashText(string(c)) | 1
		b.pair("is", string(c), 1)
		b.pair("margin", string(c), min(max(g.margin, -4), 4)/2)
	}
	if n, ok := g.value.(annotate.Name); ok {
		o.Names = append(o.Names, string(n))
	}
	b.add("said", 1)
	b.when("said of a further incident", s.incident > 0)
	s.placeAmongRivals(b, g, best, rivals)
	for _, m := range g.mentions {
		o.Spans = append(o.Spans, s.span(m.first, m.last))
		for _, seen := range m.features {
			b.add(seen.name, seen.x)
		}
		s.context(b, m.first, m.last)
	}
	o.Spans[0] = s.span(g.first, g.last)
	b.unique()
	o.Own, o.said = b.out, b.said
	return o
}

// placeAmongRivals says how a value stands beside the others of its field.
func (s *scope) placeAmongRivals(b *sheet, g group, best float64, rivals int) {
	b.add("margin", min(max(g.margin, -5), 5)/2)
	b.when("margin above 0", g.margin > 0)
	b.when("margin above 1.5", g.margin > 1.5)
	b.when("margin below -1.5", g.margin < -1.5)
	b.when("best by the rules", g.margin >= best)
	b.add("behind the best", min(best-g.margin, 4)/2)
	b.when("alone", rivals == 1)
	b.when("one of many", rivals > 4)
	b.add("mentions", math.Log2(float64(len(g.mentions)))/2)
	at := s.at[g.mentions[0].first]
	b.add("place", float64(at)/float64(len(s.sentences)))
	b.when("first three sentences", at < 3)
}

// context describes the words around a mention.
func (s *scope) context(b *sheet, first, last int) {
	k := s.at[first]
	sentence := s.sentences[k]
	b.tokens("says", sentence, 2*contextX, first, last-1)
	b.tokens("begins", sentence, contextX, first)
	b.tokens("before", sentence, contextX, first-1)
	b.tokens("before", sentence, contextX, first-2, first-1)
	b.tokens("after", sentence, contextX, last)
	b.tokens("after", sentence, contextX, last, last+1)
	b.tokens("around", sentence, contextX, first-1, last)
	for i := max(sentence.first, first-6); i < min(sentence.last, last+6); i++ {
		if (i < first || i >= last) && s.tokens[i].has(letters) {
			b.tokens("near", sentence, nearX, i)
		}
	}
	for _, name := range cueOrder {
		if s.said[k]&cueNames[name] != 0 {
			b.pair("sentence speaks of", name, contextX)
		}
	}
}

// unsaid describes a value that no phrase says, but the words may suggest.
func (s *scope) unsaid(v annotate.Choice, best float64, words bool) Option {
	b := &sheet{r: s.reading, words: words}
	b.add("no phrase", 1)
	b.pair("no phrase", string(v), 1)
	b.when("no phrase, of a further incident", s.incident > 0)
	b.when("no phrase, another is said", best > 0)
	b.adapt()
	return Option{Value: v, Own: b.out, Seed: hashText(string(v)) | 1, Base: unsaidBase, said: b.said}
}

// unsaidBase is the log-odds of a value that no phrase says.
const unsaidBase = -4
