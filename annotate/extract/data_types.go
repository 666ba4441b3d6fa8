package extract

import "assay/annotate"

// dataTypeWeights rank kinds of data that were exposed.
var dataTypeWeights = Weights{
	"not stated": 1.6, "not stated of a further incident": 1.7, "close to its victim": 0.9,
	"exposing": 1.0, "listed": 2.3, "long list": 0.8, "lead exposes": 2.0, "lead lists": 1.4, "trail exposes": 1.2, "attributive": 0.2, "lead enters": -1.5, "lead changes": -1.5, "lead asks": -0.8, "lead stores": -0.2,
	"trail changes": -1.5, "trail used": -0.8, "uncertain": -1.5, "generally": -0.5, "habitual": -1.5, "got elsewhere": -2.5, "bare address": -1.2, "weak alone": -0.8, "names the breach": 1.5, "weak in a list": 0.8, "counted": 1, "ungoverned": -0.3, "concrete": 0.5, "incident": 0.2, "title": 0.5, "lead": 0.4, "says victim": 0.2,
	"weak": -2.5, "denied": -6, "negated": -1.2, "advice": -1.6, "generic": 0.1, "late": -0.4, "tail": -3,
	"repeated": 0, "not a data type here": -3, "name of a thing": -4, "in a longer name": -3, "remedy": -2, "heading": -0.6, "past": 0.4,
	"after an exposed list": 0.3, "adds to a list": 0.6, "coins lost": 3.5, "list goes on": 1.2, "held there": 1.6, "unlisted": -0.8, "unlisted clause": 0.3, "cards lost": 4.0,
	"example of a kind": -4, "value=other": -0.6, "value=name": 1.9, "value=credentials": 0.1,
	"value=billing":       -1.2,
	"value=payment_card":  -1.0,
	"value=clinical":      0.6,
	"value=email_address": 0.3,
}

// dataTypeExcludedWeights rank kinds of data that are said not to be involved.
var dataTypeExcludedWeights = Weights{
	"not stated": 0.9, "not stated of a further incident": 0.5,
	"denied": 2.1, "negated": 0.5, "exposing": -0.3, "listed": 0.3, "weak": -2.2, "advice": -1, "generic": -0.8, "tail": -3, "not a data type here": -3, "in a longer name": -3, "remedy": -2, "heading": -3,
	"says victim": -0.3, "uncertain": -1, "lead changes": -0.5, "lead enters": -0.5,
	"value=other": -0.6, "value=clinical": -0.4, "value=employment": -0.4, "value=address": -0.4, "value=ssn": 0.3,
}

// proposeDataTypes proposes every kind of data that is named.
//
//	"exposed names, birth dates and Social Security numbers" → name, date_of_birth, ssn
//	"The files held names; no card numbers were taken"       → name
func proposeDataTypes(s *scope) []candidate {
	out := append(s.dataCandidates(), s.unlistedKinds()...)
	for i := range out {
		s.describeSequel(&out[i])
		out[i].when("example of a kind", out[i].value == annotate.Choice("other") && s.exampleOfKind(out[i].first))
		if out[i].has("denied") || out[i].has("got elsewhere") || out[i].has("name of a thing") {
			out[i].forget(exposures...)
		}
	}
	return out
}

// dataCandidates describes every kind of data that is named.
func (s *scope) dataCandidates() []candidate {
	out := s.proposePhrases(inDataTypes)
	k := 0
	for i := range out {
		for s.found[inDataTypes][k].first != out[i].first {
			k++
		}
		s.describeData(&out[i], s.dataRuns[s.dataRunOf[k]])
	}
	return out
}

// exposures are features that say nothing of what is denied, or was had before: in "only
// addresses were taken: no names, no passwords" the list and its verb are of the denial.
var exposures = []string{"exposing", "listed", "long list", "lead exposes", "lead lists", "trail exposes", "held there", "list goes on", "concrete", "lead", "title"}

// proposeDataTypesExcluded proposes the same phrases; their denial decides.
//
//	"Social Security numbers were not exposed" → ssn
//	"It did not include any bank details"      → bank_account
func proposeDataTypesExcluded(s *scope) []candidate { return s.dataCandidates() }
