package extract

import (
	"sort"

	"assay/annotate"
)

// earlierPhrases tell an incident from an earlier one at the same victim:
//
//	earlier   what follows is told of the earlier one: "a previous breach", "comes two years after"
//	again     this is not the first, so that there was an earlier one: "for the second time"
//	first     the earlier one, where it is known that there are two: "the first breach"
//	then      a later sentence on what was told last: "in that incident"
var earlierPhrases = []phrases{
	{"earlier", `previous/earlier/prior/older/past/last breach/breaches/hack/hacks/attack/attacks/incident/incidents/intrusion/compromise/leak/theft|previous/earlier/prior/older/past data/security/cyber/privacy breach/breaches/incident/incidents/attack/attacks/leak/lapse|
		separate/different/unrelated (data/security) breach/hack/attack/incident/intrusion|another (data/security/cyber) breach/hack/attack/incident/intrusion/leak in/at/last/that/two/three|been/was/were previously hacked/breached/attacked/compromised/targeted/hit|previously suffered/disclosed/reported|
		had/have/has already (been) suffered/hacked/breached/attacked|had previously (been) suffered/hacked/breached/hit/targeted/disclosed|in the past after|only/just last year/month|only/just weeks/months ago|as recently as|faced scrutiny/criticism|history of (security/data) breaches/incidents|already/previously/earlier fined/reprimanded/rebuked/penalised/penalized|an/another identical/earlier slip/mistake/mishap/lapse in|a separate/different/second/larger/bigger theft/breach/hack/attack/leak of/in/on/from|no stranger to|not new to|
		first/last time was in|the last time|most extensive/serious/significant since|largest/biggest/worst since|was the victim of a similar|in an/a earlier/previous/similar incident/breach/attack|on the heels of|still reeling from|still recovering from|breach/hack/leak/incident/attack of its/their own`},
	{"after", `months after|years after|weeks after|year after|month after|days after|after a (similar/previous/separate)|follows a/an/the/last`},
	{"also", `back in|was/were also hacked/breached/attacked/hit/targeted/compromised|also suffered|also fell victim|also lost|also disclosed|also had`},
	{"again", `second/third/fourth (major/data/security/cyber/credit/card/such/known/successive) (card/data) breach/hack/attack/incident/intrusion/leak/time/compromise/cyberattack|once again|hacked/breached/compromised/hit/attacked/targeted again|again hacked/breached/compromised/hit/attacked/targeted/been|
		twice|repeat victim|not/isn't/wasn't the first (time)|two breaches/hacks/incidents/attacks|two (separate) times|latest in a (long) series/string/line|fresh (data/security) breach|new (data/security) breach|yet another|subsequent breach|latest problems/woes/blow|prior incident|embarrassed/stung/bitten/burned/hit/caught before|been here before|happened before|not for the first time|third time|no first time|a repeat of|once more|sore point|in the news before|has form|track record|chequered/checkered/troubled history/past|three/four/five/six/several breaches/hacks/incidents/attacks/leaks|been a target|no stranger to this/such/that`},
	{"first", `the first (data/security) breach/hack/attack/incident/intrusion|the original/earlier/older/previous/prior breach/hack/attack/incident|the other breach/hack/attack/incident`},
	{"then", `that incident/breach/hack/attack/intrusion/theft/case/one|in the incident/breach/hack/attack|at that time`},
}

// earlierMargin is how sure an earlier incident is, once it is found.
const earlierMargin = 1.0

// stretch is a range of tokens, [first, last).
type stretch struct{ first, last int }

// addEarlier looks for what is told of an earlier incident at the primary victim,
// and makes that an incident of its own.
func (r *reading) addEarlier() bool {
	if len(r.victims) == 0 || r.victims[0] < 0 || len(r.victims) >= maxIncidents {
		return false
	}
	r.earlier = r.findEarlier(r.victims[0])
	if len(r.earlier) == 0 {
		return false
	}
	r.victims = append(r.victims, r.victims[0])
	return true
}

// giveEarlier gives the tokens that tell of an earlier incident to that.
func (r *reading) giveEarlier() {
	n := len(r.victims) - 1
	if len(r.earlier) == 0 || n < 1 || r.victims[n] != r.victims[0] {
		return
	}
	for _, t := range r.earlier {
		for i := t.first; i < t.last; i++ {
			if r.owners[i]&1 != 0 {
				r.owners[i] = 1 << n
			}
		}
	}
}

// findEarlier returns the stretches that tell of an earlier incident at a victim.
func (r *reading) findEarlier(who int) []stretch {
	var out []stretch
	again := -1
	all := r.found[inEarlier]
	goes := false
	for k, s := range r.sentences {
		from, latest := -1, false
		for n := searchMention(all, s.first); n < len(all) && all[n].first < s.last; n++ {
			m := all[n]
			latest = latest || m.value == "again"
			switch {
			case m.value == "again" && again < 0:
				again = k
			case k < 2 || s.tail || from >= 0:
			case r.saysEarlier(m, s, again >= 0, goes):
				from = r.openEarlier(m, s)
			}
		}
		if again < 0 && r.notFirst(s) {
			again, latest = k, true
		}
		if from < 0 && k > 0 && !s.tail {
			from = r.unannounced(k, s, again == k)
		}
		if from < 0 && again >= 0 && !latest && k > again && k > 1 && !s.tail {
			from = r.datedEarlier(s, k == again+1)
		}
		if from < 0 && goes && !r.tokens[s.first].has(line) && r.pointsBack(s) && !r.wordNear(s.first, s.first+8, newsWords) {
			from = s.first
		}
		if from >= 0 && again < 0 && !r.datesIn(from, s.last, anyAge) {
			again = k // what it announces may follow
		}
		goes = from >= 0 && (goes || r.tellsEarlier(from, s, again >= 0 && k == again+1)) && r.onlyOf(who, from, s.last)
		if goes {
			out = append(out, stretch{from, s.last})
		}
	}
	return out
}

// saysEarlier says whether a phrase opens what is told of an earlier incident.
func (r *reading) saysEarlier(m mention, s sentence, again, goes bool) bool {
	switch m.value {
	case "earlier":
		return true
	case "first":
		return again
	case "after":
		return r.wordNear(max(s.first, m.first-8), m.first, comesWords) || comesWords.holds(r.token(m.first))
	case "also":
		return r.datesIn(s.first, s.last, aYear)
	case "then":
		return goes && m.first < s.first+16 && !r.wordNear(s.first, s.last, newsWords)
	}
	return false
}

// comesWords before "two years after" say what came so late.
var comesWords = set("come comes came coming arrives arrived follows followed occurred happened emerges emerged")

// openEarlier returns the token from which a sentence tells of the earlier
// incident: of "The problem comes two years after hackers stole …" what follows.
func (r *reading) openEarlier(m mention, s sentence) int {
	if r.norm(m.last-1) == "after" && m.last-s.first < 20 {
		return m.last - 1
	}
	for i := m.first; i > s.first && i > m.first-14; i-- {
		if w := r.norm(i); w == "," || w == ";" {
			return i
		}
	}
	return s.first
}

// tellsEarlier says whether words tell of an incident, with a fact of its own.
// Beside the sentence that said there was one, a way in or a kind will do.
func (r *reading) tellsEarlier(from int, s sentence, beside bool) bool {
	incident, fact := beside && r.saysHow(s), r.datesIn(from, s.last, anyAge)
	for i := from; i < s.last; i++ {
		incident = incident || r.cues[i]&(cueIncident|cueHit|cueConcrete|cueSuffer) != 0
		fact = fact || r.dataAt[i]
	}
	for i := range r.counts {
		if c := r.counts[i]; c.first >= from && c.first < s.last && c.unit != unitOther && c.n > 99 {
			fact = true
		}
	}
	return incident && fact
}

// datedEarlier returns the start of a sentence that dates an incident well before
// the article, or beside the sentence that said there was one, before its month;
// -1 otherwise.
func (r *reading) datedEarlier(s sentence, beside bool) int {
	if k := r.at[s.first]; r.wordNear(s.first, s.last, newsWords) || r.said[k]&(cueResearch|cueAdvice) != 0 && !r.happens[k] {
		return -1
	}
	age := lastYear
	if beside {
		age = aMonth
	}
	if !r.datesIn(s.first, s.last, age) {
		return -1
	}
	for i := s.first; i < s.last; i++ {
		if r.cues[i]&(cueIncident|cueHit|cueConcrete) != 0 || harmWords.holds(r.token(i)) || r.norm(i) == "dump" {
			return s.first
		}
	}
	if beside && r.saysHow(s) {
		return s.first
	}
	return -1
}

// saysHow says whether a sentence names a way in, a kind of incident or of data.
func (r *reading) saysHow(s sentence) bool {
	for _, l := range []list{inVectors, inBreachTypes, inDataTypes} {
		if k := searchMention(r.found[l], s.first); k < len(r.found[l]) && r.found[l][k].first < s.last {
			return true
		}
	}
	return false
}

// Ages of a date at publication.
const (
	anyAge = iota
	aMonth
	lastYear
	aYear
)

// datesIn says whether a date of an age stands within the tokens.
func (r *reading) datesIn(first, last, age int) bool {
	for k := sort.Search(len(r.dates), func(k int) bool { return r.dates[k].first >= first }); k < len(r.dates) && r.dates[k].first < last; k++ {
		year, month, _ := r.dates[k].value.Parts()
		now, nowMonth, _ := r.published.Parts()
		switch {
		case age == anyAge, year > 0 && year < now-1, age <= lastYear && year > 0 && year < now:
			return true
		case age == aMonth && year == now && month > 0 && month < nowMonth:
			return true
		}
	}
	return false
}

// onlyOf says whether no organization but one that could be a victim is named.
func (r *reading) onlyOf(who, first, last int) bool {
	for k := searchName(r.byPlace, r.names, first); k < len(r.byPlace); k++ {
		n := r.names[r.byPlace[k]]
		if n.first >= last {
			break
		}
		if n.who < 0 || n.who == who || r.before(n.first, cueVendor, 4) {
			continue
		}
		if o := r.organizations[n.who]; !o.person && !o.place && (o.kind == "" || o.kind == "firm") && !r.kin(who, n.who) {
			return false
		}
	}
	return true
}

// keepVictim gives an earlier incident what the article says of its victim, which
// is that of the primary one.
func (s *scope) keepVictim() {
	if s.incident == 0 {
		s.ofVictim = map[string][]choice{}
	}
	for _, key := range []string{annotate.VictimType, annotate.VictimLocation} {
		switch {
		case s.incident == 0:
			s.ofVictim[key] = s.chosen[key]
		case s.victim >= 0 && s.victim == s.victims[0]:
			s.chosen[key] = s.ofVictim[key]
		}
	}
}
