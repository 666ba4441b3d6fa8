package extract

import (
	"math"

	"assay/annotate"
)

// wordsOf describes what an incident's sentences say, without regard to any
// value: its words, their classes and pairs of words, those of title and lead, the
// words of the victim's name, and what the rules chose.
func (s *scope) wordsOf() []Feature {
	all, lead := &s.memory.all, &s.memory.lead
	all.reset()
	lead.reset()
	for k, sentence := range s.sentences {
		if sentence.tail {
			continue
		}
		all.read(s, sentence, gramRole)
		if k < 2 {
			lead.read(s, sentence, 0x2545f491)
		}
	}
	circumstances := s.circumstances()
	out := s.memory.room(len(all.order) + len(lead.order) + len(circumstances))
	return append(lead.addTo(all.addTo(out, wordsX), leadX), circumstances...)
}

// gramRole tells words of the incident from those of the lead.
const gramRole = 0x1b873593

// gramsDescribed bounds the time for a long article.
const gramsDescribed = 3000

type grams struct {
	seen  hashIndex
	order []uint32
}

func (g *grams) reset() {
	g.seen.reset()
	g.order = g.order[:0]
}

func (g *grams) note(h uint32) {
	if len(g.order) >= gramsDescribed {
		return
	}
	if _, ok := g.seen.note(h, 0); !ok {
		g.order = append(g.order, h)
	}
}

// read notes the words of the incident in a sentence, their classes, and its pairs.
func (g *grams) read(s *scope, sentence sentence, role uint32) {
	for i := sentence.first; i < sentence.last; i++ {
		if !s.owns(i) || !s.tokens[i].has(letters|number) {
			continue
		}
		g.note(mix(role, s.hashes[i]))
		if class := s.classes[i]; class != 0 {
			g.note(mix(role^classRole, class))
		}
		if i+1 < sentence.last && s.tokens[i+1].has(letters|number) {
			g.note(mix(mix(role, s.hashes[i]), s.hashes[i+1]))
		}
	}
}

// addTo adds features that share out x, so that long and short texts count alike.
func (g *grams) addTo(out []Feature, x float64) []Feature {
	x *= g.share()
	for _, h := range g.order {
		out = append(out, Feature{h, float32(x)})
	}
	return out
}

// share of each in a length of one.
func (g *grams) share() float64 { return 1 / math.Sqrt(float64(len(g.order))+10) }

// describeText notes the words of the article but for its tail, each once: advice,
// market news and studies differ from reports of incidents in all that they say.
func (r *reading) describeText(b *sheet) {
	all := &r.memory.all
	all.reset()
	for _, s := range r.sentences {
		for i := s.first; i < s.last && !s.tail; i++ {
			if !r.tokens[i].has(letters) {
				continue
			}
			n := len(all.order)
			if all.note(mix(wordOfText.hash, r.hashes[i])); b.words && len(all.order) > n {
				b.say(wordOfText.name, s, []int{i})
			}
		}
	}
	b.out = all.addTo(b.out, textX)
}

// circumstances are the victim's name and the choices of the rules.
func (s *scope) circumstances() []Feature {
	b := s.sheet(false)
	b.when("a further incident", s.incident > 0)
	b.when("victim not named", s.victim < 0)
	b.when("has a title", s.sentences[0].title)
	if s.victim >= 0 {
		n := s.names[s.organizations[s.victim].display]
		for i := n.first; i < n.last; i++ {
			b.put(mix(0x9f4f2727, s.hashes[i]), 0.8)
			if class := s.classes[i]; class != 0 {
				b.put(mix(0x9f4f2727^classRole, class), 0.8)
			}
		}
		b.put(mix(0x9f4f2728, s.hashes[n.last-1]), 0.8)
	}
	for _, f := range annotate.Fields {
		won := s.chosen[f.Key]
		if f.Key != annotate.Victim {
			b.when("no "+f.Key, len(won) == 0)
		}
		if f.Kind == annotate.KindChoice {
			for _, c := range won {
				b.pair(f.Key, c.value.String(), 0.6)
			}
		}
	}
	return b.features()
}
