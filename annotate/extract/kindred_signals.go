package extract

import (
	"slices"

	"assay/annotate"
)

// likelihoods are how likely the ranker of every field holds its values to be, before any
// is chosen: fields bear on one another, and what one finds likely makes what follows from
// it surer, or less sure. Unlike features these are compared on articles that the rankers
// have not seen.
type likelihoods struct {
	stated map[string]float64   // that there is a value, by field
	of     map[string][]float64 // of every choice, by field and column
}

// note takes the probabilities of a field's options.
func (l *likelihoods) note(key string, problem *Problem, probabilities []float64, absent float64) {
	if l.stated == nil {
		l.stated, l.of = make(map[string]float64, len(annotate.Fields)), make(map[string][]float64, len(choicesOf))
	}
	l.stated[key] = 1 - absent
	if len(choicesOf[key]) == 0 {
		return
	}
	of := make([]float64, 2+len(choicesOf[key]))
	for i := range problem.Options {
		if o := &problem.Options[i]; o.Value != nil {
			of[o.Column] = probabilities[i]
		}
	}
	l.of[key] = of
}

// choice is how likely the likeliest of some values of a field is.
func (l *likelihoods) choice(key string, values ...annotate.Choice) float64 {
	most := 0.0
	for _, v := range values {
		most = max(most, l.of[key][columnOf(key, v)])
	}
	return most
}

// signals are what the fields that bear on a value say of it, as log-odds: 0 where there
// are none.
func (l *likelihoods) signals(out Signals, key string, v annotate.Value) Signals {
	first, second := 0.0, 0.0
	switch key {
	case annotate.AttackVector:
		if v == annotate.Choice("third_party") {
			first = logit(l.stated[annotate.ThirdParty])
		}
		for kind, ways := range waysOfType {
			if slices.Contains(ways, v.(annotate.Choice)) {
				second = logit(l.choice(annotate.BreachType, kind))
			}
		}
	case annotate.BreachType:
		if ways := waysOfType[v.(annotate.Choice)]; len(ways) > 0 {
			first = logit(l.choice(annotate.AttackVector, ways...))
		}
	case annotate.Attacker:
		first = logit(l.choice(annotate.BreachType, "hacking_it_incident"))
	case annotate.DataTypes:
		first = -logit(l.choice(annotate.DataTypesExcluded, v.(annotate.Choice)))
	case annotate.DataTypesExcluded:
		first = -logit(l.choice(annotate.DataTypes, v.(annotate.Choice)))
	case annotate.BreachStart:
		first = logit(l.stated[annotate.BreachEnd])
	case annotate.BreachEnd:
		first = logit(l.stated[annotate.BreachStart])
	case annotate.Remedy:
		first = logit(l.stated[annotate.MonitoringMonths])
	case annotate.MonitoringMonths:
		first = logit(l.choice(annotate.Remedy, "credit_monitoring", "identity_protection"))
	case annotate.RansomDemand:
		first = logit(l.choice(annotate.AttackVector, "ransomware"))
	}
	return append(out, first/2, second/2)
}

// waysOfType are the ways in of each type of breach.
var waysOfType = map[annotate.Choice][]annotate.Choice{
	"hacking_it_incident":            {"phishing", "stolen_credentials", "ransomware", "malware", "software_vulnerability"},
	"unauthorized_access_disclosure": {"misconfiguration", "insider_misuse", "tracking_technology", "misdelivery"},
	"theft":                          {"physical_theft"},
	"loss":                           {"loss"},
	"improper_disposal":              {"improper_disposal"},
}
