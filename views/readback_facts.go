package views

import (
	"strings"

	"assay/annotate"
)

func peopleWords(incident *annotate.ReviewedIncident) string {
	v := incident.Values(annotate.IndividualsAffected)
	if len(v) == 0 {
		return ""
	}
	count := v[0].(annotate.Count)
	words := Plural(count.N, "person", "people")
	if count.Qualifier != annotate.Exact && count.Qualifier != "" {
		words = qualifierLabel(count.Qualifier) + " " + words
	}
	return words
}

func kindsWords(incident *annotate.ReviewedIncident) string {
	return kinds(len(incident.Values(annotate.DataTypes)), "")
}

func deniedWords(incident *annotate.ReviewedIncident) string {
	return kinds(len(incident.Values(annotate.DataTypesExcluded)), " ruled out")
}

var numerals = []string{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}

func kinds(n int, rest string) string {
	switch {
	case n == 0:
		return ""
	case n == 1:
		return "one kind of data" + rest
	case n < len(numerals):
		return numerals[n] + " kinds of data" + rest
	}
	return Number(n) + " kinds of data" + rest
}

func learnedWords(incident *annotate.ReviewedIncident) string {
	var words []string
	if d := dateOf(incident, annotate.Discovered); d != "" {
		words = append(words, "discovered "+onDay(d))
	}
	if d := dateOf(incident, annotate.Disclosed); d != "" {
		words = append(words, "disclosed "+onDay(d))
	}
	return strings.Join(words, ", ")
}

func reportedWords(incident *annotate.ReviewedIncident) string {
	v := incident.Values(annotate.ReportedTo)
	if len(v) == 0 {
		return ""
	}
	return "reported to " + joinAnd(labels(annotate.ReportedTo, annotate.ReportedTo, v))
}

// remedyWords is "12 months of credit monitoring offered".
func remedyWords(incident *annotate.ReviewedIncident) string {
	remedies, months := incident.Values(annotate.Remedy), incident.Values(annotate.MonitoringMonths)
	words := joinAnd(labels(annotate.Remedy, annotate.Remedy, remedies))
	if len(months) > 0 {
		length := Plural(int64(months[0].(annotate.Months)), "month", "months")
		if words == "" {
			words = "monitoring"
		}
		words = length + " of " + words
	}
	if words == "" {
		return ""
	}
	return words + " offered"
}

func ransomWords(incident *annotate.ReviewedIncident) string {
	v := incident.Values(annotate.RansomDemand)
	if len(v) == 0 {
		return ""
	}
	f, _ := annotate.FieldOf(annotate.RansomDemand)
	return "ransom of " + ValueLabel(f, v[0])
}

func texts(values []annotate.Value) []string {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = v.String()
	}
	return words
}

// joinAnd joins as people do: "a, b and c".
func joinAnd(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}
