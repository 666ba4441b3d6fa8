package extract

// A story has somebody whom it is carried by: named in its lead and most often after.
// Whoever is named once or twice in its later part, where it looks back or around, is
// there for comparison.

// carrierOf the story: of those that are first named in the title or the first two
// sentences of the body, the one that most sentences name; -1 where there is none.
func (r *reading) carrierOf(p *presence) int {
	if p.carrier != 0 {
		return p.carrier - 1
	}
	best := -1
	for who := range r.organizations {
		if p.order[who] < 1 || p.sentence[who][0] > r.leadEnd() || !r.mayBeCompany(r.names[r.organizations[who].display]) {
			continue
		}
		if best < 0 || p.spans[who] > p.spans[best] || p.spans[who] == p.spans[best] && p.order[who] < p.order[best] {
			best = who
		}
	}
	p.carrier = best + 1
	return best
}

// leadEnd is the last sentence of the lead.
func (r *reading) leadEnd() int {
	if r.sentences[0].title {
		return 2
	}
	return 1
}

// backgroundFeatures tell whoever carries the story from those that are named beside it.
func (r *reading) backgroundFeatures(out []feature, who int) []feature {
	p := r.presenceOf()
	if p.order[who] < 1 {
		return out
	}
	carrier := r.carrierOf(p)
	if carrier == who {
		out = append(out, feature{"carries the story", 1})
		if p.spans[who] == p.most {
			out = append(out, feature{"carries the story, named most", 1})
		}
		return out
	}
	first := p.sentence[who][0]
	s := r.sentences[first]
	if p.spans[who] > 2 || carrier >= 0 && p.spans[carrier] < p.spans[who] || first <= r.leadEnd()+1 && (first < r.leadEnd() || !r.datesIn(s.first, s.last, aYear)) {
		return out
	}
	if carrier >= 0 && !r.kin(carrier, who) {
		out = append(out, feature{"beside the story", 1})
	}
	if r.said[first]&cuePast != 0 || r.datesIn(s.first, s.last, aMonth) || r.saysLike(s) || r.wordNear(s.first, s.last, likeWords) {
		out = append(out, feature{"told as background", 1})
		if carrier >= 0 && !r.kin(carrier, who) {
			out = append(out, feature{"background beside the story", 1})
		}
	}
	return out
}
