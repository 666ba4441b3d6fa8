package extract

// views are what each part of a ranker says of a value, as log-odds. A value of which
// all are sure is surer than one that a single part carries.
type views struct {
	rules  float64
	own    float64 // what is learned of the value's own features
	beside float64 // of its sentence
	words  float64 // of the incident's words
	all    float64 // the part of own that is learned from all fields together
}

// viewsOf an option.
func (k *Ranker) viewsOf(p *Problem, o *Option) views {
	share := float64(k.share(p))
	v := views{rules: k.baseOf(o), own: share * float64(k.addOwn(p.Press, o.Own)), beside: share * float64(o.beside.weigh(k, p.Press))}
	if o.Column > 0 && o.Column <= len(p.said) {
		v.words = share * float64(p.said[o.Column-1])
	}
	if k.All != nil {
		v.all = share * float64(k.All.addOwn(p.Press, o.Own))
	}
	return v
}

func (v *views) signals(out Signals) Signals {
	return append(out, v.rules/3, v.own/3, v.beside, v.words, v.all)
}
