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
	weights Weights
	offset  float64 // confidence = logistic(offset + slope × margin)
	slope   float64
}

// fieldTable lists all fields in the order in which they are chosen: a later one
// sees what the earlier ones chose.
func fieldTable() []field {
	return []field{
		{annotate.Victim, false, proposeVictim, victimWeights, 0, 0.5},
		{annotate.Attacker, true, proposeAttacker, attackerWeights, -0.3, 0.6},
		{annotate.ThirdParty, true, proposeThirdParty, thirdPartyWeights, -0.5, 0.5},
		{annotate.VictimType, false, proposeVictimType, victimTypeWeights, 0.1, 0.6},
		{annotate.VictimLocation, false, proposeVictimLocation, victimLocationWeights, 0.5, 0.6},
		{annotate.AttackVector, true, proposeAttackVector, attackVectorWeights, 0, 0.6},
		{annotate.BreachType, false, proposeBreachType, breachTypeWeights, -0.1, 0.6},
		{annotate.DataLocation, true, proposeDataLocation, dataLocationWeights, 0.5, 0.6},
		{annotate.IndividualsAffected, false, proposeIndividuals, individualsWeights, 0.6, 0.6},
		{annotate.DataTypes, true, proposeDataTypes, dataTypeWeights, 0.6, 0.6},
		{annotate.DataTypesExcluded, true, proposeDataTypesExcluded, dataTypeExcludedWeights, 1, 0.6},
		{annotate.BreachStart, false, proposeBreachStart, breachStartWeights, 0.1, 0.6},
		{annotate.BreachEnd, false, proposeBreachEnd, breachEndWeights, 0.8, 0.6},
		{annotate.Discovered, false, proposeDiscovered, discoveredWeights, 0.6, 0.6},
		{annotate.Disclosed, false, proposeDisclosed, disclosedWeights, -0.4, 0.6},
		{annotate.ReportedTo, true, proposeReportedTo, reportedToWeights, 0.4, 0.6},
		{annotate.Remedy, true, proposeRemedy, remedyWeights, 1, 0.6},
		{annotate.MonitoringMonths, false, proposeMonitoringMonths, monitoringWeights, 1, 0.6},
		{annotate.RansomDemand, false, proposeRansomDemand, ransomWeights, 0.4, 0.6},
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
		inKnownNames:  knownNames,
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
	return map[list][]clausePattern{inVectors: vectorPatterns, inBreachTypes: breachTypePatterns}
}
