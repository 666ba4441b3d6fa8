package extract

import "sort"

// furtherWeights rank the other organizations as victims of further incidents.
// Only what is said of them as victims counts, and an organization that is merely
// mentioned is none.
var furtherWeights = Weights{
	"not stated": 2.2, "firm": 0.5,
	"hit": 1.6, "owner of": 0.8, "incident at": 1.8, "stolen from": 0.8, "holder of": -0.6, "suffers": 1.1, "reports": -0.8, "incident noun": 1.2, "holder": -0.5, "possessive": 0.2,
	"organization word": 1.3, "past": 0.8, "concrete": 0.4, "list of victims": 0.2, "covered entity": 0.5, "listed with a victim": 2.2, "heading": 2.2, "known victim": 2, "holds": -1, "loses": 0.8, "struck": 0.8, "among": 1.6, "in a series": 1.2, "compared": 0, "only late": 0.6, "dated beside": 0.4,
	"access to": 0.8, "counted beside": 1.6, "tells of a loss": 0.6, "described victim": 0.8, "after it told": 0.8, "mess": 0.4, "authority": -2.3, "long list": 1.2, "affiliation": -0.8, "in the lead": -0.4, "title": -0.6,
	"media": -3, "security": -2, "agency": -2.4, "attacker": -2.5, "malware": -5, "product": -2.4, "person": -3.5, "place": -2.4,
	"according to": -1.2, "told": -1, "researches": -1.5, "vendor": -2.4, "group": -1.8, "ordinary word": -1.2, "reports incident": 0, "example of": 1.7,
	"located": -1.5, "blamed": -1.2, "title only": -1.4, "part of a name": -2, "initial only": -1.4, "software name": -2, "term": -5, "no organization": -2, "no pattern": -0.5, "kin of the primary": -2.2, "called an institution": 0.8, "adjective": -0.4, "employs a speaker": -0.3, "first organization": -0.6, "counts people": 0.3, "early": -1.6, "first sentence": 0.5, "city": 1,
	"story": 0.3, "opens a story": 0.5, "reports a story": 0.5,
	"its own": -2, "alumni": -2, "spared": -3, "one of many": -1.5, "made by another": -1.5,
}

// furtherVictim is the victim of a further incident, with the margin over not
// being one.
type furtherVictim struct {
	who, first int
	margin     float64
}

// furtherVictims returns the other victims in the order of their first mention.
func (r *reading) furtherVictims(w Weights, primary int) []furtherVictim {
	var out []furtherVictim
	for who, features := range r.furtherFeaturesOfAll(w, primary) {
		if m := w.score(features) - w["not stated"]; who != primary && m > 0 {
			out = append(out, furtherVictim{who, r.names[r.organizations[who].mentions[0]].first, m})
		}
	}
	sort.Slice(out, func(a, b int) bool {
		return out[a].margin > out[b].margin || out[a].margin == out[b].margin && out[a].first < out[b].first
	})
	out = r.withoutKin(out)
	out = out[:min(len(out), maxIncidents-1)]
	sort.Slice(out, func(a, b int) bool { return out[a].first < out[b].first })
	return out
}

// withoutKin keeps of names that begin alike the surest: "Acme", "acme.com".
func (r *reading) withoutKin(all []furtherVictim) []furtherVictim {
	kept := all[:0]
	opens := map[string]bool{}
	for _, f := range all {
		first := r.norm(r.names[r.organizations[f.who].display].first)
		if opens[first] && !shortless[first] {
			continue
		}
		opens[first] = true
		kept = append(kept, f)
	}
	return kept
}

// furtherFeaturesOfAll describes all organizations as victims of further incidents.
// Those that stand in a list with a victim are likely victims too.
func (r *reading) furtherFeaturesOfAll(w Weights, primary int) [][]feature {
	all := make([][]feature, len(r.organizations))
	sure := map[int]int{} // first token of a list → members that are victims by themselves
	victim := make([]bool, len(r.organizations))
	for who := range r.organizations {
		if who == primary {
			continue
		}
		all[who] = r.furtherFeatures(who, primary)
		victim[who] = w.score(all[who]) > w["not stated"]
		for k, i := range r.organizations[who].mentions {
			if row := r.rows[i]; victim[who] && row.names > 1 && k < 12 {
				sure[row.first]++
			}
		}
	}
	for who := range all {
		for k, i := range r.organizations[who].mentions {
			row := r.rows[i]
			if own := victim[who]; who != primary && r.couldSuffer(who) && k < 12 && row.names > 1 && (sure[row.first] > 1 || !own && sure[row.first] > 0) {
				all[who] = append(all[who], feature{"listed with a victim", 1})
				break
			}
		}
	}
	return all
}

// couldSuffer says whether an organization is none of those that are mostly named
// for what they say or do.
func (r *reading) couldSuffer(who int) bool {
	o := &r.organizations[who]
	return !o.person && !o.place && (o.kind == "" || o.kind == "product" || o.kind == "firm")
}
