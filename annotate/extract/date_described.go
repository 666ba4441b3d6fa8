package extract

import (
	"sort"

	"assay/annotate"
)

// datedX is how much the verb of a date counts, and what it dates together with how
// precise it is and whose incident it is of.
const datedX = 0.5

// datedClassX is how much it counts what the verb of a date, and it and its neighbour,
// are like: few verbs are met often.
const datedClassX = 1.5

// describeDate adds for the model what a date dates: the very verb, which no list of
// verbs can replace, and what holds only of some dates of one kind of event.
func (s *scope) describeDate(b *sheet, first int) {
	k := sort.Search(len(s.dates), func(k int) bool { return s.dates[k].first >= first })
	if k == len(s.dates) || s.dates[k].first != first {
		return
	}
	d, a := s.dates[k], s.attachedTo(k)
	sentence := s.within(d.first)
	if a.verb >= 0 {
		b.tokensAndClasses(wordDates, sentence, datedX, datedClassX, a.verb)
		b.tokensAndClasses(wordDates, sentence, contextX, datedClassX, a.verb-1, a.verb)
		b.tokensAndClasses(wordDates, sentence, contextX, datedClassX, a.verb, a.verb+1)
	}
	event := eventsDescribed[a.event]
	b.pair(event, preciseness(d), datedX)
	b.pair(event, s.rankOfIncident(), datedX)
	if d.relative {
		b.pair(event, "relative", datedX)
	}
	if s.at[d.first] < 3 {
		b.pair(event, "early", datedX)
	}
	if a.clause&clausePerfect != 0 {
		b.pair(event, "had", datedX)
	}
	if a.clause&clauseVictim != 0 {
		b.pair(event, "the victim", datedX)
	}
	if a.clause&clauseOther != 0 {
		b.pair(event, "another", datedX)
	}
	b.pair(event, actorNames[a.actor], datedX)
	switch before := s.nearestName(searchName(s.byPlace, s.names, d.first)-1, -1, sentence.first, sentence.last); before {
	case nameOfVictim:
		b.pair(event, "after its victim", datedX)
	case nameOfOther:
		b.pair(event, "after another", datedX)
	}
}

// preciseness of a date, in a word.
func preciseness(d date) string {
	switch _, month, day := d.value.Parts(); {
	case d.end != "":
		return "span"
	case day > 0:
		return "day"
	case month > 0:
		return "month"
	}
	return "year"
}

func (s *scope) rankOfIncident() string {
	switch {
	case s.incident > 0:
		return "further"
	case len(s.victims) > 1:
		return "first of several"
	}
	return "only one"
}

// eventsDescribed names what a date dates, where it stands with something else.
var eventsDescribed = [...]string{noEvent: "dated: nothing", happens: "dated: what happened", incidentNoun: "dated: the incident", learns: "dated: learning",
	discoveryNoun: "dated: discovery", tells: "dated: telling", noticeNoun: "dated: a notice", stops: "dated: its end", otherEvent: "dated: another thing", unknownVerb: "dated: by a verb"}

// dated are the fields whose values are dates.
var dated = map[string]bool{annotate.BreachStart: true, annotate.BreachEnd: true, annotate.Discovered: true, annotate.Disclosed: true}
