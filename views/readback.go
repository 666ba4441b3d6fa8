package views

import (
	"strconv"
	"strings"
	"time"

	"assay/annotate"
)

// Summary reads the heart of an incident back in one sentence: "Lakeview Regional
// Health, US-NY: email account phished 3–9 April 2024, 48,210 people, four kinds of
// data." Values that are rejected are left out, open ones are not.
func Summary(incident *annotate.ReviewedIncident) string {
	return sentence(incident, whatHappened, peopleWords, kindsWords)
}

// Readback is Summary with all that the record holds beside: who told whom, and
// what was offered.
func Readback(incident *annotate.ReviewedIncident) string {
	return sentence(incident, whatHappened, peopleWords, kindsWords, deniedWords, learnedWords, reportedWords, remedyWords, ransomWords)
}

// ReadbackAll reads back all incidents of a review, the primary one first.
func ReadbackAll(r *annotate.Review) string {
	if len(r.Incidents) == 0 {
		return "No incident: the article is about no specific breach."
	}
	var all []string
	for i := range r.Incidents {
		all = append(all, Readback(&r.Incidents[i]))
	}
	return strings.Join(all, " ")
}

func sentence(incident *annotate.ReviewedIncident, parts ...func(*annotate.ReviewedIncident) string) string {
	who := "Unnamed victim"
	if v := incident.Values(annotate.Victim); len(v) > 0 {
		who = v[0].String()
	}
	if v := incident.Values(annotate.VictimLocation); len(v) > 0 {
		who += ", " + v[0].String()
	}
	var facts []string
	for _, part := range parts {
		if words := part(incident); words != "" {
			facts = append(facts, words)
		}
	}
	if len(facts) == 0 {
		return who + "."
	}
	return who + ": " + strings.Join(facts, ", ") + "."
}

// things are the places of data, as subjects of what happened to them.
var things = map[string]string{
	"email": "email account", "network_server": "network server", "electronic_medical_record": "medical records",
	"laptop": "laptop", "desktop_computer": "desktop computer", "other_portable_device": "portable device", "paper_films": "paper records",
}

// fates say what a vector does to a thing; one that is missing has no such word.
var fates = map[string]string{
	"phishing": "phished", "stolen_credentials": "entered with stolen credentials", "ransomware": "hit by ransomware",
	"malware": "infected with malware", "software_vulnerability": "entered through a software flaw", "misconfiguration": "left open",
	"insider_misuse": "misused from within", "misdelivery": "sent to the wrong people",
	"physical_theft": "stolen", "loss": "lost", "improper_disposal": "thrown away",
	"hacking_it_incident": "hacked", "unauthorized_access_disclosure": "accessed or disclosed", "theft": "stolen", // types
}

// whatHappened is "email account phished by Crew through Acme on 5 April", or
// without a place of the data "phishing on 5 April".
func whatHappened(incident *annotate.ReviewedIncident) string {
	words := howWords(incident)
	for _, by := range []struct{ preposition, field string }{{"by", annotate.Attacker}, {"through", annotate.ThirdParty}} {
		if names := incident.Values(by.field); len(names) > 0 {
			words = append(words, by.preposition, joinAnd(texts(names)))
		}
	}
	return strings.Join(append(words, when(incident)...), " ")
}

func howWords(incident *annotate.ReviewedIncident) []string {
	var subjects, verbs []string
	for _, v := range incident.Values(annotate.DataLocation) {
		if thing, ok := things[v.String()]; ok {
			subjects = append(subjects, thing)
		}
	}
	how := incident.Values(annotate.AttackVector)
	if len(how) == 0 {
		how = incident.Values(annotate.BreachType)
	}
	for _, v := range how {
		if fate, ok := fates[v.String()]; ok {
			verbs = append(verbs, fate)
		}
	}
	switch {
	case len(subjects) > 0 && len(verbs) > 0:
		return []string{joinAnd(subjects), joinAnd(verbs)}
	case len(how) > 0:
		return []string{joinAnd(labels(annotate.AttackVector, annotate.BreachType, how))}
	case len(subjects) > 0:
		return []string{joinAnd(subjects)}
	}
	return nil
}

// labels are choices of the first of two fields that knows them, in small letters.
func labels(first, second string, values []annotate.Value) []string {
	var words []string
	for _, v := range values {
		for _, key := range []string{first, second} {
			f, _ := annotate.FieldOf(key)
			if o, ok := f.Choice(v.String()); ok {
				words = append(words, small(o.Label))
				break
			}
		}
	}
	return words
}

// small writes a label's first letter small, unless it begins with an abbreviation.
func small(label string) string {
	if len(label) > 1 && strings.ToUpper(label[:2]) == label[:2] {
		return label
	}
	return strings.ToLower(label[:1]) + label[1:]
}

// when is "on 5 April 2024", "in April 2024", "3–9 April 2024" or "from 3 April to
// 9 May 2024".
func when(incident *annotate.ReviewedIncident) []string {
	start, end := dateOf(incident, annotate.BreachStart), dateOf(incident, annotate.BreachEnd)
	switch {
	case start != "" && end != "" && end != start:
		return []string{span(start, end)}
	case start != "":
		return []string{onDay(start)}
	case end != "":
		return []string{"until " + dateWords(end)}
	}
	return nil
}

func span(start, end annotate.Date) string {
	y1, m1, d1 := start.Parts()
	y2, m2, d2 := end.Parts()
	switch {
	case y1 == y2 && m1 == m2 && d1 > 0 && d2 > 0:
		return strconv.Itoa(d1) + "–" + dateWords(end)
	case y1 == y2 && m1 > 0 && m2 > 0:
		return "from " + strings.TrimSpace(dateWithoutYear(m1, d1)) + " to " + dateWords(end)
	}
	return "from " + dateWords(start) + " to " + dateWords(end)
}

func onDay(d annotate.Date) string {
	if _, _, day := d.Parts(); day > 0 {
		return "on " + dateWords(d)
	}
	return "in " + dateWords(d)
}

// dateWords leaves out a year that is unknown.
func dateWords(d annotate.Date) string {
	year, month, day := d.Parts()
	words := dateWithoutYear(month, day)
	if year > 0 {
		words += " " + strconv.Itoa(year)
	}
	return strings.TrimSpace(words)
}

func dateWithoutYear(month, day int) string {
	var words []string
	if day > 0 {
		words = append(words, strconv.Itoa(day))
	}
	if month > 0 {
		words = append(words, time.Month(month).String())
	}
	return strings.Join(words, " ")
}

func dateOf(incident *annotate.ReviewedIncident, field string) annotate.Date {
	if v := incident.Values(field); len(v) > 0 {
		return v[0].(annotate.Date)
	}
	return ""
}
