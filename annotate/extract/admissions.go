package extract

// Those whom something befell say so in many ways: they come clean, own up, have had to
// reset everyone's password, or report an incident. What they say is of their own where
// nobody else is named in it.

var (
	admitVerbs = set("admit admits admitted admitting acknowledge acknowledged acknowledges confirmed confirms disclosed discloses reported reports revealed reveals announced suffered suffers experienced conceded concedes declared")
	// ownTroubles are what is admitted.
	ownTroubles = union(messWords, set("bug bugs weakness weaknesses flaw flaws hole holes lapse lapses slip slips incidents ransomware malware intrusion intrusions intruder intruders skimmer skimmers cyberattack cyberattacks spill spills exposure compromises outages emergency loss losses"))
	forcedTo    = set("tell warn reset notify inform make apologise apologize shut close withdraw admit restrict pull rebuild write cancel replace recall take switch suspend pay")
	happenWords = set("happen happened befall befallen befell")
)

// acrossRow returns a name with the rest of the list that it stands in, whose verb is
// also its own: "Acme, Beta and Gamma have each had to admit".
func (r *reading) acrossRow(i int) name {
	n := r.names[i]
	if row := r.rows[i]; row.names > 1 {
		n.last = row.last
	}
	return n
}

// admits says whether the verb from a token on tells that something befell its subject.
func (r *reading) admits(verb int, s sentence) bool {
	end := min(verb+12, s.last)
	w, next := r.norm(verb), r.norm(verb+1)
	switch {
	case w == "come" || w == "came":
		return next == "clean" || next == "forward"
	case w == "own" || w == "owned" || w == "fess" || w == "fessed":
		return next == "up"
	case w == "had" || w == "have" || w == "has":
		if next == "to" {
			return forcedTo.holds(r.token(verb+2)) || admitVerbs.holds(r.token(verb+2))
		}
		return r.wordNear(verb+1, min(verb+5, s.last), happenWords) || r.wordNear(verb+1, min(verb+5, s.last), ownTroubles)
	case admitVerbs.has(w):
		i := verb + 1
		for ; i < end && !ownTroubles.holds(r.token(i)); i++ {
			if t := r.token(i); !t.has(letters) || t.norm == "that" || t.has(capital) {
				return false
			}
		}
		return i < end && !r.hypothetical(i)
	}
	return false
}

// overPerfect goes on from "have", "each", "all" to what they had to do.
func (r *reading) overPerfect(verb int, s sentence) int {
	for i := verb; i < s.last && i < verb+5; i++ {
		switch r.norm(i) {
		case "have", "has", "each", "all", "both", "also", "since", "recently", "already", "now", "then":
		default:
			return i
		}
	}
	return verb
}
