package extract

import "sort"

// furtherWeights rank the other organizations as victims of further incidents.
// Only what is said of them as victims counts, and an organization that is merely
// mentioned is none.
var furtherWeights = Weights{
	"not stated": 2.3, "found by it": -1, "its researchers": -1, "posted there": -1.8, "says in a report": -1.5, "counted among victims": 2.2, "admits": 1.2, "visited": 0, "access to": 1.4, "according to": -1.2, "acts as a town": 1.2, "adjective": -0.7, "affiliation": -1, "after it told": 0.7, "agency": -3, "alumni": -1.8, "among": 1.7,
	"another time in its clause": 0.8, "attacker": -2.6, "authority": -2.5, "background": -0.1, "blamed": -1, "called an institution": 1, "city": 1.9, "compared": 0.2, "concrete": 0.5,
	"counted beside": 1.5, "counts people": 0.8, "culprit": -3, "dated beside": 0.4, "described victim": 0.8, "does business": -0.2, "early": -2.3, "employs a speaker": -0.4, "example of": 2,
	"facts in its clause": 0.4, "finds": -0.1, "firm": 1.1, "first sentence": 0.8, "frequency": -1.4, "group": -1.5, "harmed in its clause": -0.2, "heading": 2.4, "hit": 1.5, "holder": -0.2,
	"holds": -0.2, "holds what was taken": -0.5, "in a deal": -1.3, "in a series": 1.3, "in the lead": -0.5, "in a narrative": -2, "incident at": 1.5, "incident noun": 0.6, "initial only": -2.3,
	"investigates": -0.5, "its data": 0.6, "its own": -1.3, "kin of the primary": -2.8, "known victim": 2.4, "known, nothing told": 0.2, "lets out": 0.5, "likened": 0.5, "list of victims": 0.6,
	"listed with a victim": 1.9, "listed, nothing told": 0.7, "located": -1.8, "long list": 0.6, "loses": 0.7, "made by another": -1.5, "makes another": -0.1, "malware": -5.1, "media": -3,
	"mess": 0.2, "names a man": -0.3, "no organization": -2.1, "no pattern": -0.6, "one of many": -1.6, "only late": 0.3, "only speaks": 0.2, "opens a story": 0.2, "ordinary word": -1.6,
	"organization word": 1.9, "owner of": 1, "part of a name": -2.2, "past": 1.1, "pays up": 0.9, "person": -3.3, "place": -2.4, "possessive": 0.7, "product": -2.7, "reports": -0.3,
	"reports a story": 0.8, "reports incident": -0.2, "researches": -1.8, "security": -2.3, "software name": -1.6, "spared": -3, "speaks through somebody": -0.5, "spoken of as known": 0.2,
	"stolen from": 0.6, "story": 0.2, "struck": 1.2, "subject": 0.4, "suffers": 0.9, "tells of a loss": 0.1, "tells of its own loss": -0.3, "term": -5, "the company": -0.4, "title": -0.7,
	"title only": -1.4, "told": -1, "undergoes": 1.3, "vendor": -2.1,
}

// furtherVictim is the victim of a further incident, with the margin over not
// being one.
type furtherVictim struct {
	who, first int
	margin     float64
}

// furtherVictims returns the other victims in the order of their first mention.
func (r *reading) furtherVictims(w scorer, primary int) []furtherVictim {
	var out []furtherVictim
	for who, features := range r.furtherFeaturesOfAll(w, primary) {
		if m := w.score(features) - w.get("not stated"); who != primary && m > 0 {
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
		if opens[first] && !shortless.has(first) {
			continue
		}
		opens[first] = true
		kept = append(kept, f)
	}
	return kept
}

// furtherFeaturesOfAll describes all organizations as victims of further incidents.
// Those that stand in a list with a victim are likely victims too.
func (r *reading) furtherFeaturesOfAll(w scorer, primary int) [][]feature {
	all := make([][]feature, len(r.organizations))
	sure := map[int]int{} // first token of a list → members that are victims by themselves
	victim := make([]bool, len(r.organizations))
	for who := range r.organizations {
		if who == primary {
			continue
		}
		all[who] = r.furtherFeatures(who, primary)
		victim[who] = w.score(all[who]) > w.get("not stated")
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
				if !seen(all[who], "harmed in its clause") && !seen(all[who], "likened") {
					all[who] = append(all[who], feature{"listed, nothing told", 1})
				}
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
