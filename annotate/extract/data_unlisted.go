package extract

import (
	"strings"

	"assay/annotate"
)

// unlistedMember is a member of a list of kinds of data that no phrase names:
// "names, shoe sizes and passwords". A concrete kind that no value covers is other.
type unlistedMember struct {
	first, last int
	run         int
	atEnd       bool // behind all members that the lexicon knows
}

// clauseOpeners open a member that is a clause: "what people had bought".
var clauseOpeners = set("what where how which when whether who")

// vagueHeads name no concrete kind of data by themselves, and people are none.
var vagueHeads = set(`information info data details detail records record files file documents document particulars contents content material materials more others other so forth on etc things items stuff even both all some
	fields entries rows lines much additional also then too later including numbers number accounts account profiles credentials communications facts identifiers
	customers clients users members patients employees workers staff students teachers parents voters subscribers people individuals persons victims residents citizens children visitors guests passengers travelers travellers
	drivers riders donors applicants volunteers officers soldiers doctors nurses providers vendors suppliers partners merchants businesses companies firms organizations organisations banks hospitals schools agencies governments
	countries states cities hackers criminals women men players shoppers buyers sellers consumers readers relatives spouses friends contractors dealers veterans pupils owners systems servers computers networks devices websites apps services products
	statements charts years months weeks days hours minutes times cases incidents reasons breaches attacks percent dollars pounds euros`)

// kindHeads end the name of a kind of data that is no plural.
var kindHeads = set("id status type level size history school balance country city class date time amount activity behavior behaviour usage attendance language rank position grade score location plan model serial version account photo image signature timezone zone currency title")

// memberLike says whether [first, last) can name a kind of data: a few words, no
// verb among them, and a head that is neither vague nor people.
func (r *reading) memberLike(first, last int) bool {
	if last-first > 6 || first >= last {
		return false
	}
	open := r.norm(first)
	if opensAside.holds(r.token(first)) || open == "of" || vagueHeads.holds(r.token(first)) && open != "account" && open != "content" || aboutMembers.holds(r.token(first)) || r.tokens[first].has(number) {
		return false
	}
	if len(open) > 4 && (strings.HasSuffix(open, "ing") || strings.HasSuffix(open, "ly")) {
		return false
	}
	named := false
	for i := first; i < last; i++ {
		t := r.tokens[i]
		if !t.has(letters|number) || r.dataAt[i] || leadExposes.has(t.norm) || leadEnters.has(t.norm) {
			return false
		}
		named = named || t.has(capital) && !t.has(upper)
	}
	head := r.headOf(first, last)
	return !vagueHeads.has(head) && r.cues[last-1]&cueHolder == 0 && (!named || kindHeads.has(strings.TrimSuffix(head, "s")))
}

// nounLike says whether the head of [first, last) looks like that of a kind of data.
func (r *reading) nounLike(first, last int) bool {
	head := r.headOf(first, last)
	return kindHeads.has(strings.TrimSuffix(head, "s")) || strings.HasSuffix(head, "s") && !strings.HasSuffix(head, "ss")
}

// headOf returns the head of a noun phrase: its last word, or the one before "of".
func (r *reading) headOf(first, last int) string {
	for i := first + 1; i < last; i++ {
		if r.norm(i) == "of" {
			return r.norm(i - 1)
		}
	}
	return r.norm(last - 1)
}

// aboutMembers open what is said of the members and is none.
var aboutMembers = set("allegedly possibly potentially perhaps maybe among respectively likewise thereby therefore thus instead however worst best above importantly again already still once twice too just only mostly partly namely e.g i.e eg ie according say")

// extendRun adds the last member of a list where the lexicon does not know it:
// "names, phone numbers and account types went".
func (r *reading) extendRun(run *dataRun, index int) {
	s := r.within(run.first)
	i := run.last
	for n := 0; i < s.last && n < 4 && !pairs(r.norm(i)); i, n = i+1, n+1 {
		if breaksList.holds(r.token(i)) || !r.tokens[i].has(letters|number) {
			return
		}
	}
	if of := r.norm(run.last); i >= s.last || !pairs(r.norm(i)) || i > run.last && (of == "of" || of == "belonging" || of == "for" || of == "from") && r.norm(i) != "," {
		return
	}
	for i < s.last && pairs(r.norm(i)) {
		i++
	}
	end := i
	for end < s.last && end < i+6 && r.tokens[end].has(letters|number) && !breaksList.holds(r.token(end)) && !pairs(r.norm(end)) && !endsMember.holds(r.token(end)) && !exposedForms.holds(r.token(end)) {
		end++
	}
	if end > i && end-i < 5 && vagueKinds.holds(r.token(end-1)) && !r.dataAt[end-1] {
		run.members++ // "name and contact details"
		run.last = end
		return
	}
	if end == i || !r.memberLike(i, end) || run.members < 2 && end < s.last && r.norm(end) == "," {
		return
	}
	if !r.nounLike(i, end) {
		return
	}
	r.unlisted = append(r.unlisted, unlistedMember{i, end, index, true})
	run.last = end
}

// vagueKinds end what names no kind of data and yet is a member of a list.
var vagueKinds = set("information info data details records particulars credentials")

// endsMember are words behind which a noun phrase is over.
var endsMember = set("in for on at with from by as when where while through during via under into onto about against without within over between among all because until went go goes came belonging relating dating going")

// unlistedKinds proposes the members of lists that no phrase names as other.
func (s *scope) unlistedKinds() []candidate {
	var out []candidate
	for _, u := range s.unlisted {
		if !s.owns(u.first) && !s.shares(u.first) {
			continue
		}
		c := candidate{value: annotate.Choice("other"), first: u.first, last: u.last}
		c.when("unlisted", true)
		c.when("unlisted at the end", u.atEnd)
		c.when("unlisted clause", clauseOpeners.holds(s.token(u.first)))
		c.add("value=other", 1)
		s.situate(&c)
		s.describeData(&c, s.dataRuns[u.run])
		out = append(out, c)
	}
	return out
}

// exampleOfKind says whether the member at i is an example of the kind of data that is
// named before it, and so no other: "insurance information such as plans".
func (r *reading) exampleOfKind(i int) bool {
	j := i - 1
	if articles.holds(r.token(j)) {
		j--
	}
	switch {
	case r.norm(j) == "as" && r.norm(j-1) == "such":
		j -= 2
	case r.norm(j) == "including", r.norm(j) == "like":
		j--
	default:
		return false
	}
	for r.norm(j) == "," || vagueKinds.holds(r.token(j)) && j >= 0 && !r.dataAt[j] {
		j--
	}
	return j >= 0 && r.dataAt[j]
}
