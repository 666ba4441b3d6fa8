package extract

import (
	"slices"

	"assay/annotate"
)

// field says how one field is extracted.
type field struct {
	key     string
	many    bool
	propose func(*scope) []candidate
	weights scorer
	offset  float64 // confidence = logistic(offset + slope × margin)
	slope   float64
}

// fieldTable lists all fields in the order in which they are chosen: a later one
// sees what the earlier ones chose.
func fieldTable() []field {
	return []field{
		{annotate.Victim, false, proposeVictim, victimWeights.scorer(), 0, 0.5},
		{annotate.Attacker, true, proposeAttacker, attackerWeights.scorer(), -0.3, 0.6},
		{annotate.ThirdParty, true, proposeThirdParty, thirdPartyWeights.scorer(), -1, 0.7},
		{annotate.VictimType, false, proposeVictimType, victimTypeWeights.scorer(), 0.1, 0.6},
		{annotate.VictimLocation, false, proposeVictimLocation, victimLocationWeights.scorer(), 0.5, 0.6},
		{annotate.AttackVector, true, proposeAttackVector, attackVectorWeights.scorer(), 0, 0.6},
		{annotate.BreachType, false, proposeBreachType, breachTypeWeights.scorer(), -0.1, 0.6},
		{annotate.DataLocation, true, proposeDataLocation, dataLocationWeights.scorer(), 0.5, 0.6},
		{annotate.IndividualsAffected, false, proposeIndividuals, individualsWeights.scorer(), 0.6, 0.6},
		{annotate.DataTypes, true, proposeDataTypes, dataTypeWeights.scorer(), 0.6, 0.6},
		{annotate.DataTypesExcluded, true, proposeDataTypesExcluded, dataTypeExcludedWeights.scorer(), 1, 0.6},
		{annotate.BreachStart, false, proposeBreachStart, breachStartWeights.scorer(), 0.1, 0.6},
		{annotate.BreachEnd, false, proposeBreachEnd, breachEndWeights.scorer(), 0.8, 0.6},
		{annotate.Discovered, false, proposeDiscovered, discoveredWeights.scorer(), 0.6, 0.6},
		{annotate.Disclosed, false, proposeDisclosed, disclosedWeights.scorer(), -0.4, 0.6},
		{annotate.ReportedTo, true, proposeReportedTo, reportedToWeights.scorer(), 0.4, 0.6},
		{annotate.Remedy, true, proposeRemedy, remedyWeights.scorer(), 1, 0.6},
		{annotate.MonitoringMonths, false, proposeMonitoringMonths, monitoringWeights.scorer(), 1, 0.6},
		{annotate.RansomDemand, false, proposeRansomDemand, ransomWeights.scorer(), 0.4, 0.6},
	}
}

// tables are the phrase lists of the lexicon.
func tables() [lists][]phrases {
	return [lists][]phrases{
		inCues:        cueTable,
		inDataTypes:   slices.Concat(dataTypePhrases, stubPhrases),
		inVectors:     attackVectorPhrases,
		inBreachTypes: breachTypePhrases,
		inLocations:   dataLocationPhrases,
		inVictimTypes: weakened(victimTypePhrases),
		inVictimNames: weakened(victimNameWords),
		inTrades:      victimTrades,
		inAuthorities: authorityPhrases,
		inRemedies:    remedyPhrases,
		inPlaces:      placeTable(),
		inKnownNames:  asWritten(knownNames),
		inUnits:       unitTable,
		inEarlier:     earlierPhrases,
		inTopics:      topicPhrases,
		inComparisons: comparisonPhrases,
		inEvents:      eventPhrases,
		inAlike:       alikePhrases,
	}
}

// clausePatterns are what lists hold beside their phrases.
func clausePatterns() map[list][]clausePattern {
	return map[list][]clausePattern{inVectors: slices.Concat(vectorPatterns, describedPatterns, plainPatterns), inBreachTypes: breachTypePatterns}
}
