package extract

import "math"

// A story's subject is spoken of from its first sentences to its last; a bystander,
// or the victim of an older incident that is told for comparison, in one place.

// presence is what the articles' organizations are compared by, found once.
type presence struct {
	order    []int    // of every organization: its place in the order of first mention in the body; 0: not there
	sentence [][2]int // the first and last sentence of the body that names it
	spans    []int    // sentences of the body that name it
	most     int      // the most sentences that name one
	inTitle  []int    // those that the title names
	titled   bool     // the title names one of the body
	nouns    []string // by which the title speaks of an institution
	carrier  int      // who carries the story + 1, once asked for
}

// presenceOf the organizations.
func (r *reading) presenceOf() *presence {
	if r.present != nil {
		return r.present
	}
	p := &presence{order: make([]int, len(r.organizations)), sentence: make([][2]int, len(r.organizations)), spans: make([]int, len(r.organizations))}
	r.present = p
	next := 0
	for _, i := range r.byPlace {
		n := r.names[i]
		if n.who < 0 || r.sentences[n.sentence].tail {
			continue
		}
		if r.sentences[n.sentence].title {
			p.inTitle = append(p.inTitle, n.who)
			continue
		}
		if o := &r.organizations[n.who]; p.order[n.who] == 0 {
			p.sentence[n.who] = [2]int{n.sentence, -1}
			if p.order[n.who] = -1; !o.person && !o.place {
				next++
				p.order[n.who] = next
			}
		}
		if p.sentence[n.who][1] != n.sentence {
			p.sentence[n.who][1] = n.sentence
			p.spans[n.who]++
			if p.order[n.who] > 0 {
				p.most = max(p.most, p.spans[n.who])
			}
		}
	}
	for _, who := range p.inTitle {
		p.titled = p.titled || p.order[who] > 0
	}
	p.nouns = r.nounsOfTitle()
	return p
}

// nounsOfTitle are those of institutions: "gelato chain's online shop".
func (r *reading) nounsOfTitle() (out []string) {
	if len(r.sentences) == 0 || !r.sentences[0].title {
		return nil
	}
	for i := r.sentences[0].first; i < r.sentences[0].last; i++ {
		if w := r.norm(i); institutionNouns.holds(r.token(i)) {
			out = append(out, w)
		}
	}
	return out
}

var orderNames = []string{"named only in the title", "named first in the body", "named second in the body", "named third in the body", "named later in the body"}

// describePresence describes where in the article an organization is spoken of.
func (r *reading) describePresence(b *sheet, who int) {
	p := r.presenceOf()
	if p.order[who] < 0 {
		return // a person or a place
	}
	order := orderNames[min(p.order[who], len(orderNames)-1)]
	b.add(order, 1)
	if !p.titled {
		b.pair(order, "where the title names none", 1)
	}
	if p.order[who] == 0 {
		return
	}
	at, n := p.sentence[who], p.spans[who]
	size := float64(len(r.sentences))
	b.add("spread", float64(at[1]-at[0])/size)
	b.add("share of the most named", float64(n)/float64(p.most))
	b.when("most named", n == p.most)
	b.when("most named by far", n == p.most && p.most > 3)
	b.when("named in one sentence of many", n == 1 && size > 6)
	b.when("named early and late", float64(at[0]) < size/3 && float64(at[1]) > size*2/3)
	b.when("named late only", float64(at[0]) > size*2/3)
	b.add("sentences that name it", math.Log2(float64(n))/2)
	b.when("introduced in the past", r.said[at[0]]&cuePast != 0)
	if p.saysNounOf(r, who) {
		b.add("the title says its noun", 1)
		b.pair("the title says its noun", order, 1)
	} else {
		b.when("the title says another's noun", len(p.nouns) > 0)
	}
}

// nounReach is how far from a name a noun stands that tells what it is.
const nounReach = 7

// saysNounOf says whether the title speaks of an organization by its noun: one that
// stands beside its first mention, or in its name.
func (p *presence) saysNounOf(r *reading, who int) bool {
	if len(p.nouns) == 0 {
		return false
	}
	for k, i := range r.organizations[who].mentions {
		n := r.names[i]
		s := r.sentences[n.sentence]
		if s.title || k > 2 {
			continue
		}
		for j := max(s.first, n.first-nounReach); j < min(s.last, n.last+nounReach); j++ {
			for _, noun := range p.nouns {
				if r.norm(j) == noun {
					return true
				}
			}
		}
	}
	return false
}
